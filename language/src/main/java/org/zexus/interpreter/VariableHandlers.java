package org.zexus.interpreter;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.interpreter.code.Code;
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

    /** Raises a NameError if the variable in the slot has no value; its name is the constant in word 2. */
    static void loadObject(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        frame.setObject(code[pc + 1], body.constants[code[pc + 2]]);
    }

    /** The result of the function. */
    static Object result(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        return Slots.operand(frame, body.constants, code[pc + 1]);
    }

    static void checkSet(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        int slot = code[pc + 1];
        if (frame.isObject(slot) && frame.getObject(slot) == null) {
            throw unset((String) body.constants[code[pc + 2]]);
        }
    }

    @TruffleBoundary
    private static ZexusException unset(String name) {
        return Errors.nameError(null, "'" + name + "' is used before it has a value");
    }

    static boolean loadGlobalLong(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        GlobalCell global = body.globals[code[pc + 2]];
        return !global.constantAssumption().isValid() && loadLong(frame, code[pc + 1], global.variable());
    }

    static boolean loadGlobalDouble(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        GlobalCell global = body.globals[code[pc + 2]];
        return !global.constantAssumption().isValid() && loadDouble(frame, code[pc + 1], global.variable());
    }

    /** For a variable that has been assigned once: its value goes into the slot with its own tag. */
    static boolean loadGlobalConstant(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        GlobalCell global = body.globals[code[pc + 2]];
        if (!global.constantAssumption().isValid()) {
            return false;
        }
        Slots.set(frame, code[pc + 1], readGlobal(global));
        return true;
    }

    static void loadGlobal(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        frame.setObject(code[pc + 1], readGlobal(body.globals[code[pc + 2]]));
    }

    /** The value of a module-level variable; a NameError if it has none. */
    static Object readGlobal(GlobalCell global) {
        Object value = global.get();
        if (value == null) {
            throw unset(global.name());
        }
        return value;
    }

    static boolean storeUnwatchedGlobal(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        GlobalCell global = body.globals[code[pc + 1]];
        if (global.isPlain()) {
            store(frame, global.variable(), code[pc + 2], body.constants);
            return true;
        }
        if (global.isWatched()) {
            return false;
        }
        global.set(Slots.operand(frame, body.constants, code[pc + 2]));
        return true;
    }

    static void storeGlobal(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        if (!storeUnwatchedGlobal(body, frame, code, pc)) {
            GlobalCell global = body.globals[code[pc + 1]];
            body.storeWatched(global, Slots.operand(frame, body.constants, code[pc + 2]), pc);
        }
    }

    /** Puts what the slot holds into a new cell, which takes its place; a value already in a cell gets another one. */
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

    static boolean loadCellLong(VirtualFrame frame, int[] code, int pc) {
        return loadLong(frame, code[pc + 1], cell(frame, code[pc + 2]));
    }

    static boolean loadCellDouble(VirtualFrame frame, int[] code, int pc) {
        return loadDouble(frame, code[pc + 1], cell(frame, code[pc + 2]));
    }

    static void loadCell(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        Object value = cell(frame, code[pc + 2]).get();
        if (value == null) {
            throw unset((String) body.constants[code[pc + 3]]);
        }
        frame.setObject(code[pc + 1], value);
    }

    static void storeCell(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        store(frame, cell(frame, code[pc + 1]), code[pc + 2], body.constants);
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

    static boolean loadCapturedLong(VirtualFrame frame, int[] code, int pc) {
        return loadLong(frame, code[pc + 1], captured(frame, code[pc + 2]));
    }

    static boolean loadCapturedDouble(VirtualFrame frame, int[] code, int pc) {
        return loadDouble(frame, code[pc + 1], captured(frame, code[pc + 2]));
    }

    static void loadCaptured(VirtualFrame frame, int[] code, int pc, Code function) {
        Object value = captured(frame, code[pc + 2]).get();
        if (value == null) {
            throw unsetCapture(function, code[pc + 2]);
        }
        frame.setObject(code[pc + 1], value);
    }

    @TruffleBoundary
    private static ZexusException unsetCapture(Code function, int index) {
        return unset(function.bytecode().captures().get(index).name());
    }

    static void storeCaptured(BytecodeNode body, VirtualFrame frame, int[] code, int pc) {
        store(frame, captured(frame, code[pc + 1]), code[pc + 2], body.constants);
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
    static RuntimeException rethrown(VirtualFrame frame, int slot) {
        if (Slots.get(frame, slot) instanceof AbstractTruffleException exception) {
            return exception;
        }
        throw Errors.typeError(null, "only an exception can be raised again");
    }
}
