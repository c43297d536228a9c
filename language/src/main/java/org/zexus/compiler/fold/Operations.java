package org.zexus.compiler.fold;

import java.math.BigInteger;
import java.util.Arrays;
import org.zexus.syntax.ast.BinaryOperator;
import org.zexus.syntax.ast.UnaryOperator;

/**
 * The operators on constants, by the rules they have at run time. Everything that would raise an error, or whose exact
 * result takes more than plain arithmetic, is left to the run time: the answer is then null.
 */
final class Operations {
    /** Larger integers are left to the run time. */
    private static final int MAX_BITS = 4096;

    /** Larger exponents are left to the run time. */
    private static final int MAX_EXPONENT = 1024;

    /** Longer texts are left to the run time. */
    private static final int MAX_LENGTH = 1 << 16;

    /** Up to here every integer is a double exactly, so that dividing doubles divides integers correctly. */
    private static final BigInteger EXACT_DOUBLE = BigInteger.ONE.shiftLeft(53);

    private Operations() {}

    static Constant unary(UnaryOperator operator, Constant operand) {
        return switch (operator) {
            case NOT, NOT_WORD -> new Constant(!operand.isTrue());
            case PLUS -> operand.isInteger() || operand.value() instanceof Double ? operand : null;
            case NEGATE -> {
                if (operand.isInteger()) {
                    yield Constant.of(operand.integer().negate());
                }
                yield operand.value() instanceof Double number ? new Constant(-number) : null;
            }
        };
    }

    static Constant binary(BinaryOperator operator, Constant left, Constant right) {
        if (left.isInteger() && right.isInteger()) {
            return integers(operator, left.integer(), right.integer());
        }
        if (left.value() instanceof String || right.value() instanceof String) {
            return texts(operator, left, right);
        }
        if (left.value() instanceof Double a && right.value() instanceof Double b) {
            return doubles(operator, a, b);
        }
        return null;
    }

    private static Constant integers(BinaryOperator operator, BigInteger a, BigInteger b) {
        return switch (operator) {
            case ADD -> limited(a.add(b));
            case SUBTRACT -> limited(a.subtract(b));
            case MULTIPLY -> a.bitLength() + b.bitLength() > MAX_BITS ? null : limited(a.multiply(b));
            case DIVIDE -> quotient(a, b);
            case MODULO -> b.signum() == 0 ? null : limited(floorModulo(a, b));
            case POWER -> power(a, b);
            case EQUAL -> new Constant(a.equals(b));
            case NOT_EQUAL -> new Constant(!a.equals(b));
            case LESS -> new Constant(a.compareTo(b) < 0);
            case GREATER -> new Constant(a.compareTo(b) > 0);
            case LESS_EQUAL -> new Constant(a.compareTo(b) <= 0);
            case GREATER_EQUAL -> new Constant(a.compareTo(b) >= 0);
            case IN, NOT_IN, MATCHES -> null;
        };
    }

    private static Constant limited(BigInteger integer) {
        return integer.bitLength() > MAX_BITS ? null : Constant.of(integer);
    }

    /** An exact quotient is an integer, any other one the nearest float. */
    private static Constant quotient(BigInteger a, BigInteger b) {
        if (b.signum() == 0) {
            return null;
        }
        BigInteger[] parts = a.divideAndRemainder(b);
        if (parts[1].signum() == 0) {
            return limited(parts[0]);
        }
        boolean exact = a.abs().compareTo(EXACT_DOUBLE) <= 0 && b.abs().compareTo(EXACT_DOUBLE) <= 0;
        return exact ? new Constant(a.doubleValue() / b.doubleValue()) : null;
    }

    /** Modulo with the sign of the divisor. */
    private static BigInteger floorModulo(BigInteger a, BigInteger b) {
        BigInteger remainder = a.remainder(b);
        return remainder.signum() != 0 && remainder.signum() != b.signum() ? remainder.add(b) : remainder;
    }

    private static Constant power(BigInteger base, BigInteger exponent) {
        if (exponent.signum() < 0 || exponent.bitLength() > Integer.SIZE - 1) {
            return null;
        }
        int times = exponent.intValue();
        boolean small = times <= MAX_EXPONENT && (long) base.bitLength() * times <= MAX_BITS;
        return small ? Constant.of(base.pow(times)) : null;
    }

    private static Constant doubles(BinaryOperator operator, double a, double b) {
        return switch (operator) {
            case ADD -> new Constant(a + b);
            case SUBTRACT -> new Constant(a - b);
            case MULTIPLY -> new Constant(a * b);
            case DIVIDE -> b == 0 ? null : new Constant(a / b);
            case EQUAL -> new Constant(a == b);
            case NOT_EQUAL -> new Constant(a != b);
            case LESS -> new Constant(a < b);
            case GREATER -> new Constant(a > b);
            case LESS_EQUAL -> new Constant(a <= b);
            case GREATER_EQUAL -> new Constant(a >= b);
            case MODULO, POWER, IN, NOT_IN, MATCHES -> null;
        };
    }

    private static Constant texts(BinaryOperator operator, Constant left, Constant right) {
        if (operator == BinaryOperator.ADD) {
            return joined(display(left), display(right));
        }
        if (!(left.value() instanceof String a && right.value() instanceof String b)) {
            return null;
        }
        return switch (operator) {
            case EQUAL -> new Constant(a.equals(b));
            case NOT_EQUAL -> new Constant(!a.equals(b));
            case LESS -> new Constant(compare(a, b) < 0);
            case GREATER -> new Constant(compare(a, b) > 0);
            case LESS_EQUAL -> new Constant(compare(a, b) <= 0);
            case GREATER_EQUAL -> new Constant(compare(a, b) >= 0);
            default -> null;
        };
    }

    private static Constant joined(String a, String b) {
        if (a == null || b == null || a.length() + b.length() > MAX_LENGTH) {
            return null;
        }
        // Two lone surrogates that meet would become one character.
        boolean meets = !a.isEmpty() && !b.isEmpty()
                && Character.isSurrogatePair(a.charAt(a.length() - 1), b.charAt(0));
        return meets ? null : new Constant(a + b);
    }

    /** The display form of everything but floats; null for those. */
    private static String display(Constant constant) {
        return constant.value() instanceof Double ? null : String.valueOf(constant.value());
    }

    /** Order by code points, in which UTF-16 differs. */
    private static int compare(String a, String b) {
        return Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());
    }
}
