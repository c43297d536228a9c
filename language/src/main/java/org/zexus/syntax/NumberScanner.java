package org.zexus.syntax;

import java.math.BigInteger;

/** Reads number literals. */
final class NumberScanner {
    /** The largest number of bits an integer may have. */
    static final int MAXIMUM_BITS = 1_048_576;

    /** More decimal digits than an integer of {@link #MAXIMUM_BITS} bits can have. */
    private static final int MAXIMUM_DIGITS = 315_654;

    /** Up to this many digits the conversion of the platform is fast enough. */
    private static final int SHORT = 1_000;

    private NumberScanner() {}

    /**
     * A number literal found in a text.
     *
     * @param kind {@link TokenKind#INTEGER} or {@link TokenKind#FLOAT}
     * @param end the offset after it
     * @param error what is wrong with it, or null
     */
    record Literal(TokenKind kind, int end, String error) {}

    /** The number literal that starts with the digit at {@code start}. */
    static Literal scan(String text, int start) {
        if (text.charAt(start) == '0' && (at(text, start + 1) == 'x' || at(text, start + 1) == 'X')) {
            int end = start + 2;
            while (Character.digit(at(text, end), 16) >= 0 && at(text, end) < 128) {
                end++;
            }
            boolean empty = end == start + 2;
            return new Literal(
                    TokenKind.INTEGER, end, empty ? "hexadecimal digits are missing after '0x'" : null);
        }
        int end = digits(text, start);
        var kind = TokenKind.INTEGER;
        if (at(text, end) == '.' && at(text, end + 1) != '.') {
            int fraction = digits(text, end + 1);
            if (fraction == end + 1) {
                return new Literal(
                        TokenKind.FLOAT, fraction, "a digit is required after the decimal point");
            }
            kind = TokenKind.FLOAT;
            end = fraction;
        }
        if (at(text, end) == 'e' || at(text, end) == 'E') {
            boolean sign = at(text, end + 1) == '+' || at(text, end + 1) == '-';
            int from = end + (sign ? 2 : 1);
            int exponent = digits(text, from);
            if (exponent > from) {
                kind = TokenKind.FLOAT;
                end = exponent;
            } else if (sign) {
                return new Literal(TokenKind.FLOAT, from, "digits are missing in the exponent");
            }
        }
        if (at(text, end) == '_' && isDigit(at(text, end + 1))) {
            int rest = end;
            while (at(text, rest) == '_' || isDigit(at(text, rest))) {
                rest++;
            }
            return new Literal(kind, rest, "digits cannot be separated by '_'");
        }
        return new Literal(kind, end, null);
    }

    /** The value of an integer literal, or null if it needs more than {@link #MAXIMUM_BITS} bits. */
    static BigInteger integer(String literal) {
        BigInteger value;
        if (literal.length() > 1 && Character.toLowerCase(literal.charAt(1)) == 'x') {
            int from = skipZeros(literal, 2);
            if (literal.length() - from > MAXIMUM_BITS / 4) {
                return null;
            }
            value = new BigInteger(literal.substring(Math.min(from, literal.length() - 1)), 16);
        } else {
            int from = skipZeros(literal, 0);
            if (literal.length() - from > MAXIMUM_DIGITS) {
                return null;
            }
            value = decimal(literal, Math.min(from, literal.length() - 1), literal.length());
        }
        return value.bitLength() > MAXIMUM_BITS ? null : value;
    }

    /** Converts by halves, which is faster than quadratic because multiplication is. */
    private static BigInteger decimal(String digits, int from, int to) {
        if (to - from <= SHORT) {
            return new BigInteger(digits.substring(from, to));
        }
        int middle = from + (to - from) / 2;
        return decimal(digits, from, middle)
                .multiply(BigInteger.TEN.pow(to - middle))
                .add(decimal(digits, middle, to));
    }

    private static int skipZeros(String literal, int from) {
        int at = from;
        while (at < literal.length() && literal.charAt(at) == '0') {
            at++;
        }
        return at;
    }

    private static int digits(String text, int from) {
        int end = from;
        while (isDigit(at(text, end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return '0' <= c && c <= '9';
    }

    private static char at(String text, int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }
}
