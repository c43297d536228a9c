package org.zexus.interpreter;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import java.util.Map;
import org.zexus.interpreter.code.Code;
import org.zexus.interpreter.code.GasAmount;
import org.zexus.interpreter.code.GasBlock;
import org.zexus.interpreter.code.GasTable;
import org.zexus.interpreter.code.Op;
import org.zexus.interpreter.code.OpTable;
import org.zexus.interpreter.code.Prepayments;
import org.zexus.interpreter.operation.FunctionTemplate;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.gas.GasMeter;
import org.zexus.runtime.gas.OutOfGas;

/**
 * The gas of the code of a function: what is charged and given back as it is executed, and in which of its
 * {@linkplain GasPlans plans} it goes on.
 */
final class FunctionGas {

    private final Code code;
    private final GasTable table;
    private final GasMeter meter;
    private final GasPlans plans;
    /** The calls that may pay for what they call; null if none may. */
    private final PrepaidCalls prepaidCalls;
    /** What callers have paid; null if they have not. */
    private final PrepaidFunction paid;
    /** What callers have paid although this code charges it, too. */
    private final int paidTwice;
    /** The run that the code ends in the middle of for lack of gas; null for complete code. */
    private final UnpaidRun unpaid;
    /** The first of the slots that this takes of the frame. */
    private final int slot;
    /** What instructions give back that fail; null before one does. */
    @CompilationFinal private Refunds refunds;

    /**
     * The gas of a function.
     *
     * @param words the first code to be executed, in which the first plan is made
     * @param isObserved whether somebody looks at the instructions, so that each has to be charged in time
     */
    FunctionGas(BytecodeNode body, FunctionTemplate function, Code code, int[] words, PrepaidFunction paid,
            UnpaidRun unpaid, boolean isObserved) {
        this.code = code;
        this.table = code.gas();
        this.meter = function.scope().context().gasMeter();
        boolean hasAdvances = unpaid == null && !meter.countsOperations() && !isObserved;
        this.plans = new GasPlans(table, unpaid == null, hasAdvances, paid);
        this.paid = paid;
        this.paidTwice = plans.paidTwice();
        this.prepaidCalls = plans.canPrepay(words)
                ? new PrepaidCalls(body, this, function, table)
                : null;
        if (paid != null && prepaidCalls != null) {
            prepaidCalls.adopt(paid);
        }
        this.unpaid = unpaid;
        this.slot = code.slotCount();
        plans.start(words);
    }

    /** Makes the slots of the frame ready that this takes. */
    void start(VirtualFrame frame) {
        GasHandlers.start(frame, slot);
    }

    /** What callers have paid; null if they have not. */
    PrepaidFunction paid() {
        return paid;
    }

    /** Gives back what callers have paid and the code will charge. */
    void giveBackPaidTwice() {
        if (paidTwice > 0) {
            meter.refund(paidTwice, 0);
        }
    }

    /**
     * Whether the callers of the function tell the meter what it uses. Ask before it is executed, so that code that was
     * compiled while callers check for it is not used any longer.
     */
    boolean isQuiet() {
        return paid != null && paid.start().isQuiet() && paid.isQuiet().isValid();
    }

    /** Lets the caller of a quiet function tell the meter. */
    void handOver(VirtualFrame frame) {
        Object[] arguments = frame.getArguments();
        GasHandlers.handOver(frame, (UntoldGas) arguments[arguments.length - 1], slot);
    }

    /** Whether it is time to look which calls can pay for what they call; to be asked now and then. */
    boolean arePrepaymentsDue() {
        return prepaidCalls != null && prepaidCalls.areDue();
    }

    /** Whether calls in some code may pay for what they call. */
    boolean canPrepay(int[] words) {
        return plans.canPrepay(words);
    }

    /** What calls can pay by now. */
    Prepayments prepayments() {
        return prepaidCalls.find(plans.prepayments());
    }

    /** The code in which calls pay what they can. */
    int[] prepaying(int[] words, Prepayments wanted) {
        return plans.prepaying(words, wanted);
    }

    /** Whether it is known what the function calls. */
    boolean knowsCalls() {
        return prepaidCalls == null || prepaidCalls.areKnown();
    }

