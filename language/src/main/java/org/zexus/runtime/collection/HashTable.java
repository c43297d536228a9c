package org.zexus.runtime.collection;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import org.zexus.runtime.text.Strings;

/**
 * Keys and values in the order in which the keys were first put in, found by hashing: an open-addressing table of
 * positions beside the parallel arrays of keys, hashes and values. A removed entry leaves a gap in the arrays; the gaps
 * are closed when the arrays are full.
 *
 * <p>
 * The methods that look for a key do not end in a boundary, so that they can be compiled together with guest code.
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
    /** Whether other tables have the same arrays of keys, hashes and positions, which are full. */
    private boolean isShared;

    HashTable() {
        this(0);
    }

    private HashTable(int capacity) {
        allocate(capacity);
    }

    private void allocate(int capacity) {
        keys = new Object[capacity];
        values = new Object[capacity];
        hashes = new int[capacity];
        index = new int[capacity == 0 ? 1 : Integer.highestOneBit(capacity + (capacity >> 1)) << 1];
        Arrays.fill(index, FREE);
        end = 0;
        isShared = false;
    }

    private HashTable(HashTable pattern, Object[] values) {
        this.keys = pattern.keys;
        this.values = values;
        this.hashes = pattern.hashes;
        this.index = pattern.index;
        this.end = pattern.end;
        this.size = pattern.size;
        this.isShared = true;
    }

    /** A copy without gaps and without room, as a pattern for others; it must not change. */
    HashTable asPattern() {
        var pattern = new HashTable(size);
        pattern.appendAll(this);
        return pattern;
    }

    /**
     * A table with the keys of this pattern. The next key that is added finds it full, so that it gets its own arrays.
     *
     * @param newValues as many as there are keys; it is kept
     */
    HashTable withValues(Object[] newValues) {
        return new HashTable(this, newValues);
    }

    int size() {
        return size;
    }

    /** Positions run from 0 to here. */
    int end() {
        return end;
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

    /** The position of a key of any type, or -1. */
    @TruffleBoundary
    int find(Object key, int hash) {
        if (key instanceof TruffleString text) {
            return find(text, hash, TruffleString.EqualNode.getUncached());
        }
        int mask = index.length - 1;
        for (int slot = hash & mask; index[slot] != FREE; slot = slot + 1 & mask) {
            int position = index[slot];
            if (position >= 0 && hashes[position] == hash && keys[position].equals(key)) {
                return position;
            }
        }
        return -1;
    }

    /** The position of a string key, or -1. */
    int find(TruffleString key, int hash, TruffleString.EqualNode equal) {
        int mask = index.length - 1;
        for (int slot = hash & mask; index[slot] != FREE; slot = slot + 1 & mask) {
            int position = index[slot];
            if (position >= 0 && hashes[position] == hash
                    && (keys[position] == key || keys[position] instanceof TruffleString text
                            && equal.execute(text, key, Strings.ENCODING))) {
                return position;
            }
        }
        return -1;
    }

    /** The position of an integer key, or -1. */
    int find(long key, int hash) {
        int mask = index.length - 1;
        for (int slot = hash & mask; index[slot] != FREE; slot = slot + 1 & mask) {
            int position = index[slot];
            if (position >= 0 && hashes[position] == hash && keys[position] instanceof Long number
                    && number == key) {
                return position;
            }
        }
        return -1;
    }

    /** Adds an entry whose key is not in the table. */
    void add(Object key, int hash, Object value) {
        if (end == keys.length) {
            rebuild(Math.max(FIRST_CAPACITY, size * 2));
        }
        append(key, hash, value);
        size++;
    }

    private void append(Object key, int hash, Object value) {
        keys[end] = key;
        values[end] = value;
        hashes[end] = hash;
        int mask = index.length - 1;
        int slot = hash & mask;
        while (index[slot] >= 0) {
            slot = slot + 1 & mask;
        }
        index[slot] = end;
        end++;
    }

    /** Removes the entry at a position. */
    @TruffleBoundary
    void removeAt(int position) {
        if (isShared) {
            rebuild(size);
        }
        int mask = index.length - 1;
        int slot = hashes[position] & mask;
        while (index[slot] != position) {
            slot = slot + 1 & mask;
        }
        index[slot] = REMOVED;
        keys[position] = null;
        values[position] = null;
        size--;
        if (size == 0) {
            allocate(0);
        }
    }

    /** The key of the last entry before a position, or null. */
    @TruffleBoundary
    Object keyBefore(int position) {
        for (int i = position - 1; i >= 0; i--) {
            if (keys[i] != null) {
                return keys[i];
            }
        }
        return null;
    }

    /** Puts an entry back in the place after the key {@code before}, or in the first place when that is null. */
    @TruffleBoundary
    void insertAfter(Object before, Object key, int hash, Object value) {
        HashTable ordered = new HashTable(size + 1);
        if (before == null) {
            ordered.append(key, hash, value);
        }
        for (int position = 0; position < end; position++) {
            if (keys[position] != null) {
                ordered.append(keys[position], hashes[position], values[position]);
                if (keys[position] == before) {
                    ordered.append(key, hash, value);
                }
            }
        }
        keys = ordered.keys;
        values = ordered.values;
        hashes = ordered.hashes;
        index = ordered.index;
        end = ordered.end;
        size++;
    }

    @TruffleBoundary
    HashTable copy() {
        return size == end ? copyArrays() : asPattern();
    }

    private HashTable copyArrays() {
        var copy = new HashTable(this, values.clone());
        copy.keys = keys.clone();
        copy.hashes = hashes.clone();
        copy.index = index.clone();
        copy.isShared = false;
        return copy;
    }

    private void appendAll(HashTable other) {
        for (int position = 0; position < other.end; position++) {
            if (other.keys[position] != null) {
                append(other.keys[position], other.hashes[position], other.values[position]);
            }
        }
        size = other.size;
    }

    @TruffleBoundary
    private void rebuild(int capacity) {
        Object[] oldKeys = keys;
        Object[] oldValues = values;
        int[] oldHashes = hashes;
        int oldEnd = end;
        allocate(capacity);
        for (int position = 0; position < oldEnd; position++) {
            if (oldKeys[position] != null) {
                append(oldKeys[position], oldHashes[position], oldValues[position]);
            }
        }
    }
}
