package org.zexus.interpreter.code;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The runs of instructions that are charged at once, by the place of the instruction that charges them.
 *
 * <p>
 * A run ends behind each instruction that runs other code. For one that only may, this is not known at first: the
 * instruction that charges what follows is there, but skipped, because the length of the one before covers it, and the
 * runs on both sides are joined. From when it is known, in other copies of the words, they are charged one by one. In
 * executable words the first word of an instruction that is skipped is that of {@link Op#UNREACHABLE}.
 */
public final class GasTable {

    /** Instead of the place of an instruction. */
    static final int NONE = -1;

    /** A run that costs more is charged by itself, as are all others of its function. */
    private static final long GREATEST_PLANNED = 1 << 24;

    /** Where, from a call on, there is the site of its node. */
    private static final int SITE = 2;

    /** Where, from the instruction that charges on, there is what the jump behind it compares with. */
    private static final int LIMIT = 3;

    private final TreeMap<Integer, GasBlock> blocks = new TreeMap<>();
    /** The places of charging instructions that may be skipped, and of the instructions before them. */
    private final Map<Integer, Integer> optional = new HashMap<>();
    private int[] code;
    private Code.Handler[] handlers;
    private boolean canPlan;
    private int siteCount;
    /** The places of calls at the ends of runs. */
    private int[] calls;
    /** The places of instructions that only raise errors. */
    private final Set<Integer> raises = new HashSet<>();

    /** Adds a run; {@code previous} is the instruction whose length skips the one that charges, or NONE. */
    void put(int place, GasBlock block, int previous) {
        blocks.put(place, block);
        if (previous != NONE) {
            optional.put(place, previous);
        }
    }

    /** Notes that the instruction at a place only raises an error. */
    void putRaise(int place) {
        raises.add(place);
    }

    /** Whether the instruction at a place only raises an error, and so runs no other code. */
    public boolean raises(int place) {
        return raises.contains(place);
    }

    private GasFlow flow(int[] words, Set<Integer> localCalls) {
        var local = new HashSet<>(raises);
        local.addAll(localCalls);
        return new GasFlow(code, handlers, runs(words), local);
    }

    /**
     * Fills in what the charging instructions take if each charges its own run only, and checks.
     *
     * @param finished the finished code, with base opcodes
     * @param isExact whether each run has to be charged before the next one, come what may
     * @param sites the number of instructions that may own a node
     */
    void chargeIn(int[] finished, Code.Handler[] itsHandlers, boolean isExact, int sites) {
        blocks.forEach((place, block) -> {
            boolean isKnown = block.total() <= Integer.MAX_VALUE;
            finished[place] = isKnown && !isExact && isLocal(finished, place) ? Op.GAS_LOCAL : Op.GAS;
            finished[place + GasWords.GAS] = isKnown ? (int) block.total() : GasWords.UNKNOWN;
            finished[place + GasWords.OPERATIONS] = block.operations();
        });
        code = finished;
        handlers = itsHandlers;
        siteCount = sites;
        canPlan = !isExact && greatestRun() <= GREATEST_PLANNED;
    }

    /** The most that a run costs when all are joined that can be; more than can be planned if any costs that. */
    private long greatestRun() {
        long greatest = 0;
        long run = 0;
        for (Map.Entry<Integer, GasBlock> entry : blocks.entrySet()) {
            long total = Math.min(entry.getValue().total(), GREATEST_PLANNED + 1);
            run = optional.containsKey(entry.getKey()) ? run + total : total;
            greatest = Math.max(greatest, run);
        }
        return greatest;
    }

    /** Whether, as far as one can tell, a run of instructions runs no other code. */
    private boolean isLocal(int[] finished, int place) {
        Integer next = blocks.higherKey(place);
        int end = next == null ? finished.length : next;
        int pc = place + OpTable.length(finished, place);
        while (pc < end && OpTable.isLocal(finished[pc])) {
            pc += OpTable.length(finished, pc);
        }
        return pc >= end;
    }

    /** Whether runs can be charged together; else each is charged by itself. */
    public boolean canCharge() {
        return canPlan;
    }

    /** The number of pieces that the code has for who plans how to charge. */
    public int size() {
        return blocks.size();
    }

    /** Joins the runs in executable words that nothing need part yet. */
    void joinRuns(int[] words) {
        if (!canPlan) {
            return;
        }
        optional.forEach((place, previous) -> {
            int charge = words[place];
            int jump = place + OpTable.length(charge);
            if (comparesWhatIsBehind(code[previous], code[jump])) {
                // The two are executed together, and this is where the former looks for the operand of the latter.
                words[place + LIMIT] = words[jump + LIMIT];
            }
            words[place] = OpTable.withOperation(charge, Op.UNREACHABLE);
            words[previous] = OpTable.withLength(words[previous], jump - previous);
        });
    }

    private static boolean comparesWhatIsBehind(int op, int jump) {
        return (op == Op.ADDK || op == Op.MODK) && (jump == Op.JUMP_COMPARE || jump == Op.JUMP_COMPAREK);
    }

    /**
     * Parts runs in executable words.
     *
     * @param runsOtherCode the numbers of the runs behind which another is to start
     */
    private void partRuns(int[] words, BitSet runsOtherCode) {
        optional.forEach((place, previous) -> {
            if (isSkipped(words, place) && runsOtherCode.get(blocks.get(place).number() - 1)) {
                words[place] = OpTable.withOperation(words[place], Op.GAS);
                words[previous] = OpTable.withLength(words[previous], place - previous);
            }
        });
    }

    private static boolean isSkipped(int[] words, int place) {
        return OpTable.operation(words[place]) == Op.UNREACHABLE;
    }

    /**
     * Changes code to charge runs together.
     *
     * @param words the code as it is executed
     * @param runsOtherCode the numbers of the runs found to run other code
     * @param hasAdvances whether gas may be taken for what comes behind a call
     */
    public Charged chargeTogether(int[] words, BitSet runsOtherCode, boolean hasAdvances, Prepayments prepayments) {
        partRuns(words, runsOtherCode);
        GasPlan plan = GasPlan.of(flow(words, prepayments.local()), runsOtherCode, hasAdvances, prepayments);
        plan.writeTo(words);
        for (int place : calls()) {
            boolean isUsual = !prepayments.calls().containsKey(place) && !prepayments.local().contains(place);
            words[place + SITE] = isUsual ? site(place) : otherSite(place);
        }
        return new Charged(plan.greatestGas(), plan.greatestOperations(), plan.isQuiet());
    }

    /**
     * What is to be known of code that charges runs together.
     *
     * @param greatestGas the most gas that it charges without a check
     * @param greatestOperations the most instructions that it charges without a check
     * @param isQuiet whether it checks nothing, and tells the meter nothing, because callers do
     */
    public record Charged(long greatestGas, long greatestOperations, boolean isQuiet) {}

    /**
     * What callers of the function can pay in a form of it that pays something itself; null if nothing.
     *
     * @param words the code as it is executed
     * @param runsOtherCode the numbers of the runs found to run other code
     */
    public Prepayments.Called paidByCallers(int[] words, BitSet runsOtherCode, Prepayments prepayments) {
        partRuns(words, runsOtherCode);
        return GasPlan.paidByCallers(flow(words, prepayments.local()), runsOtherCode, prepayments);
    }

    /** The places of the calls that a run can pay something for. */
    public synchronized int[] calls() {
        if (calls == null) {
            var flow = new GasFlow(code, handlers, blocks, raises);
            calls = IntStream.iterate(0, pc -> pc < code.length, pc -> pc + OpTable.length(code, pc))
                    .filter(pc -> OpTable.calls(code[pc]))
                    .filter(pc -> flow.run(flow.nodeOf(pc)) != null && flow.calls().get(flow.nodeOf(pc)))
                    .toArray();
        }
        return calls;
    }

    /** The site of the node of a call that is not paid for. */
    public int site(int call) {
        return code[call + SITE];
    }

    /** The site of the node of a call that is paid for, or runs no other code. */
    public int otherSite(int call) {
        return site(call) + siteCount;
    }

    /** Whether a call is one of a method. */
    public boolean isMethodCall(int call) {
        return code[call] == Op.CALL_METHOD;
    }

    /** A word of the instruction at a place. */
    public int operand(int place, int index) {
        return code[place + index];
    }

    /**
     * What the run of a place has charged for what comes behind the run: for the runs that follow it, if that is no
     * advance, and for the function that it calls behind the place.
     */
    @TruffleBoundary
    public GasAmount chargedAhead(int[] words, int place) {
        int charge = chargeOf(words, place);
        boolean isAdvance = words[charge + GasWords.GAS_ADVANCE] != 0;
        int prepaid = callBehind(words, place) == NONE ? 0 : words[charge + GasWords.GAS_PREPAID];
        return isAdvance ? new GasAmount(prepaid, 0)
                : new GasAmount(words[charge + GasWords.GAS_AHEAD] + (long) prepaid,
                        words[charge + GasWords.OPERATIONS_AHEAD]);
    }

    /** What the run of a place, in some words, has paid for the call at the place; 0 if it is none. */
    @TruffleBoundary
    public int paidForCall(int[] words, int place) {
        return Arrays.binarySearch(calls(), place) < 0 ? 0 : words[chargeOf(words, place) + GasWords.GAS_PREPAID];
    }

    /** The call at the end of the run of a place, if it is behind the place; else NONE. */
    private int callBehind(int[] words, int place) {
        int found = Arrays.binarySearch(calls(), place + 1);
        int next = found >= 0 ? found : -found - 1;
        boolean isInRun = next < calls.length && chargeOf(words, calls[next]) == chargeOf(words, place);
        return isInRun ? calls[next] : NONE;
    }

    /** Whether a run calls a function behind a place in it, and would not end in between if it were not joined. */
    @TruffleBoundary
    public boolean isCallNext(int[] words, int place) {
        int call = callBehind(words, place);
        return call != NONE && numberOf(call) == numberOf(place);
    }

    /**
     * Changes code to charge each run by itself.
     *
     * @param words the code as it is executed
     * @param runsOtherCode the numbers of the runs found to run other code
     */
    public void chargeSeparately(int[] words, BitSet runsOtherCode) {
        partRuns(words, runsOtherCode);
        for (int place : calls()) {
            words[place + SITE] = site(place);
        }
        runs(words).forEach((place, block) -> {
            boolean tellsMeter = runsOtherCode.get(block.number()) || code[lastPart(words, place)] == Op.GAS;
            words[place] = OpTable.withOperation(words[place], tellsMeter ? Op.GAS : Op.GAS_LOCAL);
            words[place + GasWords.GAS] = (int) block.total();
            words[place + GasWords.OPERATIONS] = block.operations();
            words[place + GasWords.GAS_NEEDED] = 0;
            words[place + GasWords.GAS_AHEAD] = 0;
            words[place + GasWords.OPERATIONS_NEEDED] = 0;
            words[place + GasWords.OPERATIONS_AHEAD] = 0;
            words[place + GasWords.GAS_ADVANCE] = 0;
            words[place + GasWords.GAS_PREPAID] = 0;
        });
    }

    /** The last of the charging instructions, skipped or not, of the run that one in some words charges. */
    private int lastPart(int[] words, int charge) {
        int last = charge;
        Integer next = blocks.higherKey(last);
        while (next != null && isSkipped(words, next)) {
            last = next;
            next = blocks.higherKey(last);
        }
        return last;
    }

    /** The runs of some words, by the places of the instructions that charge them. */
    private TreeMap<Integer, GasBlock> runs(int[] words) {
        var runs = new TreeMap<Integer, GasBlock>();
        for (int place : blocks.keySet()) {
            if (!isSkipped(words, place)) {
                runs.put(place, run(words, place));
            }
        }
        return runs;
    }

    /** The place of the instruction that charges the run that the code at a place belongs to, in some words. */
    @TruffleBoundary
    public int chargeOf(int[] words, int place) {
        int charge = blocks.floorKey(place);
        while (isSkipped(words, charge)) {
            charge = blocks.lowerKey(charge);
        }
        return charge;
    }

    /** The run that the code at a place belongs to, in some words. */
    @TruffleBoundary
    public GasBlock run(int[] words, int place) {
        int charge = chargeOf(words, place);
        Integer end = blocks.higherKey(charge);
        while (end != null && isSkipped(words, end)) {
            end = blocks.higherKey(end);
        }
        Map<Integer, GasBlock> joined = end == null ? blocks.tailMap(charge, false)
                : blocks.subMap(charge, false, end, false);
        return joined.isEmpty() ? blocks.get(charge) : blocks.get(charge).joinedWith(joined.values());
    }

    /** The number of the run that the code at a place belongs to if no runs are joined. */
    @TruffleBoundary
    public int numberOf(int place) {
        return blocks.floorEntry(place).getValue().number();
    }

    /** What the run of an instruction, in some words, has behind the place where it would end if none were joined. */
    @TruffleBoundary
    public GasBlock behind(int[] words, int place) {
        var rest = new GasBlock(numberOf(place));
        Integer next = blocks.higherKey(place);
        while (next != null && isSkipped(words, next)) {
            rest = rest.joinedWith(List.of(blocks.get(next)));
            next = blocks.higherKey(next);
        }
        return rest;
    }

    /** The number of runs if none are joined. */
    public int count() {
        return blocks.size();
    }

    /** The runs if none are joined, in the order of their numbers. */
    public Collection<GasBlock> blocks() {
        return blocks.values();
    }
}
