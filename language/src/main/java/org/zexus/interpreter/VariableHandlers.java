package org.zexus.interpreter;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.HostCompilerDirectives.InliningCutoff;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.interpreter.frame.Slots;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.scope.Cell;
import org.zexus.runtime.scope.GlobalCell;

/**
 * Variables outside of slots: those of the module, and those captured by closures, which are in cells. The loads for
 * integers and floats do nothing and return false when the variable holds something else.
 */
final class VariableHandlers {

    private VariableHandlers() {}

    @InliningCutoff
    static void loadObject(BytecodeNode body, VirtualFrame frame, int dest, int constant) {
        frame.setObject(dest, body.constants[constant]);
    }

    @InliningCutoff
    static void loadPooledLong(BytecodeNode body, VirtualFrame frame, int dest, int index) {
        frame.setLong(dest, body.longs()[index]);
    }

    @InliningCutoff
    static void loadPooledDouble(BytecodeNode body, VirtualFrame frame, int dest, int index) {
        frame.setDouble(dest, body.doubles()[index]);
    }

    /** The result of the function. */
    static Object result(BytecodeNode body, VirtualFrame frame, int operand) {
        return Slots.operand(frame, body.constants, operand);
    }

    /** Raises a NameError if the variable in the slot has no value; its name is the constant in word 2. */
    @InliningCutoff
    static void checkSet(BytecodeNode body, VirtualFrame frame, int slot, int name) {
        if (frame.isObject(slot) && frame.getObject(slot) == null) {
            throw unset((String) body.constants[name]);
        }
    }

    @TruffleBoundary
    private static ZexusException unset(String name) {
        return Errors.nameError(null, "'" + name + "' is used before it has a value");
    }

    @InliningCutoff
    static boolean loadGlobalLong(BytecodeNode body, VirtualFrame frame, int dest, int name) {
        GlobalCell global = body.globals[name];
        return !global.constantAssumption().isValid() && loadLong(frame, dest, global.variable());
    }

    @InliningCutoff
    static boolean loadGlobalDouble(BytecodeNode body, VirtualFrame frame, int dest, int name) {
        GlobalCell global = body.globals[name];
        return !global.constantAssumption().isValid() && loadDouble(frame, dest, global.variable());
    }

    /** For a variable that has been assigned once: its value goes into the slot with its own tag. */
    @InliningCutoff
    static boolean loadGlobalConstant(BytecodeNode body, VirtualFrame frame, int dest, int name) {
        GlobalCell global = body.globals[name];
        if (!global.constantAssumption().isValid()) {
            return false;
        }
        Slots.set(frame, dest, readGlobal(global));
        return true;
    }

    @InliningCutoff
    static void loadGlobal(BytecodeNode body, VirtualFrame frame, int dest, int name) {
        frame.setObject(dest, readGlobal(body.globals[name]));
    }

    /** The value of a module-level variable; a NameError if it has none. */
    static Object readGlobal(GlobalCell global) {
        Object value = global.get();
        if (value == null) {
            throw unset(global.name());
        }
        return value;
    }

    @InliningCutoff
    static boolean storeUnwatchedGlobal(BytecodeNode body, VirtualFrame frame, int name, int operand) {
        GlobalCell global = body.globals[name];
        if (global.isPlain()) {
            store(frame, global.variable(), operand, body.constants);
            return true;
        }
        if (global.isWatched()) {
            return false;
        }
        global.set(Slots.operand(frame, body.constants, operand));
        return true;
    }

    @InliningCutoff
    static void storeGlobal(BytecodeNode body, VirtualFrame frame, int pc, int name, int operand) {
        if (!storeUnwatchedGlobal(body, frame, name, operand)) {
            GlobalCell global = body.globals[name];
            body.storeWatched(global, Slots.operand(frame, body.constants, operand), pc);
        }
    }

    /** Puts what the slot holds into a new cell, which takes its place; a value already in a cell gets another one. */
    @InliningCutoff
    static void newCell(VirtualFrame frame, int slot) {
        Cell cell = new Cell();
        if (frame.isLong(slot)) {
            cell.setLong(frame.getLong(slot));
        } else if (frame.isDouble(slot)) {
            cell.setDouble(frame.getDouble(slot));
        } else {
            Object value = Slots.get(frame, slot);
            cell.set(value instanceof Cell old ? old.get() : value);
        }
        frame.setObject(slot, cell);
    }

    @InliningCutoff
    static boolean loadCellLong(VirtualFrame frame, int dest, int cell) {
        return loadLong(frame, dest, cell(frame, cell));
    }

    @InliningCutoff
    static boolean loadCellDouble(VirtualFrame frame, int dest, int cell) {
        return loadDouble(frame, dest, cell(frame, cell));
    }

    @InliningCutoff
    static void loadCell(BytecodeNode body, VirtualFrame frame, int dest, int cell, int name) {
        Object value = cell(frame, cell).get();
        if (value == null) {
            throw unset((String) body.constants[name]);
        }
        frame.setObject(dest, value);
    }

    @InliningCutoff
    static void storeCell(BytecodeNode body, VirtualFrame frame, int cell, int operand) {
        store(frame, cell(frame, cell), operand, body.constants);
    }

    /** The cell in a slot; hand-made code may have put something else there. */
    static Cell cell(VirtualFrame frame, int slot) {
        if (frame.isObject(slot) && frame.getObject(slot) instanceof Cell cell) {
            return cell;
        }
        throw Errors.typeError(null, "the slot of the variable holds no cell");
    }

    static Cell captured(VirtualFrame frame, int index) {
        return ((ZexusFunction) frame.getArguments()[0]).captured()[index];
    }

    @InliningCutoff
    static boolean loadCapturedLong(VirtualFrame frame, int dest, int index) {
        return loadLong(frame, dest, captured(frame, index));
    }

    @InliningCutoff
    static boolean loadCapturedDouble(VirtualFrame frame, int dest, int index) {
        return loadDouble(frame, dest, captured(frame, index));
    }

    @InliningCutoff
    static void loadCaptured(BytecodeNode body, VirtualFrame frame, int dest, int index) {
        Object value = captured(frame, index).get();
        if (value == null) {
            throw unset(body.captureName(index));
        }
        frame.setObject(dest, value);
    }

    @InliningCutoff
    static void storeCaptured(BytecodeNode body, VirtualFrame frame, int index, int operand) {
        store(frame, captured(frame, index), operand, body.constants);
    }

    private static boolean loadLong(VirtualFrame frame, int slot, Cell cell) {
        if (cell.reference != Cell.LONG) {
            return false;
        }
        frame.setLong(slot, cell.bits);
        return true;
    }

    private static boolean loadDouble(VirtualFrame frame, int slot, Cell cell) {
        if (cell.reference != Cell.DOUBLE) {
            return false;
        }
        frame.setDouble(slot, Double.longBitsToDouble(cell.bits));
        return true;
    }

    private static void store(VirtualFrame frame, Cell cell, int operand, Object[] constants) {
        if (operand < 0) {
            cell.set(constants[~operand]);
        } else if (frame.isLong(operand)) {
            cell.setLong(frame.getLong(operand));
        } else if (frame.isDouble(operand)) {
            cell.setDouble(frame.getDouble(operand));
        } else {
            cell.set(Slots.get(frame, operand));
        }
    }

    /** The exception in a slot, to be thrown again. */
    @InliningCutoff
    static RuntimeException rethrown(VirtualFrame frame, int slot) {
        if (Slots.get(frame, slot) instanceof AbstractTruffleException exception) {
            return exception;
        }
        throw Errors.typeError(null, "only an exception can be raised again");
    }
}
