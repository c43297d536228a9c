package org.zexus.builtins.collection;

import java.util.Arrays;

/**
 * Sorts many integers of a small range, as most lists have them, digit by digit, beginning with the last one, as
 * distances from the least of them. For 100,000 integers the sort of the JDK takes nearly three times as long where the
 * virtual machine has code of its own for it, and twenty times elsewhere, as in a native executable. All other arrays
 * are left to the JDK.
 */
final class RadixSort {
    /** Shorter arrays are sorted by the JDK. */
    private static final int SHORTEST = 1000;
    private static final int DIGIT_BITS = 11;
    private static final int RADIX = 1 << DIGIT_BITS;
    /** With more, the JDK can be faster. */
    private static final int MOST_DIGITS = 2;

    private RadixSort() {}

    /** The same integers in ascending order, in this array or in another one. */
    static long[] sort(long[] values) {
        if (values.length < SHORTEST) {
            Arrays.sort(values);
            return values;
        }
        long least = values[0];
        long greatest = values[0];
        boolean inOrder = true;
        for (int i = 1; i < values.length; i++) {
            inOrder &= values[i - 1] <= values[i];
            least = Math.min(least, values[i]);
            greatest = Math.max(greatest, values[i]);
        }
        if (inOrder) {
            return values;
        }
        /* As a number without a sign. */
        long range = greatest - least;
        if (range >>> MOST_DIGITS * DIGIT_BITS != 0) {
            Arrays.sort(values);
            return values;
        }
        return sort(values, least, range);
    }

    /** Sorts by the distances from {@code least}, which are up to {@code range}. */
    private static long[] sort(long[] values, long least, long range) {
        long[] from = values;
        long[] to = new long[values.length];
        for (int shift = 0; range >>> shift != 0; shift += DIGIT_BITS) {
            sortByDigit(from, to, least, shift);
            long[] sorted = to;
            to = from;
            from = sorted;
        }
        return from;
    }

    private static void sortByDigit(long[] from, long[] to, long least, int shift) {
        int[] places = new int[RADIX];
        for (long value : from) {
            places[digit(value - least, shift)]++;
        }
        int place = 0;
        for (int digit = 0; digit < RADIX; digit++) {
            int count = places[digit];
            places[digit] = place;
            place += count;
        }
        for (long value : from) {
            to[places[digit(value - least, shift)]++] = value;
        }
    }

    private static int digit(long distance, int shift) {
        return (int) (distance >>> shift) & RADIX - 1;
    }
}
