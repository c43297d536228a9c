package org.zexus.interpreter.frame;

import com.oracle.truffle.api.CompilerAsserts;
import com.oracle.truffle.api.frame.Frame;
import com.oracle.truffle.api.frame.FrameSlotKind;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;

/**
 * Reads slots of any tag as guest values. An integer, float or boolean may be in a slot with its own tag or, boxed, in
 * one with the tag for objects; Java null means that the slot has no value.
 */
public final class Slots {

    private static final byte OBJECT = FrameSlotKind.Object.tag;
    private static final byte LONG = FrameSlotKind.Long.tag;
    private static final byte DOUBLE = FrameSlotKind.Double.tag;
    private static final byte BOOLEAN = FrameSlotKind.Boolean.tag;

    private Slots() {}

    /** The value in a slot, or Java null. */
    public static Object get(Frame frame, int slot) {
        byte tag = frame.getTag(slot);
        if (tag == OBJECT) {
            return frame.getObject(slot);
        }
        if (tag == LONG) {
            return frame.getLong(slot);
        }
        if (tag == DOUBLE) {
            return frame.getDouble(slot);
        }
        if (tag == BOOLEAN) {
            return frame.getBoolean(slot);
        }
        return null;
    }

    /** The value of an operand: of a slot, or a constant whose index is the complement. */
    public static Object operand(VirtualFrame frame, Object[] constants, int operand) {
        return operand >= 0 ? get(frame, operand) : constants[~operand];
    }

    /** The same for an operand that nearly always is in a slot with the tag for objects. */
    public static Object objectOperand(VirtualFrame frame, Object[] constants, int operand) {
        return operand >= 0 && frame.isObject(operand)
                ? frame.getObject(operand)
                : operand(frame, constants, operand);
    }

    /** Puts a value into a slot, a number or boolean unboxed. */
    public static void set(Frame frame, int slot, Object value) {
        if (value instanceof Long number) {
            frame.setLong(slot, number);
        } else if (value instanceof Double number) {
            frame.setDouble(slot, number);
        } else if (value instanceof Boolean bool) {
            frame.setBoolean(slot, bool);
        } else {
            frame.setObject(slot, value);
        }
    }

    /** Whether two slots hold unboxed integers. */
    public static boolean areLong(VirtualFrame frame, int a, int b) {
        return frame.isLong(a) && frame.isLong(b);
    }

    /** Whether two slots hold unboxed floats. */
    public static boolean areDouble(VirtualFrame frame, int a, int b) {
        return frame.isDouble(a) && frame.isDouble(b);
    }

    /** Whether the slot holds an unboxed number. */
    public static boolean isNumber(VirtualFrame frame, int slot) {
        return frame.isDouble(slot) || frame.isLong(slot);
    }

    /** The number in a slot, which has the tag of one, as a float. */
    public static double number(VirtualFrame frame, int slot) {
        return frame.isDouble(slot) ? frame.getDouble(slot) : frame.getLong(slot);
    }

    /**
     * The values of the operands in {@code code} from {@code from} on.
     *
     * @param offset how many elements of the array stay free before them
     */
    @ExplodeLoop
    public static Object[] operands(VirtualFrame frame, Object[] constants, int[] code, int from, int count,
            int offset) {
        Object[] values = new Object[offset + count];
        for (int i = 0; i < count; i++) {
            values[offset + i] = operand(frame, constants, code[from + i]);
        }
        return values;
    }

    /** The same, and one value more behind them. */
    @ExplodeLoop
    public static Object[] operandsBefore(Object last, VirtualFrame frame, Object[] constants, int[] code, int from,
            int count, int offset) {
        Object[] values = new Object[offset + count + 1];
        for (int i = 0; i < count; i++) {
            values[offset + i] = operand(frame, constants, code[from + i]);
        }
        values[offset + count] = last;
        return values;
    }

    /** The values in the first {@code count} slots; Java null for a slot without a value. */
    @ExplodeLoop
    public static Object[] save(VirtualFrame frame, int count) {
        CompilerAsserts.partialEvaluationConstant(count);
        Object[] values = new Object[count];
        for (int i = 0; i < count; i++) {
            values[i] = get(frame, i);
        }
        return values;
    }
}
