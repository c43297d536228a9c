package org.zexus.toolchain.arithmetic;

import jdk.internal.misc.Unsafe;

/**
 * The sum of two magnitudes of big integers, which are arrays of words of 32 bits, the highest first. Two words are
 * added at a time. A carry only goes through such a pair when all bits of the pair's sum are set, and otherwise does
 * not depend on the carry before: so the processor need not wait for one pair before it adds the next.
 */
final class MagnitudeSum {
    private static final Unsafe MEMORY = Unsafe.getUnsafe();
    private static final long ALL_BITS = -1;

    private MagnitudeSum() {}

    /** The sum, in an array of its own; the first magnitude has at least as many words as the second. */
    static int[] of(int[] longer, int[] shorter) {
        int distance = longer.length - shorter.length;
        // Each word is written below.
        int[] sum = (int[]) MEMORY.allocateUninitializedArray(int.class, longer.length);
        long shift = distance * (long) Integer.BYTES;
        long carry = 0;
        // Positions are distances in bytes from the start of an array: so little is computed in each round.
        long at = shorter.length * (long) Integer.BYTES;
        for (; at >= 2 * Long.BYTES; at -= 2 * Long.BYTES) {
            carry = addPair(longer, at + shift, shorter, at, sum, carry);
            carry = addPair(longer, at + shift - Long.BYTES, shorter, at - Long.BYTES, sum, carry);
        }
        if (at >= Long.BYTES) {
            carry = addPair(longer, at + shift, shorter, at, sum, carry);
            at -= Long.BYTES;
        }
        if (at > 0) {
            carry += Integer.toUnsignedLong(longer[distance]) + Integer.toUnsignedLong(shorter[0]);
            sum[distance] = (int) carry;
            carry >>>= Integer.SIZE;
        }
        int rest = distance;
        while (carry != 0 && rest > 0) {
            rest--;
            sum[rest] = longer[rest] + 1;
            carry = sum[rest] == 0 ? 1 : 0;
        }
        System.arraycopy(longer, 0, sum, 0, rest);
        return carry == 0 ? sum : withLeadingOne(sum);
    }

    private static int[] withLeadingOne(int[] words) {
        int[] result = new int[words.length + 1];
        result[0] = 1;
        System.arraycopy(words, 0, result, 1, words.length);
        return result;
    }

    /** Adds the pairs that end at two positions and a carry; answers the next carry. */
    private static long addPair(int[] longer, long end, int[] shorter, long shorterEnd, int[] sum, long carry) {
        long summand = pair(longer, end);
        long pair = summand + pair(shorter, shorterEnd);
        MEMORY.putLong(sum, address(end), Long.rotateLeft(pair + carry, Integer.SIZE));
        return pair == ALL_BITS ? carry : Long.compareUnsigned(pair, summand) < 0 ? 1 : 0;
    }

    /**
     * The two words that end at a position. On the processors this is for, the word at the lower address is the lower.
     */
    private static long pair(int[] words, long end) {
        return Long.rotateLeft(MEMORY.getLong(words, address(end)), Integer.SIZE);
    }

    private static long address(long end) {
        // Not in a constant of this class, which the builder computes in its own JVM: there, arrays begin elsewhere.
        return Unsafe.ARRAY_INT_BASE_OFFSET + end - Long.BYTES;
    }
}
