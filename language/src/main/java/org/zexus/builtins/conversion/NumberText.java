package org.zexus.builtins.conversion;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.ZexusNull;

/** What {@code int} and {@code float} read from text: decimal numbers, with white space around them ignored. */
final class NumberText {
    /** A {@code long} has at most 19 digits; shorter texts cannot overflow. */
    private static final int DIGITS_OF_EVERY_LONG = 18;

    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern FLOAT = Pattern
            .compile("[+-]?(?:(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:e[+-]?[0-9]+)?|inf(?:inity)?|nan)");

    private NumberText() {}

    /**
     * The error for a value of a kind that has no number in it.
     *
     * @param wanted what it was to become
     */
    @TruffleBoundary
    static ZexusException noNumber(Node where, Object value, String wanted) {
        String what = value == ZexusNull.NULL ? "null" : Kinds.typeName(value);
        return Errors.valueError(where, "cannot convert " + what + " to " + wanted);
    }

    /** The integer that a text of a few digits and nothing else names, or -1 for every other text. */
    static long plain(TruffleString text, TruffleString.CodePointAtIndexNode codePoints) {
        int length = Strings.length(text);
        if (length == 0 || length > DIGITS_OF_EVERY_LONG) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < length; i++) {
            int digit = codePoints.execute(text, i, Strings.ENCODING) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** The integer a text names ({@code Long}, or {@code BigInteger} beyond it), or null when it names none. */
    static Number integer(String text) {
        String digits = text.strip();
        if (!INTEGER.matcher(digits).matches()) {
            return null;
        }
        if (digits.length() <= DIGITS_OF_EVERY_LONG) {
            return Long.valueOf(digits);
        }
        var value = new BigInteger(digits);
        return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
    }

    /** The float a text names; empty when it names none. */
    static OptionalDouble floating(String text) {
        String number = text.strip().toLowerCase(Locale.ROOT);
        if (!FLOAT.matcher(number).matches()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(switch (number.charAt(number.length() - 1)) {
            case 'f', 'y' -> number.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
            case 'n' -> Double.NaN;
            default -> Double.parseDouble(number);
        });
    }
}
