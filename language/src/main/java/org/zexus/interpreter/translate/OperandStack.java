package org.zexus.interpreter.translate;

import java.util.Arrays;
import org.zexus.interpreter.code.CodeWriter;
import org.zexus.interpreter.code.Op;

/**
 * The operand stack at translation time. An entry says where its value is: in a slot (0 or more) - a variable that is
 * read only when the entry is used, or a temporary - or in the constants (the complement of an index). At the borders
 * of blocks every entry is in the temporary of its depth, its <em>home</em>.
 */
final class OperandStack {

    private final CodeWriter out;
    private final ConstantLoader loader;
    private final int firstTemporary;
    private int[] entries = new int[8];
    private int depth;
    private int slotCount;

    OperandStack(CodeWriter out, ConstantLoader loader, int firstTemporary) {
        this.out = out;
        this.loader = loader;
        this.firstTemporary = firstTemporary;
        this.slotCount = firstTemporary;
    }

    int depth() {
        return depth;
    }

    /** The number of slots that the code needs. */
    int slotCount() {
        return slotCount;
    }

    /** Starts a block: so many entries, each at home. */
    void reset(int newDepth) {
        depth = 0;
        while (depth < newDepth) {
            push(home(depth));
        }
    }

    int home(int position) {
        return claim(firstTemporary + position);
    }

    private int claim(int slot) {
        slotCount = Math.max(slotCount, slot + 1);
        return slot;
    }

    void push(int operand) {
        if (depth == entries.length) {
            entries = Arrays.copyOf(entries, depth * 2);
        }
        entries[depth++] = operand;
    }

    int pop() {
        return entries[--depth];
    }

    /** The entry so many places below the top. */
    int peek(int below) {
        return entries[depth - 1 - below];
    }

    /** Pops so many entries; the deepest one first. */
    int[] pop(int count) {
        depth -= count;
        return Arrays.copyOfRange(entries, depth, depth + count);
    }

    /** Pops an entry as a slot: a constant is loaded into a temporary. */
    int popSlot() {
        int operand = pop();
        return operand >= 0 ? operand : load(operand);
    }

    /** Loads a constant into a temporary that nothing else uses at the moment, {@code reserved} included. */
    int load(int constant, int... reserved) {
        int slot = free(reserved);
        loader.load(slot, constant);
        return slot;
    }

    /** Pushes a temporary for the result of the next instruction, and returns it. */
    int pushResult() {
        int preferred = home(depth);
        int slot = isUsed(preferred) ? free() : preferred;
        push(slot);
        return slot;
    }

    /** A temporary that no entry uses, nor any of the reserved ones. */
    int free(int... reserved) {
        int slot = firstTemporary + depth;
        while (isUsed(slot) || contains(reserved, slot)) {
            slot++;
        }
        return claim(slot);
    }

    private static boolean contains(int[] slots, int slot) {
        for (int candidate : slots) {
            if (candidate == slot) {
                return true;
            }
        }
        return false;
    }

    boolean isUsed(int slot) {
        for (int i = 0; i < depth; i++) {
            if (entries[i] == slot) {
                return true;
            }
        }
        return false;
    }

    /** To be called before a variable changes: entries that stand for its present value get a copy of it. */
    void beforeWrite(int slot) {
        if (!isUsed(slot)) {
            return;
        }
        int copy = free();
        out.emit(Op.MOVE, copy, slot);
        for (int i = 0; i < depth; i++) {
            if (entries[i] == slot) {
                entries[i] = copy;
            }
        }
    }

    /** Pops an entry into a variable; the instruction that computed it may write there at once. */
    void popInto(int slot) {
        int value = pop();
        if (value == slot) {
            return;
        }
        boolean shared = isUsed(slot) || isUsed(value);
        if (!shared && value >= firstTemporary && out.redirectResult(value, slot)) {
            return;
        }
        push(value);
        beforeWrite(slot);
        loader.load(slot, pop());
    }

    /** Brings all entries home. */
    void flush() {
        flush(depth);
    }

    /** Brings the entries below a position home. */
    void flush(int count) {
        for (int i = 0; i < count; i++) {
            int home = home(i);
            if (entries[i] != home) {
                beforeWrite(home);
                loader.load(home, entries[i]);
                entries[i] = home;
            }
        }
    }
}
