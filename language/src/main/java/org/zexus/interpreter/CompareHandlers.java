package org.zexus.interpreter;

import com.oracle.truffle.api.HostCompilerDirectives.InliningCutoff;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.interpreter.code.Predicate;
import org.zexus.interpreter.frame.Slots;
import org.zexus.runtime.operation.EqualNode;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.value.ZexusNull;

/**
 * Comparisons. Those for jumps come in pairs: a test whether the assumption about the operands holds, and the
 * comparison itself, which relies on it. The operands of a jump are words 2 and 3, those of a comparison for its value,
 * too.
 */
final class CompareHandlers {

    private CompareHandlers() {}

    static boolean less(VirtualFrame frame, int left, int right) {
        return frame.getLong(left) < frame.getLong(right);
    }

    static boolean lessConstant(VirtualFrame frame, int left, int right) {
        return frame.getLong(left) < right;
    }

    static boolean lessOrEqual(VirtualFrame frame, int left, int right) {
        return frame.getLong(left) <= frame.getLong(right);
    }

    static boolean lessOrEqualConstant(VirtualFrame frame, int left, int right) {
        return frame.getLong(left) <= right;
    }

    static boolean greater(VirtualFrame frame, int left, int right) {
        return frame.getLong(left) > frame.getLong(right);
    }

    static boolean greaterConstant(VirtualFrame frame, int left, int right) {
        return frame.getLong(left) > right;
    }

    static boolean greaterOrEqual(VirtualFrame frame, int left, int right) {
        return frame.getLong(left) >= frame.getLong(right);
    }

    static boolean greaterOrEqualConstant(VirtualFrame frame, int left, int right) {
        return frame.getLong(left) >= right;
    }

    static boolean equal(VirtualFrame frame, int left, int right) {
        return frame.getLong(left) == frame.getLong(right);
    }

    static boolean equalConstant(VirtualFrame frame, int left, int right) {
        return frame.getLong(left) == right;
    }

    static boolean notEqual(VirtualFrame frame, int left, int right) {
        return frame.getLong(left) != frame.getLong(right);
    }

    static boolean notEqualConstant(VirtualFrame frame, int left, int right) {
        return frame.getLong(left) != right;
    }

    /** A jump on two floats; word 5 has the predicate and the sense. */
    static boolean jumpsOnDoubles(VirtualFrame frame, int[] code, int pc, int left, int right) {
        return answer(code[pc + 5], frame.getDouble(left), frame.getDouble(right));
    }

    /** A jump on a float and a constant; word 6 has the predicate and the sense. */
    @InliningCutoff
    static boolean jumpsOnDouble(VirtualFrame frame, int[] code, int pc, int left, int right) {
        return answer(code[pc + 6], frame.getDouble(left), right);
    }

    private static boolean answer(int word, double a, double b) {
        return compare(word & (Predicate.NEGATED - 1), a, b) == (word < Predicate.NEGATED);
    }

    @InliningCutoff
    static boolean storeLongs(VirtualFrame frame, int[] code, int pc, int dest, int left, int right) {
        if (!Slots.areLong(frame, left, right)) {
            return false;
        }
        frame.setBoolean(dest, compare(code[pc + 5], frame.getLong(left), frame.getLong(right)));
        return true;
    }

    @InliningCutoff
    static boolean storeLong(VirtualFrame frame, int[] code, int pc, int dest, int left, int right) {
        if (!frame.isLong(left)) {
            return false;
        }
        frame.setBoolean(dest, compare(code[pc + 6], frame.getLong(left), (long) right));
        return true;
    }

    @InliningCutoff
    static boolean storeDoubles(VirtualFrame frame, int[] code, int pc, int dest, int left, int right) {
        if (!Slots.areDouble(frame, left, right)) {
            return false;
        }
        frame.setBoolean(dest,
                compare(code[pc + 5], frame.getDouble(left), frame.getDouble(right)));
        return true;
    }

    @InliningCutoff
    static boolean storeDouble(VirtualFrame frame, int[] code, int pc, int dest, int left, int right) {
        if (!frame.isDouble(left)) {
            return false;
        }
        frame.setBoolean(dest, compare(code[pc + 6], frame.getDouble(left), (double) right));
        return true;
    }

    private static boolean compare(int predicate, long a, long b) {
        return switch (predicate) {
            case Predicate.LESS -> a < b;
            case Predicate.LESS_OR_EQUAL -> a <= b;
            case Predicate.GREATER -> a > b;
            case Predicate.GREATER_OR_EQUAL -> a >= b;
            case Predicate.EQUAL -> a == b;
            default -> a != b;
        };
    }

    private static boolean compare(int predicate, double a, double b) {
        return switch (predicate) {
            case Predicate.LESS -> a < b;
            case Predicate.LESS_OR_EQUAL -> a <= b;
            case Predicate.GREATER -> a > b;
            case Predicate.GREATER_OR_EQUAL -> a >= b;
            case Predicate.EQUAL -> a == b;
            default -> a != b;
        };
    }

    @InliningCutoff
    static boolean not(VirtualFrame frame, int dest, int left) {
        if (!frame.isBoolean(left)) {
            return false;
        }
        frame.setBoolean(dest, !frame.getBoolean(left));
        return true;
    }

    /** Whether a look at the value in a slot tells if it is equal to null. */
    @InliningCutoff
    static boolean isComparableToNull(VirtualFrame frame, int slot) {
        if (!frame.isObject(slot)) {
            return true;
        }
        Object value = frame.getObject(slot);
        return value == ZexusNull.NULL || EqualNode.differsFromNull(value);
    }

    /** Whether a comparison with null jumps. */
    @InliningCutoff
    static boolean jumpsOnNull(VirtualFrame frame, int[] code, int pc, int left) {
        return isNull(frame, left) == jumpsIfNull(code[pc + 5]);
    }

    /** Whether the jump with this operand word is taken for null, and only for null. */
    static boolean jumpsIfNull(int word) {
        return ((word & (Predicate.NEGATED - 1)) == Predicate.EQUAL) == (word < Predicate.NEGATED);
    }

    /** Whether the slot holds null or an instance of a type that leaves it to the language what is equal. */
    static boolean isNullOrInstance(VirtualFrame frame, int slot) {
        return isNull(frame, slot) || isPlainInstance(frame, slot);
    }

    /** Whether the slot holds an instance of a type that leaves it to the language what is equal. */
    @InliningCutoff
    static boolean isPlainInstance(VirtualFrame frame, int slot) {
        return frame.isObject(slot) && frame.getObject(slot) instanceof Instance instance
                && !instance.type().overloadsEquality();
    }

    /** Whether the slot holds the guest's null. */
    static boolean isNull(VirtualFrame frame, int slot) {
        return frame.isObject(slot) && frame.getObject(slot) == ZexusNull.NULL;
    }

    /** Whether the slot has a value. */
    static boolean isSet(VirtualFrame frame, int slot) {
        return !frame.isObject(slot) || frame.getObject(slot) != null;
    }
}
