package org.zexus.interpreter.code;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The runs of instructions that are charged at once, by the place of the instruction that charges them. */
public final class GasTable {

    /** What stands for a cost that does not fit into a word. */
    private static final int UNKNOWN = -1;

    private final TreeMap<Integer, GasBlock> blocks = new TreeMap<>();

    void put(int place, GasBlock block) {
        blocks.put(place, block);
    }

    /**
     * Fills in what the charging instructions take.
     *
     * @param isExact whether each run has to be charged before the next one, come what may
     */
    void chargeIn(int[] code, boolean isExact) {
        blocks.forEach((place, block) -> {
            boolean isKnown = block.total() <= Integer.MAX_VALUE;
            code[place] = isKnown && !isExact && isLocal(code, place) ? Op.GAS_LOCAL : Op.GAS;
            code[place + 1] = isKnown ? (int) block.total() : UNKNOWN;
            code[place + 2] = block.operations();
        });
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

    /** The place of the instruction that charges the run that the code at a place belongs to. */
    public int chargeOf(int place) {
        return blocks.floorKey(place);
    }

    /** The number of runs. */
    int size() {
        return blocks.size();
    }

    /** The runs, in the order of their numbers. */
    public Collection<GasBlock> blocks() {
        return blocks.values();
    }

    /** The run that the code at a place belongs to. */
    public GasBlock block(int place) {
        Map.Entry<Integer, GasBlock> entry = blocks.floorEntry(place);
        return entry.getValue();
    }
}
