package org.zexus.interpreter.code;

import com.oracle.truffle.api.frame.FrameSlotKind;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Which kinds of unboxed values the slots of a function hold where paths of its code meet, from what the instructions
 * have stored so far: the usual analysis of data flow in the direction of execution. Instructions that have never been
 * executed end a path, as they do in compiled code.
 */
public final class SlotKinds {

    private static final byte REFERENCE = FrameSlotKind.Object.tag;

    /** Knows what instructions have done so far, as far as their opcodes do not tell. */
    public interface Past {
        /** The kinds of values that the instruction at a place has stored into the slot that one of its words names. */
        Set<FrameSlotKind> stored(int pc, int offset);

        /** Whether activations have been put aside at the instruction at a place: they leave the code there. */
        boolean hasWaited(int pc);
    }

    private final int[] words;
    private final Code.Handler[] handlers;
    private final int slotCount;
    private final int[][] dead;
    private final Past past;
    private final BitSet meetings = new BitSet();
    /**
     * By place, for those where paths meet or start: the tag of each slot; that of objects for all that is no number.
     */
    private final byte[][] tags;
    private byte[] tagsAtEnd;
    private final ArrayDeque<Integer> pending = new ArrayDeque<>();
    private boolean differ;

    /**
     * The kinds in some code.
     *
     * @param words the code as it is executed now
     * @param handlers as {@link Code#handlers()} has them
     * @param dead as {@link Code#deadAroundLoops()} has them, if compiled code clears these slots; or null
     */
    public SlotKinds(int[] words, Code.Handler[] handlers, int slotCount, int[][] dead, Past past) {
        this.words = words;
        this.handlers = handlers;
        this.slotCount = slotCount;
        this.dead = dead;
        this.past = past;
        this.tags = new byte[words.length][];
    }

    /**
     * Whether two paths meet that bring unboxed values of two kinds in one slot.
     *
     * @param start where execution starts
     * @param kinds the kinds of values that the first slots may hold there; the others hold nothing
     */
    public boolean differ(int start, List<Set<FrameSlotKind>> kinds) {
        findMeetings();
        byte[] first = new byte[slotCount];
        for (int i = 0; i < kinds.size(); i++) {
            first[i] = tag(kinds.get(i));
        }
        arrive(start, first);
        while (!differ && !pending.isEmpty()) {
            int from = pending.remove();
            follow(from, tags[from].clone());
        }
        return differ;
    }

    /** The places that something jumps to. */
    private void findMeetings() {
        for (int pc = 0; pc < words.length && words[pc] != 0; pc += OpTable.length(words[pc])) {
            if (OpTable.isJump(OpTable.operation(words[pc]))) {
                meetings.set(words[pc + 1]);
            }
        }
    }

    private byte tag(Set<FrameSlotKind> kinds) {
        byte tag = REFERENCE;
        for (FrameSlotKind kind : kinds) {
            tag = meet(tag, kind == FrameSlotKind.Illegal ? REFERENCE : kind.tag);
        }
        return tag;
    }

    /** Follows a path up to the next place where another may meet it. */
    private void follow(int from, byte[] now) {
        int pc = from;
        do {
            int next = step(pc, now);
            if (next >= 0 && meetings.get(next)) {
                arrive(next, now);
                return;
            }
            pc = next;
        } while (pc >= 0 && !differ);
    }

    /** Executes an instruction; returns where the path goes on besides where it jumps to, or -1. */
    private int step(int pc, byte[] now) {
        int op = OpTable.operation(words[pc]);
        clearDead(pc, now);
        if (OpTable.isReplaced(op)) {
            return -1;
        }
        fail(pc, now);
        if (past.hasWaited(pc)) {
            leave(now);
        }
        int next = pc + OpTable.length(words[pc]);
        switch (op) {
            case Op.RETURN -> {
                leave(now);
                return -1;
            }
            case Op.RETHROW, Op.OUT_OF_GAS, Op.UNDERFLOW, Op.UNREACHABLE -> {
                return -1;
            }
            case Op.JUMP -> {
                jump(pc, now);
                return -1;
            }
            case Op.ITER_AGAIN_LIST, Op.ITER_AGAIN_X -> {
                byte[] again = now.clone();
                store(pc, again);
                jump(pc, again);
            }
            default -> {
                if (OpTable.isJump(op)) {
                    jump(pc, now);
                }
                store(pc, now);
            }
        }
        return next;
    }

    private void leave(byte[] now) {
        tagsAtEnd = tagsAtEnd == null ? now.clone() : meet(tagsAtEnd, now);
    }

    private void jump(int pc, byte[] now) {
        int target = words[pc + 1];
        byte[] then = now.clone();
        if (target <= pc) {
            clearDead(target, then);
        }
        arrive(target, then);
    }

    private void fail(int pc, byte[] now) {
        Code.Handler handler = handlers == null ? null : handlers[pc];
        if (handler != null) {
            byte[] then = now.clone();
            then[handler.slot()] = REFERENCE;
            arrive(handler.target(), then);
        }
    }

    private void clearDead(int pc, byte[] now) {
        if (dead != null && dead[pc] != null) {
            for (int slot : dead[pc]) {
                now[slot] = REFERENCE;
            }
        }
    }

    private void store(int pc, byte[] now) {
        int op = OpTable.operation(words[pc]);
        if (op == Op.NEW_CELL) {
            now[words[pc + 1]] = REFERENCE;
            return;
        }
        for (int offset : OpTable.destinations(op)) {
            int slot = words[pc + offset];
            if (slot >= 0) {
                now[slot] = op == Op.MOVE ? now[words[pc + 2]] : stored(pc, offset);
            }
        }
    }

    private byte stored(int pc, int offset) {
        FrameSlotKind result = OpTable.result(OpTable.operation(words[pc]));
        return result == null ? tag(past.stored(pc, offset)) : result.tag;
    }

    /** Notes that a path leads to a place; it is followed from there if that says more than was known. */
    private void arrive(int pc, byte[] now) {
        byte[] before = tags[pc];
        byte[] met = before == null ? now.clone() : meet(before, now);
        if (before == null || !Arrays.equals(before, met)) {
            tags[pc] = met;
            pending.add(pc);
        }
    }

    private byte[] meet(byte[] some, byte[] others) {
        byte[] met = new byte[some.length];
        for (int i = 0; i < met.length; i++) {
            met[i] = meet(some[i], others[i]);
        }
        return met;
    }

    private byte meet(byte one, byte other) {
        if (one == other || other == REFERENCE) {
            return one;
        }
        differ |= one != REFERENCE;
        return other;
    }
}
