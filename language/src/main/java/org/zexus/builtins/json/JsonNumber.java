package org.zexus.builtins.json;

import java.math.BigInteger;
import org.zexus.runtime.value.BigInt;

/** Numbers in JSON text. Behind the characters stands one that is part of no number. */
final class JsonNumber {
    private static final int DIGITS_OF_EVERY_LONG = 18;

    /** So many digits make an integer that a double has exactly. */
    private static final int DIGITS_OF_EVERY_DOUBLE = 15;

    /** The powers of ten that a double has exactly. */
    private static final double[] POWERS_OF_TEN = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12,
        1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

    private JsonNumber() {}

    /** Where the number ends that begins at {@code start}, or {@code start} if none begins there. */
    static int end(char[] chars, int start) {
        int whole = chars[start] == '-' ? start + 1 : start;
        int end = digits(chars, whole);
        if (end == whole) {
            return start;
        }
        if (chars[whole] == '0') {
            end = whole + 1;
        }
        if (chars[end] == '.' && digits(chars, end + 1) > end + 1) {
            end = digits(chars, end + 1);
        }
        if (chars[end] == 'e' || chars[end] == 'E') {
            int exponent = chars[end + 1] == '+' || chars[end + 1] == '-' ? end + 2 : end + 1;
            if (digits(chars, exponent) > exponent) {
                end = digits(chars, exponent);
            }
        }
        return end;
    }

    private static int digits(char[] chars, int start) {
        int end = start;
        while (chars[end] >= '0' && chars[end] <= '9') {
            end++;
        }
        return end;
    }

    /** The value of the number from {@code start} to {@code end}: an integer, unless it has a point or an exponent. */
    static Object value(char[] chars, int start, int end) {
        boolean isNegative = chars[start] == '-';
        int whole = isNegative ? start + 1 : start;
        int point = digits(chars, whole);
        if (point == end) {
            if (end - whole > DIGITS_OF_EVERY_LONG) {
                return BigInt.normalize(new BigInteger(new String(chars, start, end - start)));
            }
            long value = integer(chars, whole, end, 0);
            return isNegative ? -value : value;
        }
        int fraction = end - point - 1;
        if (chars[point] == '.' && digits(chars, point + 1) == end
                && point - whole + fraction <= DIGITS_OF_EVERY_DOUBLE) {
            // Both are exact, and so the quotient is rounded only once.
            double value = integer(chars, point + 1, end, integer(chars, whole, point, 0)) / POWERS_OF_TEN[fraction];
            return isNegative ? -value : value;
        }
        return Double.valueOf(new String(chars, start, end - start));
    }

    private static long integer(char[] chars, int start, int end, long before) {
        long value = before;
        for (int i = start; i < end; i++) {
            value = value * 10 + (chars[i] - '0');
        }
        return value;
    }
}
