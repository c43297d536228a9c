package org.zexus.interpreter;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.interpreter.frame.Slots;
import org.zexus.runtime.operation.NumberArithmetic;

/**
 * Arithmetic on numbers of which at least one is a float, {@code dest := left op right}. Each method does the whole
 * instruction or, when its assumption about the operands does not hold, nothing, and then returns false.
 */
final class FloatHandlers {

    private FloatHandlers() {}

    /** Whether two slots hold numbers, at least one of them a float. */
    private static boolean areFloat(VirtualFrame frame, int a, int b) {
        return frame.isDouble(a) ? Slots.isNumber(frame, b) : frame.isLong(a) && frame.isDouble(b);
    }

    static boolean add(VirtualFrame frame, int[] code, int pc) {
        int a = code[pc + 2];
        int b = code[pc + 3];
        if (!areFloat(frame, a, b)) {
            return false;
        }
        frame.setDouble(code[pc + 1], Slots.number(frame, a) + Slots.number(frame, b));
        return true;
    }

    /** The right operand is an integer in the instruction. */
    static boolean addConstant(VirtualFrame frame, int[] code, int pc) {
        int a = code[pc + 2];
        if (!frame.isDouble(a)) {
            return false;
        }
        frame.setDouble(code[pc + 1], frame.getDouble(a) + code[pc + 3]);
        return true;
    }

    /** The right operand is a float from the pool. */
    static boolean addPooled(VirtualFrame frame, int[] code, int pc, double[] pool) {
        int a = code[pc + 2];
        if (!Slots.isNumber(frame, a)) {
            return false;
        }
        frame.setDouble(code[pc + 1], Slots.number(frame, a) + pool[code[pc + 3]]);
        return true;
    }

    static boolean sub(VirtualFrame frame, int[] code, int pc) {
        int a = code[pc + 2];
        int b = code[pc + 3];
        if (!areFloat(frame, a, b)) {
            return false;
        }
        frame.setDouble(code[pc + 1], Slots.number(frame, a) - Slots.number(frame, b));
        return true;
    }

    /** The right operand is an integer in the instruction. */
    static boolean subConstant(VirtualFrame frame, int[] code, int pc) {
        int a = code[pc + 2];
        if (!frame.isDouble(a)) {
            return false;
        }
        frame.setDouble(code[pc + 1], frame.getDouble(a) - code[pc + 3]);
        return true;
    }

    /** The right operand is a float from the pool. */
    static boolean subPooled(VirtualFrame frame, int[] code, int pc, double[] pool) {
        int a = code[pc + 2];
        if (!Slots.isNumber(frame, a)) {
            return false;
        }
        frame.setDouble(code[pc + 1], Slots.number(frame, a) - pool[code[pc + 3]]);
        return true;
    }

    static boolean mul(VirtualFrame frame, int[] code, int pc) {
        int a = code[pc + 2];
        int b = code[pc + 3];
        if (!areFloat(frame, a, b)) {
            return false;
        }
        frame.setDouble(code[pc + 1], Slots.number(frame, a) * Slots.number(frame, b));
        return true;
    }

    /** The right operand is an integer in the instruction. */
    static boolean mulConstant(VirtualFrame frame, int[] code, int pc) {
        int a = code[pc + 2];
        if (!frame.isDouble(a)) {
            return false;
        }
        frame.setDouble(code[pc + 1], frame.getDouble(a) * code[pc + 3]);
        return true;
    }

    /** The right operand is a float from the pool. */
    static boolean mulPooled(VirtualFrame frame, int[] code, int pc, double[] pool) {
        int a = code[pc + 2];
        if (!Slots.isNumber(frame, a)) {
            return false;
        }
        frame.setDouble(code[pc + 1], Slots.number(frame, a) * pool[code[pc + 3]]);
        return true;
    }

    static boolean div(VirtualFrame frame, int[] code, int pc) {
        int a = code[pc + 2];
        int b = code[pc + 3];
        return areFloat(frame, a, b)
                && storeQuotient(frame, code[pc + 1], Slots.number(frame, a), Slots.number(frame, b));
    }

    /** The right operand is an integer in the instruction. */
    static boolean divConstant(VirtualFrame frame, int[] code, int pc) {
        int a = code[pc + 2];
        return frame.isDouble(a) && storeQuotient(frame, code[pc + 1], frame.getDouble(a), code[pc + 3]);
    }

    /** The right operand is a float from the pool. */
    static boolean divPooled(VirtualFrame frame, int[] code, int pc, double[] pool) {
        int a = code[pc + 2];
        return Slots.isNumber(frame, a)
                && storeQuotient(frame, code[pc + 1], Slots.number(frame, a), pool[code[pc + 3]]);
    }

    static boolean mod(VirtualFrame frame, int[] code, int pc) {
        int a = code[pc + 2];
        int b = code[pc + 3];
        return areFloat(frame, a, b)
                && storeModulus(frame, code[pc + 1], Slots.number(frame, a), Slots.number(frame, b));
    }

    /** The right operand is an integer in the instruction. */
    static boolean modConstant(VirtualFrame frame, int[] code, int pc) {
        int a = code[pc + 2];
        return frame.isDouble(a) && storeModulus(frame, code[pc + 1], frame.getDouble(a), code[pc + 3]);
    }

    /** The right operand is a float from the pool. */
    static boolean modPooled(VirtualFrame frame, int[] code, int pc, double[] pool) {
        int a = code[pc + 2];
        return Slots.isNumber(frame, a)
                && storeModulus(frame, code[pc + 1], Slots.number(frame, a), pool[code[pc + 3]]);
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

    static boolean negate(VirtualFrame frame, int[] code, int pc) {
        int a = code[pc + 2];
        if (!frame.isDouble(a)) {
            return false;
        }
        frame.setDouble(code[pc + 1], -frame.getDouble(a));
        return true;
    }
}
