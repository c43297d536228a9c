package org.zexus.interpreter.operation;

import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.operation.Arithmetic;
import org.zexus.runtime.operation.NumberArithmetic;
import org.zexus.runtime.text.Strings;

/** The arithmetic operators on values of any kind: fast paths for numbers and strings, the rest in the runtime. */
final class ArithmeticNodes {

    /** Integers of a magnitude up to this are exact as floats, so that dividing those gives the nearest float. */
    private static final long EXACT_AS_DOUBLE = 1L << 53;

    private ArithmeticNodes() {}

    abstract static class AddNode extends BinaryNode {

        AddNode(SourcePositions positions, int portableIndex) {
            super(positions, portableIndex);
        }

        @Specialization(rewriteOn = ArithmeticException.class)
        static long addLongs(long left, long right) {
            return Math.addExact(left, right);
        }

        @Specialization
        static double addDoubles(double left, double right) {
            return left + right;
        }

        @Specialization
        static double addLongAndDouble(long left, double right) {
            return left + right;
        }

        @Specialization
        static double addDoubleAndLong(double left, long right) {
            return left + right;
        }

        @Specialization
        static TruffleString addStrings(TruffleString left, TruffleString right,
                @Cached TruffleString.ConcatNode concat) {
            return concat.execute(left, right, Strings.ENCODING, true);
        }

        @Fallback
        static Object addOthers(Object left, Object right, @Bind Node where) {
            return Arithmetic.add(left, right, where);
        }
    }

    abstract static class SubtractNode extends BinaryNode {

        SubtractNode(SourcePositions positions, int portableIndex) {
            super(positions, portableIndex);
        }

        @Specialization(rewriteOn = ArithmeticException.class)
        static long subtractLongs(long left, long right) {
            return Math.subtractExact(left, right);
        }

        @Specialization
        static double subtractDoubles(double left, double right) {
            return left - right;
        }

        @Specialization
        static double subtractLongAndDouble(long left, double right) {
            return left - right;
        }

        @Specialization
        static double subtractDoubleAndLong(double left, long right) {
            return left - right;
        }

        @Fallback
        static Object subtractOthers(Object left, Object right, @Bind Node where) {
            return Arithmetic.subtract(left, right, where);
        }
    }

    abstract static class MultiplyNode extends BinaryNode {

        MultiplyNode(SourcePositions positions, int portableIndex) {
            super(positions, portableIndex);
        }

        @Specialization(rewriteOn = ArithmeticException.class)
        static long multiplyLongs(long left, long right) {
            return Math.multiplyExact(left, right);
        }

        @Specialization
        static double multiplyDoubles(double left, double right) {
            return left * right;
        }

        @Specialization
        static double multiplyLongAndDouble(long left, double right) {
            return left * right;
        }

        @Specialization
        static double multiplyDoubleAndLong(double left, long right) {
            return left * right;
        }

        @Fallback
        static Object multiplyOthers(Object left, Object right, @Bind Node where) {
            return Arithmetic.multiply(left, right, where);
        }
    }

    abstract static class DivideNode extends BinaryNode {

        DivideNode(SourcePositions positions, int portableIndex) {
            super(positions, portableIndex);
        }

        static boolean isSmall(long number) {
            return -EXACT_AS_DOUBLE <= number && number <= EXACT_AS_DOUBLE;
        }

        static boolean isNotZero(double number) {
            return number != 0;
        }

        @Specialization(guards = {"right != 0", "isSmall(left)", "isSmall(right)"})
        static Object divideSmall(long left, long right) {
            return left % right == 0 ? (Object) (left / right) : (Object) ((double) left / right);
        }

        @Specialization(guards = "isNotZero(right)")
        static double divideDoubles(double left, double right) {
            return left / right;
        }

        @Specialization(guards = "isNotZero(right)")
        static double divideLongByDouble(long left, double right) {
            return left / right;
        }

        @Specialization(guards = "right != 0")
        static double divideDoubleByLong(double left, long right) {
            return left / right;
        }

        @Fallback
        static Object divideOthers(Object left, Object right, @Bind Node where) {
            return Arithmetic.divide(left, right, where);
        }
    }

    abstract static class ModuloNode extends BinaryNode {

        ModuloNode(SourcePositions positions, int portableIndex) {
            super(positions, portableIndex);
        }

        @Specialization(guards = "right != 0")
        static long moduloLongs(long left, long right) {
            return Math.floorMod(left, right);
        }

        static boolean isNotZero(double number) {
            return number != 0;
        }

        @Specialization(guards = "isNotZero(right)")
        static double moduloDoubles(double left, double right) {
            return NumberArithmetic.floorMod(left, right);
        }

        @Fallback
        static Object moduloOthers(Object left, Object right, @Bind Node where) {
            return Arithmetic.modulo(left, right, where);
        }
    }

    /** As the operator, but a zero divisor gives 0. */
    abstract static class LenientModuloNode extends BinaryNode {

        LenientModuloNode(SourcePositions positions, int portableIndex) {
            super(positions, portableIndex);
        }

        @Specialization(guards = "right == 0")
        static long moduloZero(@SuppressWarnings("unused") long left, @SuppressWarnings("unused") long right) {
            return 0;
        }

        @Specialization(guards = "isZero(right)")
        static long numberModuloZero(Object left, @SuppressWarnings("unused") Object right, @Bind Node where) {
            Arithmetic.positive(left, where);
            return 0;
        }

        static boolean isZero(Object value) {
            return value instanceof Long number && number == 0 || value instanceof Double other && other == 0;
        }

        @Specialization(guards = "right != 0")
        static long moduloLongs(long left, long right) {
            return Math.floorMod(left, right);
        }

        @Fallback
        static Object moduloOthers(Object left, Object right, @Bind Node where) {
            return Arithmetic.modulo(left, right, where);
        }
    }

    abstract static class PowerNode extends BinaryNode {

        PowerNode(SourcePositions positions, int portableIndex) {
            super(positions, portableIndex);
        }

        @Specialization(guards = "exponent == 2", rewriteOn = ArithmeticException.class)
        static long square(long base, @SuppressWarnings("unused") long exponent) {
            return Math.multiplyExact(base, base);
        }

        @Specialization(guards = "exponent == 2")
        static double square(double base, @SuppressWarnings("unused") long exponent) {
            return base * base;
        }

        @Fallback
        static Object power(Object base, Object exponent, @Bind Node where) {
            return Arithmetic.power(base, exponent, where);
        }
    }

    abstract static class NegateNode extends UnaryNode {

        NegateNode(SourcePositions positions, int portableIndex) {
            super(positions, portableIndex);
        }

        @Specialization(rewriteOn = ArithmeticException.class)
        static long negateLong(long operand) {
            return Math.negateExact(operand);
        }

        @Specialization
        static double negateDouble(double operand) {
            return -operand;
        }

        @Fallback
        static Object negateOther(Object operand, @Bind Node where) {
            return Arithmetic.negate(operand, where);
        }
    }

    abstract static class PositiveNode extends UnaryNode {

        PositiveNode(SourcePositions positions, int portableIndex) {
            super(positions, portableIndex);
        }

        @Specialization
        static long positiveLong(long operand) {
            return operand;
        }

        @Specialization
        static double positiveDouble(double operand) {
            return operand;
        }

        @Fallback
        static Object positiveOther(Object operand, @Bind Node where) {
            return Arithmetic.positive(operand, where);
        }
    }
}
