package org.zexus.interpreter;

import com.oracle.truffle.api.HostCompilerDirectives.InliningCutoff;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.interpreter.frame.Slots;
import org.zexus.runtime.operation.NumberArithmetic;

/**
 * Arithmetic on numbers of which at least one is a float, {@code dest := left op right}. Each method does the whole
 * instruction or, when its assumption about the operands does not hold, nothing, and then returns false.
 */
final class FloatHandlers {

    private FloatHandlers() {}

    /** Whether one slot holds a float, and the other an integer. */
    private static boolean areMixed(VirtualFrame frame, int a, int b) {
        return frame.isDouble(a) ? frame.isLong(b) : frame.isLong(a) && frame.isDouble(b);
    }

    static boolean add(VirtualFrame frame, int dest, int left, int right) {
        if (!Slots.areDouble(frame, left, right)) {
            return addMixed(frame, dest, left, right);
        }
        frame.setDouble(dest, frame.getDouble(left) + frame.getDouble(right));
        return true;
    }

    private static boolean addMixed(VirtualFrame frame, int dest, int left, int right) {
        if (!areMixed(frame, left, right)) {
            return false;
        }
        frame.setDouble(dest, Slots.number(frame, left) + Slots.number(frame, right));
        return true;
    }

    /** The right operand is an integer in the instruction. */
    @InliningCutoff
    static boolean addConstant(VirtualFrame frame, int dest, int left, int right) {
        if (!frame.isDouble(left)) {
            return false;
        }
        frame.setDouble(dest, frame.getDouble(left) + right);
        return true;
    }

    /** The right operand is a float from the pool. */
    @InliningCutoff
    static boolean addPooled(BytecodeNode body, VirtualFrame frame, int dest, int left, int right) {
        if (!Slots.isNumber(frame, left)) {
            return false;
        }
        frame.setDouble(dest, Slots.number(frame, left) + body.doubles()[right]);
        return true;
    }

    static boolean sub(VirtualFrame frame, int dest, int left, int right) {
        if (!Slots.areDouble(frame, left, right)) {
            return subMixed(frame, dest, left, right);
        }
        frame.setDouble(dest, frame.getDouble(left) - frame.getDouble(right));
        return true;
    }

    private static boolean subMixed(VirtualFrame frame, int dest, int left, int right) {
        if (!areMixed(frame, left, right)) {
            return false;
        }
        frame.setDouble(dest, Slots.number(frame, left) - Slots.number(frame, right));
        return true;
    }

    /** The right operand is an integer in the instruction. */
    @InliningCutoff
    static boolean subConstant(VirtualFrame frame, int dest, int left, int right) {
        if (!frame.isDouble(left)) {
            return false;
        }
        frame.setDouble(dest, frame.getDouble(left) - right);
        return true;
    }

    /** The right operand is a float from the pool. */
    @InliningCutoff
    static boolean subPooled(BytecodeNode body, VirtualFrame frame, int dest, int left, int right) {
        if (!Slots.isNumber(frame, left)) {
            return false;
        }
        frame.setDouble(dest, Slots.number(frame, left) - body.doubles()[right]);
        return true;
    }

    static boolean mul(VirtualFrame frame, int dest, int left, int right) {
        if (!Slots.areDouble(frame, left, right)) {
            return mulMixed(frame, dest, left, right);
        }
        frame.setDouble(dest, frame.getDouble(left) * frame.getDouble(right));
        return true;
    }

    private static boolean mulMixed(VirtualFrame frame, int dest, int left, int right) {
        if (!areMixed(frame, left, right)) {
            return false;
        }
        frame.setDouble(dest, Slots.number(frame, left) * Slots.number(frame, right));
        return true;
    }

    /** The right operand is an integer in the instruction. */
    @InliningCutoff
    static boolean mulConstant(VirtualFrame frame, int dest, int left, int right) {
        if (!frame.isDouble(left)) {
            return false;
        }
        frame.setDouble(dest, frame.getDouble(left) * right);
        return true;
    }

    /** The right operand is a float from the pool. */
    @InliningCutoff
    static boolean mulPooled(BytecodeNode body, VirtualFrame frame, int dest, int left, int right) {
        if (!Slots.isNumber(frame, left)) {
            return false;
        }
        frame.setDouble(dest, Slots.number(frame, left) * body.doubles()[right]);
        return true;
    }

    static boolean div(VirtualFrame frame, int dest, int left, int right) {
        return Slots.areDouble(frame, left, right)
                ? storeQuotient(frame, dest, frame.getDouble(left), frame.getDouble(right))
                : areMixed(frame, left, right)
                        && storeQuotient(frame, dest, Slots.number(frame, left), Slots.number(frame, right));
    }

    /** The right operand is an integer in the instruction. */
    @InliningCutoff
    static boolean divConstant(VirtualFrame frame, int dest, int left, int right) {
        return frame.isDouble(left) && storeQuotient(frame, dest, frame.getDouble(left), right);
    }

    /** The right operand is a float from the pool. */
    @InliningCutoff
    static boolean divPooled(BytecodeNode body, VirtualFrame frame, int dest, int left, int right) {
        return Slots.isNumber(frame, left)
                && storeQuotient(frame, dest, Slots.number(frame, left), body.doubles()[right]);
    }

    @InliningCutoff
    static boolean mod(VirtualFrame frame, int dest, int left, int right) {
        return Slots.areDouble(frame, left, right)
                ? storeModulus(frame, dest, frame.getDouble(left), frame.getDouble(right))
                : areMixed(frame, left, right)
                        && storeModulus(frame, dest, Slots.number(frame, left), Slots.number(frame, right));
    }

    /** The right operand is an integer in the instruction. */
    @InliningCutoff
    static boolean modConstant(VirtualFrame frame, int dest, int left, int right) {
        return frame.isDouble(left) && storeModulus(frame, dest, frame.getDouble(left), right);
    }

    /** The right operand is a float from the pool. */
    @InliningCutoff
    static boolean modPooled(BytecodeNode body, VirtualFrame frame, int dest, int left, int right) {
        return Slots.isNumber(frame, left)
                && storeModulus(frame, dest, Slots.number(frame, left), body.doubles()[right]);
    }

    private static boolean storeQuotient(VirtualFrame frame, int dest, double a, double b) {
        if (b == 0) {
            return false;
        }
        frame.setDouble(dest, a / b);
        return true;
    }

    private static boolean storeModulus(VirtualFrame frame, int dest, double a, double b) {
        if (b == 0) {
            return false;
        }
        frame.setDouble(dest, NumberArithmetic.floorMod(a, b));
        return true;
    }

    @InliningCutoff
    static boolean negate(VirtualFrame frame, int dest, int left) {
        if (!frame.isDouble(left)) {
            return false;
        }
        frame.setDouble(dest, -frame.getDouble(left));
        return true;
    }
}
