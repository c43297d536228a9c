package org.zexus.builtins.math;

import com.oracle.truffle.api.nodes.Node;
import java.math.BigInteger;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.Missing;

/** Logarithms, also of integers too large for a float. */
final class Logarithm {
    /** Floats hold integers of up to 1023 bits. */
    private static final int FLOAT_BITS = 1023;

    private Logarithm() {}

    /** The logarithm to base 2, exact for powers of two. */
    static double base2(double x) {
        if (x > 0 && Double.isFinite(x)) {
            int exponent = Math.getExponent(x);
            if (x == Math.scalb(1.0, exponent)) {
                return exponent;
            }
        }
        return StrictMath.log(x) / StrictMath.log(2);
    }

    static Object log(Node where, Object number, Object base) {
        double numerator = natural(where, number);
        return base == Missing.MISSING ? numerator : numerator / natural(where, base);
    }

    private static double natural(Node where, Object number) {
        if (number instanceof BigInt big && big.value().signum() > 0) {
            BigInteger value = big.value();
            int shift = Math.max(0, value.bitLength() - FLOAT_BITS);
            return StrictMath.log(value.shiftRight(shift).doubleValue()) + shift * StrictMath.log(2);
        }
        return StrictMath.log(Arguments.number(where, "log", number));
    }
}
