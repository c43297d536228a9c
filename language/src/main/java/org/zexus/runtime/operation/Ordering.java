package org.zexus.runtime.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.type.Operator;
import org.zexus.runtime.value.Equality;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.Numbers;
import org.zexus.runtime.value.Truth;
import org.zexus.runtime.value.ZexusNull;

/** The order of values: two numbers, two strings, or what the left operand's type defines. */
public final class Ordering {

    private Ordering() {}

    /** {@code left < right}. */
    @TruffleBoundary
    public static boolean less(Object left, Object right, Node where) {
        return holds(Operator.LESS, left, right, where);
    }

    /** {@code left <= right}. */
    @TruffleBoundary
    public static boolean lessOrEqual(Object left, Object right, Node where) {
        return holds(Operator.LESS_OR_EQUAL, left, right, where);
    }

    /** {@code left > right}. */
    @TruffleBoundary
    public static boolean greater(Object left, Object right, Node where) {
        return holds(Operator.GREATER, left, right, where);
    }

    /** {@code left >= right}. */
    @TruffleBoundary
    public static boolean greaterOrEqual(Object left, Object right, Node where) {
        return holds(Operator.GREATER_OR_EQUAL, left, right, where);
    }

    /**
     * Negative, zero or positive for two numbers (nan comes after all others) or two strings; a TypeError for any other
     * pair. What sorting uses.
     */
    @TruffleBoundary
    public static int compare(Object left, Object right, Node where) {
        Object a = Operands.unwrap(left);
        Object b = Operands.unwrap(right);
        if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
            if (Numbers.isNan(a) || Numbers.isNan(b)) {
                return Boolean.compare(Numbers.isNan(a), Numbers.isNan(b));
            }
            return Numbers.compare(a, b);
        }
        if (a instanceof TruffleString x && b instanceof TruffleString y) {
            return Strings.compare(x, y);
        }
        throw mismatch(a, b, where);
    }

    /** Whether two values are in the order of one of the four operators. */
    @TruffleBoundary
    static boolean holds(Operator operator, Object left, Object right, Node where) {
        Object a = Operands.unwrap(left);
        Object b = Operands.unwrap(right);
        if (Numbers.isNumber(a) && Numbers.isNumber(b)) {
            return !Numbers.isNan(a) && !Numbers.isNan(b) && holds(operator, Numbers.compare(a, b));
        }
        if (a instanceof TruffleString x && b instanceof TruffleString y) {
            return holds(operator, Strings.compare(x, y));
        }
        Object result = OperatorCall.call(operator, a, b, where);
        if (result != null) {
            return Truth.of(result);
        }
        Object less = OperatorCall.call(Operator.LESS, a, b, where);
        if (less == null) {
            throw mismatch(a, b, where);
        }
        return switch (operator) {
            case LESS_OR_EQUAL -> Truth.of(less) || Equality.equal(a, b);
            case GREATER -> !Truth.of(less) && !Equality.equal(a, b);
            default -> !Truth.of(less);
        };
    }

    static boolean holds(Operator operator, int comparison) {
        if (operator == Operator.LESS) {
            return comparison < 0;
        }
        if (operator == Operator.LESS_OR_EQUAL) {
            return comparison <= 0;
        }
        return operator == Operator.GREATER ? comparison > 0 : comparison >= 0;
    }

    private static ZexusException mismatch(Object a, Object b, Node where) {
        ZexusException error = Errors.typeError(where,
                "cannot compare " + Kinds.typeName(a) + " and " + Kinds.typeName(b));
        return a == ZexusNull.NULL || b == ZexusNull.NULL ? error.withHint("use `?? 0` to give null a value") : error;
    }
}
