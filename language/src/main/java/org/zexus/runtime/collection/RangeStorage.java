package org.zexus.runtime.collection;

/** The elements of a list made by a range, kept as a formula until the list changes: {@code start + i * step}. */
public record RangeStorage(long start, long step) {

    /** The element at an index inside the list; the list was made so that this does not overflow. */
    public long at(int index) {
        return start + index * step;
    }
}
