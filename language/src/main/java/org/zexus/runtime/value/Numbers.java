package org.zexus.runtime.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigDecimal;
import java.math.BigInteger;

/** What the arithmetic, the order and the equality of numbers share. */
public final class Numbers {

    private Numbers() {}

    /** Whether the value is an integer or a float. */
    public static boolean isNumber(Object value) {
        return value instanceof Long || value instanceof Double || value instanceof BigInt;
    }

    /** Whether the value is an integer of any size. */
    public static boolean isInteger(Object value) {
        return value instanceof Long || value instanceof BigInt;
    }

    /** The mathematical value of an integer. */
    @TruffleBoundary
    public static BigInteger toBigInteger(Object integer) {
        return integer instanceof Long small ? BigInteger.valueOf(small) : ((BigInt) integer).value();
    }

    /** The double nearest to a number; infinite for integers too large for it. */
    @TruffleBoundary
    public static double toDouble(Object number) {
        return switch (number) {
            case Long small -> small;
            case Double d -> d;
            default -> ((BigInt) number).value().doubleValue();
        };
    }

    /** Whether two numbers have the same mathematical value. */
    public static boolean equal(Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            return a.doubleValue() == b.doubleValue();
        }
        if (isNan(left) || isNan(right)) {
            return false;
        }
        return compare(left, right) == 0;
    }

    /** Compares the exact mathematical values of two numbers, neither of which is nan. */
    @TruffleBoundary
    public static int compare(Object left, Object right) {
        if (left instanceof Double a && right instanceof Double b) {
            return a < b ? -1 : a > b ? 1 : 0;
        }
        if (left instanceof Double a) {
            return -compareWithDouble(toBigInteger(right), a);
        }
        if (right instanceof Double b) {
            return compareWithDouble(toBigInteger(left), b);
        }
        if (left instanceof Long a && right instanceof Long b) {
            return Long.compare(a, b);
        }
        return toBigInteger(left).compareTo(toBigInteger(right));
    }

    private static int compareWithDouble(BigInteger left, double right) {
        if (Double.isInfinite(right)) {
            return right > 0 ? -1 : 1;
        }
        return new BigDecimal(left).compareTo(new BigDecimal(right));
    }

    /** Whether the value is the float nan. */
    public static boolean isNan(Object value) {
        return value instanceof Double d && d.isNaN();
    }
}
