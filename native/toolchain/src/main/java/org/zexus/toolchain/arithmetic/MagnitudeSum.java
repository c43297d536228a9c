package org.zexus.toolchain.arithmetic;

/**
 * The sum of two magnitudes of big integers. Two words are added at a time. A carry only goes through such a pair when
 * all bits of the pair's sum are set, and otherwise does not depend on the carry before: so the processor need not wait
 * for one pair before it adds the next.
 */
final class MagnitudeSum {
    private static final long ALL_BITS = -1;

    private MagnitudeSum() {}

    /**
     * The sum of two magnitudes, of which the second is not longer. It is written to an array of the length of the
     * first, unless it is longer than that.
     */
    static int[] of(int[] longer, int[] shorter, int[] sum) {
        int distance = longer.length - shorter.length;
        long shift = distance * (long) Integer.BYTES;
        long carry = 0;
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
        long summand = WordPairs.read(longer, end);
        long pair = summand + WordPairs.read(shorter, shorterEnd);
        WordPairs.write(sum, end, pair + carry);
        return pair == ALL_BITS ? carry : Long.compareUnsigned(pair, summand) < 0 ? 1 : 0;
    }
}
