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
    /** Which of them followed each when it was read last. */
    private final int[] following = new int[SIZE];
    private int latest;

    KeyCache(JsonSource source) {
        this.source = source;
    }

    /**
     * Where the key ends, in front of its quote, that begins at {@code start}, if it is the one that followed the
     * latest when that was read before; negative otherwise.
     */
    int endOfFollowing(int start) {
        int slot = following[latest];
        int there = starts[slot];
        int end = start + ends[slot] - there;
        // With the quote. A key has no zero in it, and so no byte behind that at the end is read.
        if (keys[slot] == null || !stands(there, start, end + 1)) {
            return -1;
        }
        latest = slot;
        return end;
    }

    /** The key that was read last. */
    TruffleString latest() {
        return keys[latest];
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
        following[latest] = slot;
        latest = slot;
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
