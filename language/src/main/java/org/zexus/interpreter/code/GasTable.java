package org.zexus.interpreter.code;

import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The runs of instructions that are charged at once, by the place of the instruction that charges them. */
public final class GasTable {

    /** A run that costs more is charged by itself, as are all others of its function. */
    private static final long GREATEST_PLANNED = 1 << 24;

    private final TreeMap<Integer, GasBlock> blocks = new TreeMap<>();
    /** Null if every run has to be charged by itself. */
    private GasFlow flow;

    void put(int place, GasBlock block) {
        blocks.put(place, block);
    }

    /**
     * Fills in what the charging instructions take if each charges its own run only, and checks.
     *
     * @param code the finished code, with base opcodes
     * @param isExact whether each run has to be charged before the next one, come what may
     */
    void chargeIn(int[] code, Code.Handler[] handlers, boolean isExact) {
        blocks.forEach((place, block) -> {
            boolean isKnown = block.total() <= Integer.MAX_VALUE;
            code[place] = isKnown && !isExact && isLocal(code, place) ? Op.GAS_LOCAL : Op.GAS;
            code[place + GasWords.GAS] = isKnown ? (int) block.total() : GasWords.UNKNOWN;
            code[place + GasWords.OPERATIONS] = block.operations();
        });
        if (!isExact && blocks.values().stream().allMatch(block -> block.total() <= GREATEST_PLANNED)) {
            flow = new GasFlow(code, handlers, this);
        }
    }

    /** Whether, as far as one can tell, a run of instructions runs no other code. */
    private boolean isLocal(int[] code, int place) {
        Integer next = blocks.higherKey(place);
        int end = next == null ? code.length : next;
        int pc = place + OpTable.length(code, place);
        while (pc < end && OpTable.isLocal(code[pc])) {
            pc += OpTable.length(code, pc);
        }
        return pc >= end;
    }

    /** Whether runs can be charged together; else each is charged by itself. */
    public boolean canCharge() {
        return flow != null;
    }

    /** The number of pieces that the code has for who plans how to charge. */
    public int size() {
        return flow == null ? blocks.size() : flow.size();
    }

    /**
     * Changes code to charge runs together.
     *
     * @param words the code as it is executed
     * @param runsOtherCode the numbers of the runs found to run other code
     * @return the most gas, and the most instructions, that the code charges without a check
     */
    public long[] chargeTogether(int[] words, BitSet runsOtherCode) {
        var plan = new GasPlan(flow, runsOtherCode);
        plan.writeTo(words);
        return plan.greatestRegion();
    }

    /** Changes code to charge each run by itself. */
    public void chargeSeparately(int[] words) {
        blocks.forEach((place, block) -> {
            boolean tellsMeter = GasWords.tellsMeter(OpTable.operation(words[place]));
            words[place] = OpTable.withOperation(words[place], tellsMeter ? Op.GAS : Op.GAS_LOCAL);
            words[place + GasWords.GAS] = (int) block.total();
            words[place + GasWords.OPERATIONS] = block.operations();
            words[place + GasWords.GAS_NEEDED] = 0;
            words[place + GasWords.GAS_AHEAD] = 0;
            words[place + GasWords.OPERATIONS_NEEDED] = 0;
            words[place + GasWords.OPERATIONS_AHEAD] = 0;
        });
    }

    /** The place of the instruction that charges the run that the code at a place belongs to. */
    public int chargeOf(int place) {
        return blocks.floorKey(place);
    }

    /** The number of runs. */
    int count() {
        return blocks.size();
    }

    /** The runs, in the order of their numbers. */
    public Collection<GasBlock> blocks() {
        return blocks.values();
    }

    /** The places of the instructions that charge, in order. */
    Set<Integer> places() {
        return blocks.keySet();
    }

    /** The run that the instruction at a place charges, or null. */
    GasBlock startingAt(int place) {
        return blocks.get(place);
    }

    /** The run that the code at a place belongs to. */
    public GasBlock block(int place) {
        Map.Entry<Integer, GasBlock> entry = blocks.floorEntry(place);
        return entry.getValue();
    }
}
