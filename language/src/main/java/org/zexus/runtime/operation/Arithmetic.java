package org.zexus.runtime.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.type.Operator;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.Numbers;
import org.zexus.runtime.value.ZexusNull;

/** The arithmetic operators for operands of every kind. Fast paths for numbers are in the nodes. */
public final class Arithmetic {

    private Arithmetic() {}

    /** {@code left + right}. */
    @TruffleBoundary
    public static Object add(Object left, Object right, Node where) {
        Object a = Operands.unwrap(left);
        Object b = Operands.unwrap(right);
        if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
            return NumberArithmetic.add(a, b, where);
        }
        Object result = OperatorCall.call(Operator.ADD, a, b, where);
        if (result != null) {
            return result;
        }
        if (countsNull(a, b, where)) {
            return NumberArithmetic.add(numberOf(a), numberOf(b), where);
        }
        if (a instanceof TruffleString || b instanceof TruffleString) {
            return Joining.join(Display.of(a), Display.of(b), where, TruffleString.ConcatNode.getUncached());
        }
        if (a instanceof ZexusList first && b instanceof ZexusList second) {
            ZexusList joined = first.copy();
            joined.addAll(second);
            return joined;
        }
        ZexusException error = mismatch("add " + Kinds.typeName(a) + " and " + Kinds.typeName(b), a, b, where);
        throw a instanceof ZexusMap && b instanceof ZexusMap
                ? error.withHint("`{...a, ...b}` merges two maps")
                : error;
    }

    /** {@code left - right}. */
    @TruffleBoundary
    public static Object subtract(Object left, Object right, Node where) {
        Object a = Operands.unwrap(left);
        Object b = Operands.unwrap(right);
        if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
            return NumberArithmetic.subtract(a, b, where);
        }
        Object result = OperatorCall.call(Operator.SUBTRACT, a, b, where);
        if (result != null) {
            return result;
        }
        if (countsNull(a, b, where)) {
            return NumberArithmetic.subtract(numberOf(a), numberOf(b), where);
        }
        throw mismatch("subtract " + Kinds.typeName(b) + " from " + Kinds.typeName(a), a, b, where);
    }

    /** {@code left * right}. */
    @TruffleBoundary
    public static Object multiply(Object left, Object right, Node where) {
        Object a = Operands.unwrap(left);
        Object b = Operands.unwrap(right);
        if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
            return NumberArithmetic.multiply(a, b, where);
        }
        Object result = OperatorCall.call(Operator.MULTIPLY, a, b, where);
        if (result != null) {
            return result;
        }
        if (countsNull(a, b, where)) {
            return NumberArithmetic.multiply(numberOf(a), numberOf(b), where);
        }
        if (a instanceof TruffleString text && Numbers.isInteger(b)) {
            return Repetition.repeat(text, b, where);
        }
        if (b instanceof TruffleString text && Numbers.isInteger(a)) {
            return Repetition.repeat(text, a, where);
        }
        throw mismatch("multiply " + Kinds.typeName(a) + " and " + Kinds.typeName(b), a, b, where);
    }

    /** {@code left / right}: an integer when it divides exactly, otherwise the nearest float. */
    @TruffleBoundary
    public static Object divide(Object left, Object right, Node where) {
        Object a = Operands.unwrap(left);
        Object b = Operands.unwrap(right);
        if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
            return NumberArithmetic.divide(a, b, where);
        }
        Object result = OperatorCall.call(Operator.DIVIDE, a, b, where);
        if (result != null) {
            return result;
        }
        if (countsNull(a, b, where)) {
            return NumberArithmetic.divide(numberOf(a), numberOf(b), where);
        }
        throw mismatch("divide " + Kinds.typeName(a) + " by " + Kinds.typeName(b), a, b, where);
    }

    /** {@code left % right}, with the sign of {@code right}. */
    @TruffleBoundary
    public static Object modulo(Object left, Object right, Node where) {
        Object a = Operands.unwrap(left);
        Object b = Operands.unwrap(right);
        if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
            return NumberArithmetic.modulo(a, b, where);
        }
        Object result = OperatorCall.call(Operator.MODULO, a, b, where);
        if (result != null) {
            return result;
        }
        if (countsNull(a, b, where)) {
            return NumberArithmetic.modulo(numberOf(a), numberOf(b), where);
        }
        throw mismatch("take " + Kinds.typeName(a) + " modulo " + Kinds.typeName(b), a, b, where);
    }

    /** {@code left ** right}. */
    @TruffleBoundary
    public static Object power(Object left, Object right, Node where) {
        Object a = Operands.unwrap(left);
        Object b = Operands.unwrap(right);
        if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
            return NumberArithmetic.power(a, b, where);
        }
        Object result = OperatorCall.call(Operator.POWER, a, b, where);
        if (result != null) {
            return result;
        }
        if (countsNull(a, b, where)) {
            return NumberArithmetic.power(numberOf(a), numberOf(b), where);
        }
        throw mismatch("raise " + Kinds.typeName(a) + " to the power of " + Kinds.typeName(b), a, b, where);
    }

    /** {@code -operand}. */
    @TruffleBoundary
    public static Object negate(Object operand, Node where) {
        Object a = Operands.unwrap(operand);
        if (Numbers.isNumber(a)) {
            return NumberArithmetic.negate(a, where);
        }
        throw withNullHint(Errors.typeError(where, "cannot negate " + Kinds.typeName(a)), a);
    }

    /** {@code +operand}: the number itself. */
    @TruffleBoundary
    public static Object positive(Object operand, Node where) {
        Object a = Operands.unwrap(operand);
        if (Numbers.isNumber(a)) {
            return a;
        }
        throw withNullHint(Errors.typeError(where, "unary + needs a number, got " + Kinds.typeName(a)), a);
    }

    /** Whether both are numbers if null counts as 0, and it does. */
    private static boolean countsNull(Object a, Object b, Node where) {
        return (a == ZexusNull.NULL || b == ZexusNull.NULL) && (a == ZexusNull.NULL || Numbers.isNumber(a))
                && (b == ZexusNull.NULL || Numbers.isNumber(b)) && RuntimeContext.get(where).isLenient();
    }

    private static Object numberOf(Object operand) {
        return operand == ZexusNull.NULL ? 0L : operand;
    }

    private static ZexusException mismatch(String operation, Object a, Object b, Node where) {
        return withNullHint(Errors.typeError(where, "cannot " + operation), a, b);
    }

    private static ZexusException withNullHint(ZexusException error, Object... operands) {
        for (Object operand : operands) {
            if (operand == ZexusNull.NULL) {
                return error.withHint("use `?? 0` to give null a value");
            }
        }
        return error;
    }
}
