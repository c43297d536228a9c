package org.zexus.toolchain.arithmetic;

/**
 * The difference of two magnitudes of big integers, computed in pairs of words as {@link MagnitudeSum} is: a borrow
 * only goes through a pair whose difference is zero.
 */
final class MagnitudeDifference {
    private MagnitudeDifference() {}

    /**
     * The difference of two magnitudes, of which the second is not greater. It is written to an array of the length of
     * the first, whose highest words may be zero then.
     */
    static int[] of(int[] greater, int[] smaller, int[] difference) {
        int distance = greater.length - smaller.length;
        long shift = distance * (long) Integer.BYTES;
        long borrow = 0;
        long at = smaller.length * (long) Integer.BYTES;
        for (; at >= 2 * Long.BYTES; at -= 2 * Long.BYTES) {
            borrow = subtractPair(greater, at + shift, smaller, at, difference, borrow);
            borrow = subtractPair(greater, at + shift - Long.BYTES, smaller, at - Long.BYTES, difference, borrow);
        }
        if (at >= Long.BYTES) {
            borrow = subtractPair(greater, at + shift, smaller, at, difference, borrow);
            at -= Long.BYTES;
        }
        if (at > 0) {
            long word = Integer.toUnsignedLong(greater[distance]) - Integer.toUnsignedLong(smaller[0]) - borrow;
            difference[distance] = (int) word;
            borrow = word < 0 ? 1 : 0;
        }
        int rest = distance;
        while (borrow != 0) {
            rest--;
            difference[rest] = greater[rest] - 1;
            borrow = greater[rest] == 0 ? 1 : 0;
        }
        System.arraycopy(greater, 0, difference, 0, rest);
        return difference;
    }

    /** Subtracts the second of the pairs that end at two positions, and a borrow; answers the next borrow. */
    private static long subtractPair(int[] greater, long end, int[] smaller, long smallerEnd, int[] difference,
            long borrow) {
        long minuend = WordPairs.read(greater, end);
        long subtrahend = WordPairs.read(smaller, smallerEnd);
        long pair = minuend - subtrahend;
        WordPairs.write(difference, end, pair - borrow);
        return pair == 0 ? borrow : Long.compareUnsigned(minuend, subtrahend) < 0 ? 1 : 0;
    }
}
