package org.zexus.runtime.collection;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import org.zexus.runtime.text.Strings;

/**
 * Keys and values in the order in which the keys were first put in, found by hashing: an open-addressing table of
 * positions beside the parallel arrays of keys, hashes and values. A removed entry leaves a gap in the arrays; the gaps
 * are closed when the arrays are full or more gap than entries.
 *
 * <p>A position stays valid for an entry until the table is compacted; {@link #compactions()} tells when that happens.
 */
final class HashTable {

    private static final int FREE = -1;
    private static final int REMOVED = -2;
    private static final int FIRST_CAPACITY = 8;

    private Object[] keys;
    private Object[] values;
    private int[] hashes;
    /** Positions into the arrays, {@link #FREE} or {@link #REMOVED}; a power of two long, at most two thirds in use. */
    private int[] index;
    /** Positions in use, gaps included. */
    private int end;
    private int size;
    private int compactions;

    HashTable() {
        allocate(0);
    }

    private void allocate(int capacity) {
        keys = new Object[capacity];
        values = new Object[capacity];
        hashes = new int[capacity];
        index = new int[indexLength(capacity)];
        Arrays.fill(index, FREE);
    }

    private static int indexLength(int capacity) {
        return capacity == 0 ? 1 : Integer.highestOneBit(capacity + (capacity >> 1)) << 1;
    }

    int size() {
        return size;
    }

    /** Positions run from 0 to here. */
    int end() {
        return end;
    }

    int compactions() {
        return compactions;
    }

    /** The key at a position, or null at a gap. */
    Object keyAt(int position) {
        return keys[position];
    }

    Object valueAt(int position) {
        return values[position];
    }

    void setValueAt(int position, Object value) {
        values[position] = value;
    }

    /** The position of a key, or -1. */
    @TruffleBoundary
    int find(Object key, int hash) {
        int mask = index.length - 1;
        int slot = hash & mask;
        while (true) {
            int position = index[slot];
            if (position == FREE) {
                return -1;
            }
            if (position != REMOVED && hashes[position] == hash && equalKeys(keys[position], key)) {
                return position;
            }
            slot = slot + 1 & mask;
        }
    }

    /** Adds an entry whose key is not in the table. */
    @TruffleBoundary
    void add(Object key, int hash, Object value) {
        if (end == keys.length) {
            resize(Math.max(FIRST_CAPACITY, size * 2));
        }
        keys[end] = key;
        values[end] = value;
        hashes[end] = hash;
        link(end);
        end++;
        size++;
    }

    /** Removes the entry at a position. */
    @TruffleBoundary
    void removeAt(int position) {
        int mask = index.length - 1;
        int slot = hashes[position] & mask;
        while (index[slot] != position) {
            slot = slot + 1 & mask;
        }
        index[slot] = REMOVED;
        keys[position] = null;
        values[position] = null;
        size--;
    }

    @TruffleBoundary
    void clear() {
        allocate(0);
        end = 0;
        size = 0;
        compactions++;
    }

    @TruffleBoundary
    HashTable copy() {
        HashTable copy = new HashTable();
        copy.allocate(size);
        for (int position = 0; position < end; position++) {
            if (keys[position] != null) {
                copy.add(keys[position], hashes[position], values[position]);
            }
        }
        return copy;
    }

    private void link(int position) {
        int mask = index.length - 1;
        int slot = hashes[position] & mask;
        while (index[slot] >= 0) {
            slot = slot + 1 & mask;
        }
        index[slot] = position;
    }

    private void resize(int capacity) {
        Object[] oldKeys = keys;
        Object[] oldValues = values;
        int[] oldHashes = hashes;
        int oldEnd = end;
        if (size < oldEnd) {
            compactions++;
        }
        allocate(capacity);
        end = 0;
        for (int position = 0; position < oldEnd; position++) {
            if (oldKeys[position] != null) {
                keys[end] = oldKeys[position];
                values[end] = oldValues[position];
                hashes[end] = oldHashes[position];
                link(end);
                end++;
            }
        }
    }

    private static boolean equalKeys(Object a, Object b) {
        if (a == b) {
            return true;
        }
        if (a instanceof TruffleString left && b instanceof TruffleString right) {
            return Strings.equal(left, right);
        }
        return a.equals(b);
    }
}
