package org.zexus.interpreter.code;

import java.util.Arrays;

/** Maps the place of an internal instruction to the index of the portable instruction it stems from. */
final class PortableTable {

    private final int[] starts;
    private final int[] indexes;

    private PortableTable(int[] starts, int[] indexes) {
        this.starts = starts;
        this.indexes = indexes;
    }

    int portableIndex(int pc) {
        int found = Arrays.binarySearch(starts, pc);
        return indexes[found >= 0 ? found : -found - 2];
    }

    /** Collects the rows in the order of the internal code. */
    static final class Builder {

        private int[] starts = new int[16];
        private int[] indexes = new int[16];
        private int rows;

        void add(int pc, int index) {
            if (rows > 0 && starts[rows - 1] == pc) {
                /* Nothing was written for the instruction before. */
                rows--;
            }
            if (rows == starts.length) {
                starts = Arrays.copyOf(starts, rows * 2);
                indexes = Arrays.copyOf(indexes, rows * 2);
            }
            starts[rows] = pc;
            indexes[rows] = index;
            rows++;
        }

        PortableTable build() {
            return new PortableTable(Arrays.copyOf(starts, rows), Arrays.copyOf(indexes, rows));
        }
    }
}
