package org.zexus.interpreter;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.HostCompilerDirectives.InliningCutoff;
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

    static boolean add(VirtualFrame frame, int dest, int left, int right) {
        if (!Slots.areLong(frame, left, right)) {
            return false;
        }
        try {
            frame.setLong(dest, Math.addExact(frame.getLong(left), frame.getLong(right)));
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    static boolean addConstant(VirtualFrame frame, int dest, int left, int right) {
        if (!frame.isLong(left)) {
            return false;
        }
        try {
            frame.setLong(dest, Math.addExact(frame.getLong(left), right));
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    /** Whether the sum of an addition is less than the integer in the slot that the jump behind it compares it with. */
    static boolean isSumLess(VirtualFrame frame, int[] code, int pc, int dest) {
        int limit = code[pc + OpTable.LIMIT];
        return frame.isLong(limit) && frame.getLong(dest) < frame.getLong(limit);
    }

    /** The same for a constant. */
    static boolean isSumLessThanConstant(VirtualFrame frame, int[] code, int pc, int dest) {
        return frame.getLong(dest) < code[pc + OpTable.LIMIT];
    }

    /** Whether the result of an instruction is the integer that the jump behind it compares it with. */
    static boolean isResultConstant(VirtualFrame frame, int[] code, int pc, int dest) {
        return frame.getLong(dest) == code[pc + OpTable.LIMIT];
    }

    static boolean sub(VirtualFrame frame, int dest, int left, int right) {
        if (!Slots.areLong(frame, left, right)) {
            return false;
        }
        try {
            frame.setLong(dest, Math.subtractExact(frame.getLong(left), frame.getLong(right)));
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    static boolean subConstant(VirtualFrame frame, int dest, int left, int right) {
        if (!frame.isLong(left)) {
            return false;
        }
        try {
            frame.setLong(dest, Math.subtractExact(frame.getLong(left), right));
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    static boolean mul(VirtualFrame frame, int dest, int left, int right) {
        if (!Slots.areLong(frame, left, right)) {
            return false;
        }
        try {
            frame.setLong(dest, Math.multiplyExact(frame.getLong(left), frame.getLong(right)));
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    static boolean mulConstant(VirtualFrame frame, int dest, int left, int right) {
        if (!frame.isLong(left)) {
            return false;
        }
        try {
            frame.setLong(dest, Math.multiplyExact(frame.getLong(left), right));
            return true;
        } catch (ArithmeticException e) {
            return false;
        }
    }

    @InliningCutoff
    static boolean div(VirtualFrame frame, int dest, int left, int right) {
        return Slots.areLong(frame, left, right)
                && storeQuotient(frame, dest, frame.getLong(left), frame.getLong(right));
    }

    @InliningCutoff
    static boolean divConstant(VirtualFrame frame, int dest, int left, int right) {
        return frame.isLong(left) && storeQuotient(frame, dest, frame.getLong(left), right);
    }

    /** Only an exact quotient is an integer; the smallest integer has no negative. */
    private static boolean storeQuotient(VirtualFrame frame, int dest, long a, long b) {
        if (b == 0 || b == -1 || a % b != 0) {
            return false;
        }
        frame.setLong(dest, a / b);
        return true;
    }

    @InliningCutoff
    static boolean mod(VirtualFrame frame, int dest, int left, int right) {
        return Slots.areLong(frame, left, right)
                && storeModulus(frame, dest, frame.getLong(left), frame.getLong(right));
    }

    @InliningCutoff
    static boolean modConstant(VirtualFrame frame, int dest, int left, int right) {
        return frame.isLong(left) && storeModulus(frame, dest, frame.getLong(left), right);
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

    @InliningCutoff
    static boolean negate(VirtualFrame frame, int dest, int left) {
        if (!frame.isLong(left) || frame.getLong(left) == Long.MIN_VALUE) {
            return false;
        }
        frame.setLong(dest, -frame.getLong(left));
        return true;
    }
}
