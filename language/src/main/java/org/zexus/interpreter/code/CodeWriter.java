package org.zexus.interpreter.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zexus.bytecode.Bytecode;

/**
 * Writes internal code. Jumps name their target by a label, any object with equality, which is bound to a place before
 * or after.
 */
public final class CodeWriter {

    private record ProtectedRange(int start, int end, Object target, int slot, boolean value) {}

    private final Constants constants = new Constants();
    private final PortableTable.Builder portable = new PortableTable.Builder();
    private final List<Code.Site> sites = new ArrayList<>();
    private final Map<Object, Integer> labels = new HashMap<>();
    private final Map<Integer, Object> jumps = new HashMap<>();
    private final List<ProtectedRange> ranges = new ArrayList<>();
    private final GasTable gas = new GasTable();
    /** The run of instructions being charged; null if gas is not metered. */
    private GasBlock run;
    /** What counts the first run; -1 if runs are not counted. */
    private int firstCounter = -1;
    private int[] words = new int[64];
    private int length;
    /** The last instruction, if its result may still go to another slot; otherwise -1. */
    private int redirectable = -1;
    /** The last instruction; -1 if a jump may lead to what comes next. */
    private int previous = -1;
    private boolean mayRunOtherCode;
    private boolean runsOtherCode;

    /** The constants. */
    public Constants constants() {
        return constants;
    }

    /** The place of the next instruction. */
    public int position() {
        return length;
    }

    /** From here on instructions stem from this portable instruction. */
    public void startPortable(int index) {
        portable.add(length, index);
    }

    /** Binds a label to this place. */
    public void bind(Object label) {
        labels.put(label, length);
        redirectable = -1;
        previous = -1;
    }

    /** Whether a label is bound already, that is, whether a jump to it goes back. */
    public boolean isBound(Object label) {
        return labels.containsKey(label);
    }

    /** A new site for the node of the next instruction, which has the meaning of this portable one. */
    public int site(int portableIndex) {
        return site(portableIndex, 0);
    }

    /** A new site for the node that gives one of several results of a portable instruction. */
    public int site(int portableIndex, int part) {
        sites.add(new Code.Site(portableIndex, part));
        return sites.size() - 1;
    }

    /** Writes an instruction. */
    public void emit(int op, int... operands) {
        redirectable = length;
        previous = length;
        mayRunOtherCode |= OpTable.mayRunOtherCode(op);
        runsOtherCode |= !OpTable.isLocal(op);
        append(op);
        for (int operand : operands) {
            append(operand);
        }
    }

    /** Writes an instruction that ends with a list of operands. */
    public void emitWithList(int op, int[] operands, int[] list) {
        emit(op, operands);
        append(list.length);
        for (int operand : list) {
            append(operand);
        }
    }

    /** Writes a jump; {@code operands} are the words behind the target. */
    public void emitJump(int op, Object label, int... operands) {
        jumps.put(length + 1, label);
        emit(op, -1);
        for (int operand : operands) {
            append(operand);
        }
    }

    /** Errors raised from {@code start} up to here go to a handler. */
    public void protect(int start, Object target, int slot, boolean value) {
        if (start < length) {
            ranges.add(new ProtectedRange(start, length, target, slot, value));
        }
    }

    /**
     * Lets the last instruction write its result to another slot.
     *
     * @return false if it does not write its result to {@code from}, or if it is not known to be executed right before
     */
    public boolean redirectResult(int from, int to) {
        if (redirectable < 0) {
            return false;
        }
        int place = resultWord(words[redirectable]);
        if (place < 0 || words[redirectable + place] != from) {
            return false;
        }
        words[redirectable + place] = to;
        redirectable = -1;
        return true;
    }

    private static int resultWord(int op) {
        int place = OpTable.layout(op).indexOf(OpTable.DEST);
        boolean two = OpTable.layout(op).indexOf(OpTable.DEST, place + 1) >= 0;
        return place < 0 || two ? -1 : place + 1;
    }

    private void append(int word) {
        if (length == words.length) {
            words = Arrays.copyOf(words, length * 2);
        }
        words[length++] = word;
    }

    /**
     * From here on the runs that are charged are counted as well.
     *
     * @param counter what counts the first run, among what statements are announced to
     */
    public void countRuns(int counter) {
        firstCounter = counter;
    }

    /** Whether what was written since the last run started may run other code of the program. */
    public boolean mayRunOtherCode() {
        return mayRunOtherCode;
    }

    /**
     * Writes the instruction that charges for those added with {@link #addGas}; it changes no slot.
     *
     * @param isContinued whether the code before is always executed before. If it may run other code, but has not been
     * found to yet, the instruction is skipped until then, and its run belongs to the one before.
     */
    public void startGas(boolean isContinued) {
        int before = redirectable;
        boolean isOptional = isContinued && !runsOtherCode && previous >= 0 && firstCounter < 0;
        run = new GasBlock(gas.count());
        gas.put(length, run, isOptional ? previous : GasTable.NONE);
        emit(Op.GAS, 0, 0, 0, 0, 0, 0, 0, 0);
        if (firstCounter >= 0) {
            emit(Op.STATEMENT, firstCounter + run.number());
        }
        redirectable = before;
        mayRunOtherCode = false;
        runsOtherCode = false;
    }

    /** The instruction written next does nothing but raise an error, and runs no other code. */
    public void raise() {
        gas.putRaise(length);
    }

    /**
     * The code written next is that of a portable instruction, which is charged this cost for an operation.
     *
     * @param isJoined whether it is that of the instruction before as well
     */
    public void addGas(int portableIndex, boolean isJoined, String operation, long cost) {
        run.add(length, portableIndex, isJoined, operation, cost);
    }

    /**
     * The finished code.
     *
     * @param continuesAfterErrors whether execution may go on behind an instruction that failed
     * @param announcesStatements whether instruments may run code of the program at any statement
     */
    public Code finish(Bytecode bytecode, boolean continuesAfterErrors, boolean announcesStatements, int slotCount) {
        int[] code = Arrays.copyOf(words, length);
        jumps.forEach((place, label) -> code[place] = placeOf(label));
        Code.Handler[] handlers = handlers(code);
        if (run != null) {
            gas.chargeIn(code, handlers, continuesAfterErrors || announcesStatements, sites.size());
        }
        return new Code(bytecode, code, constants, handlers, sites.toArray(Code.Site[]::new), portable.build(),
                run == null ? null : gas, continuesAfterErrors, slotCount);
    }

    private Code.Handler[] handlers(int[] code) {
        if (ranges.isEmpty()) {
            return null;
        }
        var table = new Code.Handler[code.length];
        for (int pc = 0; pc < code.length; pc += OpTable.length(code, pc)) {
            for (ProtectedRange range : ranges) {
                if (range.start <= pc && pc < range.end) {
                    table[pc] = new Code.Handler(placeOf(range.target), range.slot, range.value);
                    break;
                }
            }
        }
        return table;
    }

    private int placeOf(Object label) {
        Integer place = labels.get(label);
        if (place == null) {
            throw new IllegalStateException("a jump to " + label + ", which is nowhere");
        }
        return place;
    }
}
