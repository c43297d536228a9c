package org.zexus.builtins.json;

import com.oracle.truffle.api.strings.TruffleString;

/** The keys of one JSON text: most of them come again and again, and then need not be made again. */
final class KeyCache {
    private static final int SIZE = 256;
    private static final int LONGEST = 32;

    private final JsonSource source;
    private final TruffleString[] keys = new TruffleString[SIZE];
    /** Where in the source each of them stands. */
    private final int[] starts = new int[SIZE];
    private final int[] ends = new int[SIZE];

    KeyCache(JsonSource source) {
        this.source = source;
    }

    /** The key that stands from {@code start} to {@code end}. */
    TruffleString get(int start, int end) {
        if (end - start > LONGEST) {
            return source.text(start, end);
        }
        byte[] bytes = source.bytes();
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + bytes[i];
        }
        int slot = (hash ^ hash >>> 8) & SIZE - 1;
        if (keys[slot] == null || ends[slot] - starts[slot] != end - start || !stands(starts[slot], start, end)) {
            keys[slot] = source.text(start, end);
            starts[slot] = start;
            ends[slot] = end;
        }
        return keys[slot];
    }

    /** Whether what stands between two positions of the source stands at another one as well. */
    private boolean stands(int there, int start, int end) {
        byte[] bytes = source.bytes();
        for (int i = start; i < end; i++) {
            if (bytes[there + i - start] != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
