package org.zexus.interpreter;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.interpreter.code.OpTable;
import org.zexus.interpreter.frame.Slots;

/**
 * Arithmetic on integers, {@code dest := left op right}. Each method does the whole instruction or, when its assumption
 * about the operands does not hold, nothing, and then returns false. The result of {@code Math.*Exact} is what compiled
 * code turns into an operation with an overflow flag.
 */
final class IntegerHandlers {

    private IntegerHandlers() {}

    static boolean add(VirtualFrame frame, int[] code, int pc) {
        int a = code[pc + 2];
        int b = code[pc + 3];
        if (!Slots.areLong(frame, a, b)) {
            return false;
        }
        try {
            frame.setLong(code[pc + 1], Math.addExact(frame.getLong(a), frame.getLong(b)));
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    static boolean addConstant(VirtualFrame frame, int[] code, int pc) {
        int a = code[pc + 2];
        if (!frame.isLong(a)) {
            return false;
        }
        try {
            frame.setLong(code[pc + 1], Math.addExact(frame.getLong(a), code[pc + 3]));
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    /** Whether the sum of an addition is less than the integer in the slot that the jump behind it compares it with. */
    static boolean isSumLess(VirtualFrame frame, int[] code, int pc) {
        int limit = code[pc + OpTable.LIMIT];
        return frame.isLong(limit) && frame.getLong(code[pc + 1]) < frame.getLong(limit);
    }

    /** The same for a constant. */
    static boolean isSumLessThanConstant(VirtualFrame frame, int[] code, int pc) {
        return frame.getLong(code[pc + 1]) < code[pc + OpTable.LIMIT];
    }

    /** Whether the result of an instruction is the integer that the jump behind it compares it with. */
    static boolean isResultConstant(VirtualFrame frame, int[] code, int pc) {
        return frame.getLong(code[pc + 1]) == code[pc + OpTable.LIMIT];
    }

    static boolean sub(VirtualFrame frame, int[] code, int pc) {
        int a = code[pc + 2];
        int b = code[pc + 3];
        if (!Slots.areLong(frame, a, b)) {
            return false;
        }
        try {
            frame.setLong(code[pc + 1], Math.subtractExact(frame.getLong(a), frame.getLong(b)));
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    static boolean subConstant(VirtualFrame frame, int[] code, int pc) {
        int a = code[pc + 2];
        if (!frame.isLong(a)) {
            return false;
        }
        try {
            frame.setLong(code[pc + 1], Math.subtractExact(frame.getLong(a), code[pc + 3]));
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    static boolean mul(VirtualFrame frame, int[] code, int pc) {
        int a = code[pc + 2];
        int b = code[pc + 3];
        if (!Slots.areLong(frame, a, b)) {
            return false;
        }
        try {
            frame.setLong(code[pc + 1], Math.multiplyExact(frame.getLong(a), frame.getLong(b)));
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    static boolean mulConstant(VirtualFrame frame, int[] code, int pc) {
        int a = code[pc + 2];
        if (!frame.isLong(a)) {
            return false;
        }
        try {
            frame.setLong(code[pc + 1], Math.multiplyExact(frame.getLong(a), code[pc + 3]));
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    static boolean div(VirtualFrame frame, int[] code, int pc) {
        int a = code[pc + 2];
        int b = code[pc + 3];
        return Slots.areLong(frame, a, b) && storeQuotient(frame, code[pc + 1], frame.getLong(a), frame.getLong(b));
    }

    static boolean divConstant(VirtualFrame frame, int[] code, int pc) {
        int a = code[pc + 2];
        return frame.isLong(a) && storeQuotient(frame, code[pc + 1], frame.getLong(a), code[pc + 3]);
    }

    /** Only an exact quotient is an integer; the smallest integer has no negative. */
    private static boolean storeQuotient(VirtualFrame frame, int dest, long a, long b) {
        if (b == 0 || b == -1 || a % b != 0) {
            return false;
        }
        frame.setLong(dest, a / b);
        return true;
    }

    static boolean mod(VirtualFrame frame, int[] code, int pc) {
        int a = code[pc + 2];
        int b = code[pc + 3];
        return Slots.areLong(frame, a, b) && storeModulus(frame, code[pc + 1], frame.getLong(a), frame.getLong(b));
    }

    static boolean modConstant(VirtualFrame frame, int[] code, int pc) {
        int a = code[pc + 2];
        return frame.isLong(a) && storeModulus(frame, code[pc + 1], frame.getLong(a), code[pc + 3]);
    }

    /** Processors divide 32 bits faster than 64; compiled code mostly knows the divisor and does not divide at all. */
    private static boolean storeModulus(VirtualFrame frame, int dest, long a, long b) {
        if (b == 0) {
            return false;
        }
        frame.setLong(dest, CompilerDirectives.inInterpreter() && (a | b) >>> 31 == 0
                ? (int) a % (int) b
                : Math.floorMod(a, b));
        return true;
    }

    static boolean negate(VirtualFrame frame, int[] code, int pc) {
        int a = code[pc + 2];
        if (!frame.isLong(a) || frame.getLong(a) == Long.MIN_VALUE) {
            return false;
        }
        frame.setLong(code[pc + 1], -frame.getLong(a));
        return true;
    }
}
