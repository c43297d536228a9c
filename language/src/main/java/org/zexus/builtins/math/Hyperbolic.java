package org.zexus.builtins.math;

/**
 * The inverse hyperbolic functions, which the JDK lacks, by their logarithmic forms (Abramowitz and Stegun, Handbook of
 * Mathematical Functions, 4.6.20 to 4.6.22), written with {@code log1p} so that small arguments stay exact.
 */
final class Hyperbolic {
    /** From here on the square of the argument swallows 1, and would soon overflow. */
    private static final double LARGE = 0x1p28;

    private Hyperbolic() {}

    static double asinh(double x) {
        double size = Math.abs(x);
        double result = size > LARGE
                ? StrictMath.log(size) + StrictMath.log(2)
                : StrictMath.log1p(size + size * size / (1 + Math.sqrt(size * size + 1)));
        return Math.copySign(result, x);
    }

    static double acosh(double x) {
        if (x > LARGE) {
            return StrictMath.log(x) + StrictMath.log(2);
        }
        double above = x - 1;
        return StrictMath.log1p(above + Math.sqrt(2 * above + above * above));
    }

    static double atanh(double x) {
        double size = Math.abs(x);
        return Math.copySign(StrictMath.log1p(2 * size / (1 - size)) / 2, x);
    }
}
