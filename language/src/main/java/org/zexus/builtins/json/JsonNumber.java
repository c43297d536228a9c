package org.zexus.builtins.json;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
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
    static int end(byte[] bytes, int start) {
        int whole = bytes[start] == '-' ? start + 1 : start;
        int end = digits(bytes, whole);
        if (end == whole) {
            return start;
        }
        if (bytes[whole] == '0') {
            end = whole + 1;
        }
        if (bytes[end] == '.' && digits(bytes, end + 1) > end + 1) {
            end = digits(bytes, end + 1);
        }
        if (bytes[end] == 'e' || bytes[end] == 'E') {
            int exponent = bytes[end + 1] == '+' || bytes[end + 1] == '-' ? end + 2 : end + 1;
            if (digits(bytes, exponent) > exponent) {
                end = digits(bytes, exponent);
            }
        }
        return end;
    }

    private static int digits(byte[] bytes, int start) {
        int end = start;
        while (bytes[end] >= '0' && bytes[end] <= '9') {
            end++;
        }
        return end;
    }

    /** The value of the number from {@code start} to {@code end}: an integer, unless it has a point or an exponent. */
    static Object value(byte[] bytes, int start, int end) {
        boolean isNegative = bytes[start] == '-';
        int whole = isNegative ? start + 1 : start;
        int point = digits(bytes, whole);
        if (point == end) {
            if (end - whole > DIGITS_OF_EVERY_LONG) {
                return BigInt
                        .normalize(new BigInteger(new String(bytes, start, end - start, StandardCharsets.US_ASCII)));
            }
            long value = integer(bytes, whole, end, 0);
            return isNegative ? -value : value;
        }
        int fraction = end - point - 1;
        if (bytes[point] == '.' && digits(bytes, point + 1) == end
                && point - whole + fraction <= DIGITS_OF_EVERY_DOUBLE) {
            // Both are exact, and so the quotient is rounded only once.
            double value = integer(bytes, point + 1, end, integer(bytes, whole, point, 0)) / POWERS_OF_TEN[fraction];
            return isNegative ? -value : value;
        }
        return Double.valueOf(new String(bytes, start, end - start, StandardCharsets.US_ASCII));
    }

    private static long integer(byte[] bytes, int start, int end, long before) {
        long value = before;
        for (int i = start; i < end; i++) {
            value = value * 10 + (bytes[i] - '0');
        }
        return value;
    }
}
