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

    /** Fills in what the charging instructions take. */
    void chargeIn(int[] code) {
        blocks.forEach((place, block) -> {
            code[place + 1] = block.total() > Integer.MAX_VALUE ? UNKNOWN : (int) block.total();
            code[place + 2] = block.operations();
        });
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
