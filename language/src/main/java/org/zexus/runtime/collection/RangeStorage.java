package org.zexus.runtime.collection;

/**
 * The elements of a list made by a range, kept as a formula until the list changes.
 *
 * @param start the first element
 * @param step the difference between neighbours
 */
public record RangeStorage(long start, long step) {

    /** The element at an index inside the list; the list was made so that this does not overflow. */
    public long at(int index) {
        return start + index * step;
    }

    /** The elements in an array of some capacity. */
    long[] toLongs(int size, int capacity) {
        long[] longs = new long[capacity];
        for (int i = 0; i < size; i++) {
            longs[i] = at(i);
        }
        return longs;
    }
}