    /** The function for callers that pay for its start; null if they cannot. */
    PrepaidFunction prepaid(FunctionRootNode root) {
        if (prepaidCalls == null) {
            return prepaid(root, Prepayments.of(0), Map.of(), Map.of());
        }
        Prepayments own = plans.quiet(prepaidCalls.find(plans.prepayments()));
        return prepaid(root, own, prepaidCalls.localCalls(own), prepaidCalls.quietCalls(own));
    }

    private PrepaidFunction prepaid(FunctionRootNode root, Prepayments own,
            Map<Integer, BuiltinDescriptor> localCalls, Map<Integer, QuietCallSite> quietCalls) {
        Prepayments.Called start = plans.paidByCallers(code.executableWords(), own);
        return start == null ? null
                : new PrepaidFunction(root, start, plans.runsOtherCode(), localCalls, quietCalls);
    }

    /** Charges as an instruction does; false, with nothing charged, if there is not enough. */
    boolean charge(VirtualFrame frame, int[] words, int pc) {
        return GasHandlers.charge(OpTable.operation(words[pc]), frame, words, pc, meter, slot);
    }

    /** Tells the meter what it does not know of. */
    void tellMeter(VirtualFrame frame) {
        GasHandlers.settle(frame, meter, slot);
    }

    /** Tells the meter what it does not know of, and gives back what was taken in advance. */
    void settle(VirtualFrame frame) {
        GasHandlers.settle(frame, meter, slot);
        GasHandlers.release(frame, meter, slot);
    }

    /**
     * A quiet function that was called may have run other code, which what has been used so far is told by now: what
     * comes behind the call is given back, to be checked and charged when it is there.
     */
    void hasRunOtherCode(VirtualFrame frame) {
        GasHandlers.settle(frame, meter, slot);
        GasHandlers.uncover(frame, meter, slot);
        plans.endQuiet();
    }

    /** Takes on what a function called has used. */
    void takeOn(VirtualFrame frame, UntoldGas untold) {
        GasHandlers.takeOn(frame, untold, slot);
    }

    /** Gives back what was paid for a call that is not made. */
    void giveBackPrepaid(int amount) {
        meter.refund(amount, 0);
        if (CompilerDirectives.inInterpreter()) {
            prepaidCalls.haveNews();
        }
    }

    /** Whether an activation can go on anywhere in code that charges runs together; its advance is given back then. */
    boolean canGoOnTogether(VirtualFrame frame) {
        if (!plans.coversAnyRegion(frame, meter, slot)) {
            return false;
        }
        GasHandlers.release(frame, meter, slot);
        return true;
    }

    /** The code that charges each run by itself. */
    int[] separate(int[] words) {
        return plans.separate(words);
    }

    /** The code that an activation goes on in that was put aside at an instruction, and gave its advance back then. */
    int[] behind(int[] words, int pc) {
        boolean isUnpaid = OpTable.calls(OpTable.base(OpTable.operation(words[pc]))) && plans.isPaidBehind(words, pc);
        return isUnpaid ? plans.separate(words) : words;
    }

    /** The run that the code ends in the middle of; null for complete code. */
    UnpaidRun unpaid() {
        return unpaid;
    }

    /** The exit for the instruction that cannot be paid. */
    OutOfGas exhausted() {
        return unpaid.exhausted();
    }

    /** What to throw in an {@linkplain #unpaid unpaid run} for an instruction that failed. */
    UnpaidRun.Failure failure(int[] words, int pc, AbstractTruffleException error) {
        return unpaid.failure(words, pc, code.portableIndex(pc), error);
    }

    /**
     * Charges a run that there seemed not to be enough for, if there is after all: compiled code wants more than enough
     * to be left, and the cost of some runs is not known before.
     *
     * @return false, with nothing charged, if there is not enough
     * @throws OtherCode to go on in code that charges each run by itself, which may have enough
     */
    boolean chargeAfterAll(VirtualFrame frame, int[] words, int pc) {
        if (charge(frame, words, pc)) {
            return true;
        }
        if (plans.isTogether(words)) {
            if (!GasHandlers.hasGivenBack(frame, slot)) {
                meter.refund(plans.paidBefore(words, pc), 0);
            }
            GasHandlers.forgetAdvance(frame, slot);
            meter.giveBackAdvances();
            throw OtherCode.SEPARATE;
        }
        settle(frame);
        meter.giveBackAdvances();
        GasBlock run = run(words, pc);
        return meter.charge(run.total(), run.operations());
    }

