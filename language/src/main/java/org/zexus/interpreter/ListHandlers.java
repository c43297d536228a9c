package org.zexus.interpreter;

import com.oracle.truffle.api.HostCompilerDirectives.InliningCutoff;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.interpreter.frame.Slots;
import org.zexus.interpreter.operation.BinaryOperation;
import org.zexus.runtime.collection.ZexusList;

/**
 * Elements of lists by integer positions. The gets and sets do the whole instruction, or nothing and return false: when
 * the list has elements of another form, the position is out of range, or the list must not change.
 */
final class ListHandlers {

    private ListHandlers() {}

    /** A new list of the operands, unboxed if all are integers or all are floats. */
    @InliningCutoff
    static void build(BytecodeNode body, VirtualFrame frame, int[] code, int pc, int dest, int count) {
        ZexusList list;
        if (count == 0) {
            list = ZexusList.empty();
        } else if (areAllLong(frame, body.constants, code, pc + 3, count)) {
            list = ZexusList.ofLongs(longs(frame, body.constants, code, pc + 3, count));
        } else if (areAllDouble(frame, body.constants, code, pc + 3, count)) {
            list = ZexusList.ofDoubles(doubles(frame, body.constants, code, pc + 3, count));
        } else {
            list = ZexusList.ofObjects(Slots.operands(frame, body.constants, code, pc + 3, count, 0));
        }
        frame.setObject(dest, list);
    }

    private static boolean isLong(VirtualFrame frame, Object[] constants, int operand) {
        return operand >= 0 ? frame.isLong(operand) : constants[~operand] instanceof Long;
    }

    private static long longOf(VirtualFrame frame, Object[] constants, int operand) {
        return operand >= 0 ? frame.getLong(operand) : (long) constants[~operand];
    }

    private static boolean isDouble(VirtualFrame frame, Object[] constants, int operand) {
        return operand >= 0 ? frame.isDouble(operand) : constants[~operand] instanceof Double;
    }

    private static double doubleOf(VirtualFrame frame, Object[] constants, int operand) {
        return operand >= 0 ? frame.getDouble(operand) : (double) constants[~operand];
    }

    @ExplodeLoop
    private static boolean areAllLong(VirtualFrame frame, Object[] constants, int[] code, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (!isLong(frame, constants, code[i])) {
                return false;
            }
        }
        return true;
    }

    @ExplodeLoop
    private static long[] longs(VirtualFrame frame, Object[] constants, int[] code, int from, int count) {
        long[] elements = new long[count];
        for (int i = 0; i < count; i++) {
            elements[i] = longOf(frame, constants, code[from + i]);
        }
        return elements;
    }

    @ExplodeLoop
    private static boolean areAllDouble(VirtualFrame frame, Object[] constants, int[] code, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (!isDouble(frame, constants, code[i])) {
                return false;
            }
        }
        return true;
    }

    @ExplodeLoop
    private static double[] doubles(VirtualFrame frame, Object[] constants, int[] code, int from, int count) {
        double[] elements = new double[count];
        for (int i = 0; i < count; i++) {
            elements[i] = doubleOf(frame, constants, code[from + i]);
        }
        return elements;
    }

    /** The value in a slot, or Java null if it is a number or a truth value. */
    private static Object value(VirtualFrame frame, int slot) {
        return frame.isObject(slot) ? frame.getObject(slot) : null;
    }

    /**
     * Whether there is an element at an index from the front. One test is enough; what counts from the end, or is
     * outside, is left to the general instruction.
     */
    private static boolean isInside(long index, ZexusList list) {
        return Long.compareUnsigned(index, list.size()) < 0;
    }

    /** The test of the bounds that Java makes for the array; the list is never longer. */
    private static boolean isIn(long index, int length) {
        return Integer.compareUnsigned((int) index, length) < 0;
    }

    @InliningCutoff
    static boolean getLong(VirtualFrame frame, int dest, int collection, int position) {
        if (!(value(frame, collection) instanceof ZexusList list) || !frame.isLong(position)) {
            return false;
        }
        long index = frame.getLong(position);
        if (!isInside(index, list)) {
            return false;
        }
        long[] elements = list.longs();
        if (elements == null) {
            return getOfRange(frame, list, (int) index, dest);
        }
        if (!isIn(index, elements.length)) {
            return false;
        }
        frame.setLong(dest, elements[(int) index]);
        return true;
    }

    private static boolean getOfRange(VirtualFrame frame, ZexusList list, int index, int result) {
        if (!list.isRange()) {
            return false;
        }
        frame.setLong(result, list.elementOfRange(index));
        return true;
    }

    @InliningCutoff
    static boolean getDouble(VirtualFrame frame, int dest, int collection, int position) {
        if (!(value(frame, collection) instanceof ZexusList list) || !frame.isLong(position)) {
            return false;
        }
        long index = frame.getLong(position);
        double[] elements = list.doubles();
        if (elements == null || !isInside(index, list) || !isIn(index, elements.length)) {
            return false;
        }
        frame.setDouble(dest, elements[(int) index]);
        return true;
    }

    @InliningCutoff
    static boolean getObject(BytecodeNode body, VirtualFrame frame, int[] code, int pc, int dest, int collection,
            int position) {
        if (!(value(frame, collection) instanceof ZexusList list) || !frame.isLong(position)) {
            return false;
        }
        long index = frame.getLong(position);
        Object[] elements = list.objects();
        if (elements == null || !isInside(index, list) || !isIn(index, elements.length)) {
            return false;
        }
        ((BinaryOperation) body.nodes[code[pc + 4]]).store(frame, dest, elements[(int) index]);
        return true;
    }

    @InliningCutoff
    static boolean setLong(BytecodeNode body, VirtualFrame frame, int collection, int position, int value) {
        if (!(value(frame, collection) instanceof ZexusList list) || list.guard() != null
                || !frame.isLong(position)
                || !isLong(frame, body.constants, value)) {
            return false;
        }
        long index = frame.getLong(position);
        long[] elements = list.longsToChange();
        if (elements == null || !isInside(index, list) || !isIn(index, elements.length)) {
            return false;
        }
        elements[(int) index] = longOf(frame, body.constants, value);
        return true;
    }

    @InliningCutoff
    static boolean setDouble(BytecodeNode body, VirtualFrame frame, int collection, int position, int value) {
        if (!(value(frame, collection) instanceof ZexusList list) || list.guard() != null
                || !frame.isLong(position)
                || !isDouble(frame, body.constants, value)) {
            return false;
        }
        long index = frame.getLong(position);
        double[] elements = list.doubles();
        if (elements == null || !isInside(index, list) || !isIn(index, elements.length)) {
            return false;
        }
        elements[(int) index] = doubleOf(frame, body.constants, value);
        return true;
    }

    @InliningCutoff
    static boolean setObject(BytecodeNode body, VirtualFrame frame, int collection, int position, int value) {
        if (!(value(frame, collection) instanceof ZexusList list) || list.guard() != null
                || !frame.isLong(position)
                || list.objects() == null) {
            return false;
        }
        long index = frame.getLong(position);
        Object[] elements = list.objectsToChange();
        if (!isInside(index, list) || !isIn(index, elements.length)) {
            return false;
        }
        elements[(int) index] = Slots.operand(frame, body.constants, value);
        return true;
    }
}
