package org.zexus.toolchain.arithmetic;

import jdk.internal.misc.Unsafe;

/**
 * Words of a magnitude, two at a time. A magnitude of a big integer is an array of words of 32 bits, the highest first.
 * A pair is named by where it ends, as the distance in bytes from the start of the array: so little is computed in each
 * round of a loop.
 */
final class WordPairs {
    private static final Unsafe MEMORY = Unsafe.getUnsafe();

    private WordPairs() {}

    /**
     * The two words that end at a position. On the processors this is for, the word at the lower address is the lower.
     */
    static long read(int[] words, long end) {
        return Long.rotateLeft(MEMORY.getLong(words, address(end)), Integer.SIZE);
    }

    /** Writes the two words that end at a position. */
    static void write(int[] words, long end, long pair) {
        MEMORY.putLong(words, address(end), Long.rotateLeft(pair, Integer.SIZE));
    }

    private static long address(long end) {
        // Not in a constant of this class, which the builder computes in its own JVM: there, arrays begin elsewhere.
        return Unsafe.ARRAY_INT_BASE_OFFSET + end - Long.BYTES;
    }
}
