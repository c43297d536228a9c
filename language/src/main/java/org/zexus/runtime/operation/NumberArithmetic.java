package org.zexus.runtime.operation;

import static org.zexus.runtime.value.Numbers.isInteger;
import static org.zexus.runtime.value.Numbers.toBigInteger;
import static org.zexus.runtime.value.Numbers.toDouble;

import com.oracle.truffle.api.nodes.Node;
import java.math.BigInteger;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.value.BigInt;

/** Arithmetic of two numbers of any size: exact on integers, floats as soon as one operand is a float. */
public final class NumberArithmetic {

    private static final String DIVISION_HINT = "check the divisor before dividing";

    private NumberArithmetic() {}

    static Object add(Object a, Object b, Node where) {
        if (isInteger(a) && isInteger(b)) {
            return integer(toBigInteger(a).add(toBigInteger(b)), where);
        }
        return toDouble(a) + toDouble(b);
    }

    static Object subtract(Object a, Object b, Node where) {
        if (isInteger(a) && isInteger(b)) {
            return integer(toBigInteger(a).subtract(toBigInteger(b)), where);
        }
        return toDouble(a) - toDouble(b);
    }

    static Object multiply(Object a, Object b, Node where) {
        if (isInteger(a) && isInteger(b)) {
            BigInteger x = toBigInteger(a);
            BigInteger y = toBigInteger(b);
            // Computing a product that is refused afterwards would take long; one bit of slack for its length.
            IntegerLimit.check((long) x.bitLength() + y.bitLength() - 1, where);
            return integer(x.multiply(y), where);
        }
        return toDouble(a) * toDouble(b);
    }

    static Object divide(Object a, Object b, Node where) {
        if (isZero(b)) {
            throw Errors.zeroDivisionError(where, "Division by zero").withHint(DIVISION_HINT);
        }
        if (isInteger(a) && isInteger(b)) {
            BigInteger x = toBigInteger(a);
            BigInteger y = toBigInteger(b);
            BigInteger[] parts = x.divideAndRemainder(y);
            return parts[1].signum() == 0 ? integer(parts[0], where) : (Object) ExactQuotient.toDouble(x, y);
        }
        return toDouble(a) / toDouble(b);
    }

    static Object modulo(Object a, Object b, Node where) {
        if (isZero(b)) {
            throw moduloByZero(where);
        }
        if (isInteger(a) && isInteger(b)) {
            BigInteger divisor = toBigInteger(b);
            BigInteger rest = toBigInteger(a).mod(divisor.abs());
            return BigInt.normalize(divisor.signum() < 0 && rest.signum() != 0 ? rest.add(divisor) : rest);
        }
        return floorMod(toDouble(a), toDouble(b));
    }

    static ZexusException moduloByZero(Node where) {
        return Errors.zeroDivisionError(where, "Modulo by zero").withHint(DIVISION_HINT);
    }

    static ZexusException divisionByZero(Node where) {
        return Errors.zeroDivisionError(where, "Division by zero").withHint(DIVISION_HINT);
    }

    /** The remainder with the sign of the divisor, which is not zero; a zero result also has the divisor's sign. */
    public static double floorMod(double a, double b) {
        double rest = a % b;
        if (rest == 0) {
            return Math.copySign(0.0, b);
        }
        return rest < 0 != b < 0 ? rest + b : rest;
    }

    static Object power(Object a, Object b, Node where) {
        if (isInteger(a) && isInteger(b)) {
            BigInteger exponent = toBigInteger(b);
            if (exponent.signum() >= 0) {
                return integerPower(toBigInteger(a), exponent, where);
            }
            if (isZero(a)) {
                throw divisionByZero(where);
            }
            return Math.pow(toDouble(a), toDouble(b));
        }
        double base = toDouble(a);
        double exponent = toDouble(b);
        if (base < 0 && Double.isFinite(exponent) && exponent != Math.rint(exponent)) {
            throw Errors.valueError(where, "a negative number has no power with a fractional exponent");
        }
        if (base == 0 && exponent < 0) {
            throw divisionByZero(where);
        }
        return base == 1 || exponent == 0 ? 1.0 : Math.pow(base, exponent);
    }

    private static Object integerPower(BigInteger base, BigInteger exponent, Node where) {
        if (base.abs().bitLength() <= 1) {
            boolean even = !exponent.testBit(0);
            return exponent.signum() == 0 || base.signum() < 0 && even ? (Object) 1L : BigInt.normalize(base);
        }
        int bits = base.abs().bitLength();
        if (exponent.bitLength() >= Integer.SIZE) {
            throw IntegerLimit.exceeded(where);
        }
        IntegerLimit.check((bits - 1L) * exponent.intValue() + 1, where);
        return integer(base.pow(exponent.intValue()), where);
    }

    static Object negate(Object a, Node where) {
        return a instanceof Double d ? (Object) (-d) : integer(toBigInteger(a).negate(), where);
    }

    private static boolean isZero(Object number) {
        return number instanceof Long small ? small == 0 : number instanceof Double d && d == 0;
    }

    private static Object integer(BigInteger value, Node where) {
        IntegerLimit.check(value.bitLength(), where);
        return BigInt.normalize(value);
    }
}
