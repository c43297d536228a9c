package org.zexus.runtime.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * The text of a float: the shortest digits that read back as the same double, written like Python's {@code repr}:
 * always with a point or an exponent, the exponent form when the decimal exponent is below -4 or at least 16, with a
 * sign and at least two digits.
 */
public final class FloatText {

    private static final int LEAST_PLAIN_EXPONENT = -4;
    private static final int LEAST_SCIENTIFIC_EXPONENT = 16;

    /** Below this one digit may be enough where {@link Double#toString} gives two, which it always does. */
    private static final double FEW_DIGITS = 1e-321;

    private FloatText() {}

    /** The text of {@code value}: {@code 1.0}, {@code 1e-05}, {@code inf}, {@code nan}. */
    @TruffleBoundary
    public static String of(double value) {
        if (Double.isNaN(value)) {
            return "nan";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "inf" : "-inf";
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0.0";
        }
        double magnitude = Math.abs(value);
        if (magnitude >= 1e-3 && magnitude < 1e7) {
            return Double.toString(value);
        }
        // Double.toString gives the shortest digits (since JDK 19); only their layout differs.
        String java = Double.toString(magnitude);
        int e = java.indexOf('E');
        String mantissa = e < 0 ? java : java.substring(0, e);
        int shift = e < 0 ? 0 : Integer.parseInt(java.substring(e + 1));
        int point = mantissa.indexOf('.');
        String all = mantissa.substring(0, point) + mantissa.substring(point + 1);
        int first = 0;
        while (all.charAt(first) == '0') {
            first++;
        }
        int end = all.length();
        while (end > first + 1 && all.charAt(end - 1) == '0') {
            end--;
        }
        String digits = all.substring(first, end);
        int exponent = point - 1 - first + shift;
        if (digits.length() == 2 && magnitude < FEW_DIGITS) {
            String single = digits.charAt(1) < '5' ? digits.substring(0, 1)
                    : String.valueOf(digits.charAt(0) - '0' + 1);
            if (Double.parseDouble(single + "e" + exponent) == magnitude) {
                exponent += single.length() - 1;
                digits = single.substring(0, 1);
            }
        }
        String text = exponent < LEAST_PLAIN_EXPONENT || exponent >= LEAST_SCIENTIFIC_EXPONENT
                ? scientific(digits, exponent)
                : plain(digits, exponent);
        return value < 0 ? "-" + text : text;
    }

    private static String scientific(String digits, int exponent) {
        StringBuilder text = new StringBuilder().append(digits.charAt(0));
        if (digits.length() > 1) {
            text.append('.').append(digits, 1, digits.length());
        }
        text.append('e').append(exponent < 0 ? '-' : '+');
        int magnitude = Math.abs(exponent);
        if (magnitude < 10) {
            text.append('0');
        }
        return text.append(magnitude).toString();
    }

    private static String plain(String digits, int exponent) {
        if (exponent < 0) {
            return "0." + "0".repeat(-exponent - 1) + digits;
        }
        int whole = exponent + 1;
        if (digits.length() <= whole) {
            return digits + "0".repeat(whole - digits.length()) + ".0";
        }
        return digits.substring(0, whole) + "." + digits.substring(whole);
    }
}