    /** A run as far as it can be paid. */
    @TruffleBoundary
    UnpaidRun unpaidRun(GasBlock run, RunCounter counter) {
        return new UnpaidRun(meter, run, run.affordable(meter), counter);
    }

    /** Gives back what was charged of an unpaid run for the instructions behind one that is executed in other code. */
    void interrupt(UnpaidRun run, int[] words, int pc) {
        run.interrupt(table.behind(words, pc));
    }

    /** Whether the instruction at a place only raises an error. */
    boolean raises(int pc) {
        return table.raises(pc);
    }

    /** An instruction that calls takes another form. */
    void noteCall() {
        if (prepaidCalls != null) {
            prepaidCalls.haveNews();
        }
    }

    /**
     * From here on an instruction may run other code, which needs to know what has been used, and may use up what is
     * left: what follows in the run of the instruction is charged behind it, in other code.
     *
     * @return how to go on in code that was planned {@linkplain #afterRunningOtherCode anew}; null to go on as it is
     * @throws OtherCode to go on in code that is as it has to be
     */
    OtherCode prepareForOtherCode(VirtualFrame frame, int[] words, int pc) {
        if (unpaid != null) {
            if (!unpaid.endsWith(table.numberOf(pc))) {
                throw OtherCode.separateAt(pc);
            }
            return null;
        }
        if (plans.isReady(words, pc)) {
            return null;
        }
        settle(frame);
        if (paid != null) {
            meter.chargeUntold();
        }
        if (!table.canCharge()) {
            int charge = table.chargeOf(words, pc);
            words[charge] = OpTable.withOperation(words[charge], Op.GAS);
            return null;
        }
        GasBlock behind = table.behind(words, pc);
        giveBack(table.chargedAhead(words, pc)
                .plus(behind.total() + table.paidForCall(words, pc), behind.operations()));
        // The other code charges a call that nothing is charged before, and has an advance behind it, as this one does.
        boolean hasCallCharged = OpTable.calls(OpTable.base(OpTable.operation(words[pc])))
                || table.isCallNext(words, pc);
        return plans.isTogether(words) && !hasCallCharged ? OtherCode.CURRENT : OtherCode.SEPARATE;
    }

    /** The code in which a run ends behind an instruction that runs other code. */
    int[] afterRunningOtherCode(int[] words, int pc) {
        return plans.afterRunningOtherCode(words, pc);
    }

    /** The run that an instruction of some words belongs to. */
    GasBlock run(int[] words, int pc) {
        return table.run(words, pc);
    }

    /** How many instructions of its run have been executed up to and with one. */
    int executed(GasBlock run, int pc) {
        return run.countUntil(pc, code.portableIndex(pc));
    }

    /**
     * Gives back the gas of the instructions that an error keeps from being executed: those behind one in its run, and
     * what its run has taken for those behind it. What is an advance has been given back already.
     */
    void refund(int[] words, int pc) {
        Refunds known = refundsOf(words);
        GasAmount refund = known == null ? null : known.at(pc);
        if (refund == null) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            refund = findRefund(words, pc);
        }
        giveBack(refund);
    }

    private void giveBack(GasAmount amount) {
        meter.refund(amount.gas(), amount.operations());
    }

    @ExplodeLoop
    private Refunds refundsOf(int[] words) {
        Refunds known = refunds;
        while (known != null && !known.areOf(words)) {
            known = known.next();
        }
        return known;
    }

    @TruffleBoundary
    private synchronized GasAmount findRefund(int[] words, int pc) {
        GasBlock run = run(words, pc);
        int executed = executed(run, pc);
        GasAmount refund = table.chargedAhead(words, pc)
                .plus(run.total() - run.costOf(executed), run.operations() - executed);
        if (refundsOf(words) == null) {
            refunds = new Refunds(words, refunds);
        }
        refundsOf(words).put(pc, refund);
        return refund;
    }
}
