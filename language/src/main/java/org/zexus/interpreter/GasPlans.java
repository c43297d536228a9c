package org.zexus.interpreter;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.zexus.interpreter.code.GasTable;
import org.zexus.interpreter.code.GasWords;
import org.zexus.interpreter.code.OpTable;
import org.zexus.interpreter.code.Prepayments;
import org.zexus.runtime.gas.GasMeter;

/**
 * The ways in which the code of a function charges gas: runs of instructions together, as long as there is plenty of
 * gas; each run by itself when there is little. When an instruction is found to run other code, its run ends there from
 * then on, and both are planned anew: in copies of the code, since activations may be at any place of the former.
 */
final class GasPlans {

    /**
     * How many pieces of code may be looked at for plans of one function before each run is charged by itself for good.
     */
    private static final long MAX_EFFORT = 50_000;

    private final GasTable table;
    /** The numbers of the runs that have been found to run other code. */
    private final BitSet runsOtherCode = new BitSet();
    private final boolean chargesTogether;
    private final boolean hasAdvances;
    /** What callers pay; null if this is the code for those that do not. */
    private final PrepaidFunction paid;
    private Prepayments prepayments;
    private GasTable.Charged charged;
    private long effort;
    /** The code that charges each run by itself, from when it is needed. */
    private int[] separate;
    /** All code so far that charges each run by itself. */
    private final Set<int[]> everSeparate = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * The plans of a function.
     *
     * @param isWhole whether the code is the function, not just a run of it
     * @param hasAdvances whether gas may be taken for what comes behind a call
     * @param paid what callers have paid; null for nothing
     */
    GasPlans(GasTable table, boolean isWhole, boolean hasAdvances, PrepaidFunction paid) {
        this.table = table;
        this.hasAdvances = hasAdvances;
        this.chargesTogether = isWhole && table.canCharge();
        this.paid = paid;
        this.prepayments = hasAdvances && paid != null ? paid.atStart()
                : Prepayments.of(paid == null ? 0 : paid.start().gas());
        if (paid != null && chargesTogether) {
            runsOtherCode.or(paid.runsOtherCode());
        } else {
            endQuiet();
        }
    }

    /** What callers have paid although this code charges it, too: it has no other plan. */
    int paidTwice() {
        return paid == null || chargesTogether ? 0 : paid.start().gas();
    }

    /** Makes the first plan. */
    void start(int[] words) {
        if (chargesTogether) {
            plan(words);
        }
    }

    private void plan(int[] words) {
        prepayments = possible(prepayments);
        charged = table.chargeTogether(words, runsOtherCode, hasAdvances, prepayments);
        effort += table.size();
        if (!charged.isQuiet()) {
            endQuiet();
        }
    }

    /** What callers of the function can pay in a form of it that pays something itself; null if nothing. */
    synchronized Prepayments.Called paidByCallers(int[] words, Prepayments prepayments) {
        return chargesTogether && hasAdvances ? table.paidByCallers(words, runsOtherCode, prepayments) : null;
    }

    /** The numbers of the runs that have been found to run other code so far. */
    synchronized BitSet runsOtherCode() {
        return (BitSet) runsOtherCode.clone();
    }

    /** What of some prepayments is possible for a form of the function that starts anew: calls of quiet functions. */
    synchronized Prepayments quiet(Prepayments all) {
        Prepayments possible = possible(all);
        var calls = new HashMap<>(possible.calls());
        calls.values().removeIf(called -> !called.isQuiet());
        return possible.with(calls, possible.local());
    }

    /** Callers have to know that the function is quiet no more. */
    void endQuiet() {
        if (paid != null) {
            paid.isQuiet().invalidate();
        }
    }

    /** What of some prepayments is possible: where the run of the call runs no other code besides. */
    private Prepayments possible(Prepayments all) {
        var calls = new HashMap<>(all.calls());
        calls.keySet().removeIf(this::runsOtherCode);
        var local = new HashSet<>(all.local());
        local.removeIf(this::runsOtherCode);
        return all.with(calls, local);
    }

    private boolean runsOtherCode(int place) {
        return runsOtherCode.get(table.numberOf(place));
    }

    /** What is paid now. */
    synchronized Prepayments prepayments() {
        return prepayments;
    }

    /** Whether code may pay for functions that it calls. */
    synchronized boolean canPrepay(int[] words) {
        return hasAdvances && isTogether(words) && effort < MAX_EFFORT / 2;
    }

    /** The code to run from now on, which pays what it can. */
    synchronized int[] prepaying(int[] current, Prepayments wanted) {
        Prepayments next = possible(wanted);
        if (next.equals(prepayments)) {
            return current;
        }
        prepayments = next;
        separate = null;
        int[] words = current.clone();
        plan(words);
        return words;
    }

    /** Whether code charges runs together. */
    synchronized boolean isTogether(int[] words) {
        return chargesTogether && !everSeparate.contains(words);
    }

    /**
     * Whether what comes behind a call, in the code that the function has now, is paid in advance or covered by a check
     * before the call.
     */
    @TruffleBoundary
    synchronized boolean isPaidBehind(int[] words, int place) {
        Prepayments.Called called = prepayments.calls().get(place);
        boolean isCovered = called != null && called.isQuiet();
        return isCovered || words[table.chargeOf(words, place) + GasWords.GAS_ADVANCE] > 0;
    }

    /** What has been taken for a run, and for those that follow it, by runs before. */
    @TruffleBoundary
    long paidBefore(int[] words, int charge) {
        return table.run(words, charge).total() + words[charge + GasWords.GAS_PREPAID]
                + words[charge + GasWords.GAS_AHEAD] - words[charge + GasWords.GAS];
    }

    /** The code that charges each run by itself. */
    synchronized int[] separate(int[] current) {
        if (separate == null) {
            separate = current.clone();
            table.chargeSeparately(separate, runsOtherCode);
            everSeparate.add(separate);
        }
        return separate;
    }

    /** Whether there is enough gas to go on anywhere in the code that charges runs together. */
    boolean coversAnyRegion(VirtualFrame frame, GasMeter meter, int slot) {
        return GasHandlers.suffices(frame, meter, slot, charged.greatestGas(), charged.greatestOperations());
    }

    /**
     * Whether an instruction of some words may run other code: the meter has been told what has been used by then, and
     * what follows the instruction has not been charged.
     */
    boolean isReady(int[] words, int place) {
        return table.run(words, place).number() == table.numberOf(place)
                && GasWords.tellsMeter(OpTable.operation(words[table.chargeOf(words, place)]));
    }

    /**
     * The code to run from now on, in which an instruction may run other code.
     */
    synchronized int[] afterRunningOtherCode(int[] current, int place) {
        int number = table.numberOf(place);
        if (runsOtherCode.get(number)) {
            return current;
        }
        runsOtherCode.set(number);
        separate = null;
        int[] next = current.clone();
        // A form for two instructions relies on what is behind it.
        next[place] = OpTable.withOperation(next[place], OpTable.base(OpTable.operation(next[place])));
        if (effort <= MAX_EFFORT) {
            plan(next);
            return next;
        }
        runsOtherCode.set(0, table.count());
        return separate(next);
    }
}
