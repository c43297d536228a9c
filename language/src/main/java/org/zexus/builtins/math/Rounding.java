package org.zexus.builtins.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Floats rounded to integers, exactly and without a size limit, and to decimal places. */
final class Rounding {
    /** The smallest float, 2^-1074, has this many decimals: rounding to more changes nothing. */
    private static final int MOST_DECIMALS = 1074;

    /** The largest float has this many digits before the point. */
    private static final int MOST_DIGITS = 309;

    private Rounding() {}

    /**
     * The integer next to a finite float.
     *
     * @param mode {@link RoundingMode#FLOOR}, {@link RoundingMode#CEILING}, {@link RoundingMode#HALF_EVEN}, ...
     */
    static BigInteger toInteger(double value, RoundingMode mode) {
        return new BigDecimal(value).setScale(0, mode).toBigIntegerExact();
    }

    /**
     * A finite float rounded to decimal places, ties to even; the exact binary value decides what is a tie.
     *
     * @param places digits after the point; negative counts digits before it
     */
    static double toPlaces(double value, long places) {
        if (places > MOST_DECIMALS) {
            return value;
        }
        if (places < -MOST_DIGITS) {
            return Math.copySign(0.0, value);
        }
        return new BigDecimal(value).setScale((int) places, RoundingMode.HALF_EVEN).doubleValue();
    }

    /**
     * An integer rounded to a power of ten, ties to even.
     *
     * @param zeros how many digits before the point become zero
     */
    static BigInteger toPowerOfTen(BigInteger value, long zeros) {
        // 2^10 > 10^3, so a number of this many digits is at least twice the value, which then rounds to zero.
        if (zeros > value.bitLength() / 3 + 2) {
            return BigInteger.ZERO;
        }
        return new BigDecimal(value).setScale((int) -zeros, RoundingMode.HALF_EVEN).toBigInteger();
    }
}
