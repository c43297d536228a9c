package org.zexus.runtime.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigInteger;

/** The float nearest to the quotient of two integers. */
final class ExactQuotient {

    /** Bits of a quotient that decide its rounding: those of a double, one to round by, and some spare. */
    private static final int QUOTIENT_BITS = 66;

    private ExactQuotient() {}

    /** The double nearest to {@code a / b}; {@code b} is not 0. */
    @TruffleBoundary
    static double toDouble(long a, long b) {
        return toDouble(BigInteger.valueOf(a), BigInteger.valueOf(b));
    }

    /** The double nearest to {@code a / b} (ties to even), infinite if that is out of range; {@code b} is not 0. */
    static double toDouble(BigInteger a, BigInteger b) {
        BigInteger x = a.abs();
        BigInteger y = b.abs();
        int shift = QUOTIENT_BITS - (x.bitLength() - y.bitLength());
        BigInteger[] parts = shift >= 0 ? x.shiftLeft(shift).divideAndRemainder(y)
                : x.divideAndRemainder(y.shiftLeft(-shift));
        BigInteger quotient = parts[0].shiftLeft(1);
        if (parts[1].signum() != 0) {
            // A sticky bit below all others keeps the rounding right without the digits that follow.
            quotient = quotient.setBit(0);
        }
        double magnitude = scaled(quotient, -shift - 1);
        return a.signum() * b.signum() < 0 ? -magnitude : magnitude;
    }

    /** {@code value * 2^exponent}, rounded once. */
    private static double scaled(BigInteger value, int exponent) {
        int top = value.bitLength() + exponent;
        if (top > Double.MIN_EXPONENT) {
            // Normal range: doubleValue rounds, the scaling is exact (or overflows to infinity).
            double rounded = value.doubleValue();
            int half = exponent / 2;
            return Math.scalb(Math.scalb(rounded, half), exponent - half);
        }
        // Subnormal: keep only the bits the result can have, with a sticky bit, and round by hand.
        int drop = Double.MIN_EXPONENT - Double.PRECISION + 1 - exponent;
        BigInteger kept = value.shiftRight(drop);
        boolean half = drop > 0 && value.testBit(drop - 1);
        boolean below = drop > 1 && value.getLowestSetBit() < drop - 1;
        long units = kept.longValue();
        if (half && (below || (units & 1) != 0)) {
            units++;
        }
        return units * Double.MIN_VALUE;
    }
}
