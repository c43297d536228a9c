package org.zexus.interpreter.code;

import java.util.BitSet;

/**
 * Which slots hold a value that may still be read, at each instruction of a function: the usual analysis of data flow
 * against the direction of execution.
 *
 * <p>
 * A slot with a variable that closures capture counts as read everywhere, because closures are made from slots that
 * their instruction does not name.
 */
final class Liveness {

    /** More than so many bits are not worth the time; only huge generated functions need them. */
    private static final long MAX_BITS = 1 << 23;

    private final int[] words;
    private final Code.Handler[] handlers;
    private final int slotCount;
    /** By the place of an instruction: the slots that are read after it starts, before they are written. */
    private final BitSet[] live;
    private final BitSet captured = new BitSet();
    private final int[] starts;

    private Liveness(int[] words, Code.Handler[] handlers, int slotCount) {
        this.words = words;
        this.handlers = handlers;
        this.slotCount = slotCount;
        this.live = new BitSet[words.length];
        this.starts = starts(words);
    }

    /**
     * The slots whose values nothing reads any more, where a loop starts and where code goes on to the start of a loop;
     * and, in code that meters gas, where a run starts inside of a loop, which may be a round of it.
     *
     * @param words the code, with base opcodes
     * @param handlers as {@link Code#handlers()} has them
     * @return by the place of an instruction; null at all others, and where there are no such slots
     */
    static int[][] deadAroundLoops(int[] words, Code.Handler[] handlers, int slotCount) {
        var dead = new int[words.length][];
        var liveness = new Liveness(words, handlers, slotCount);
        if ((long) liveness.starts.length * slotCount > MAX_BITS) {
            return dead;
        }
        liveness.solve();
        liveness.placesAroundLoops().stream().forEach(pc -> dead[pc] = liveness.deadAt(pc));
        return dead;
    }

    private static int[] starts(int[] words) {
        var starts = new BitSet();
        for (int pc = 0; pc < words.length; pc += OpTable.length(words, pc)) {
            starts.set(pc);
        }
        return starts.stream().toArray();
    }

    private BitSet placesAroundLoops() {
        var loops = new BitSet();
        var inLoops = new BitSet();
        for (int pc : starts) {
            int target = target(pc);
            if (target >= 0 && target <= pc) {
                loops.set(target);
                inLoops.set(target, pc);
            }
        }
        var places = (BitSet) loops.clone();
        for (int pc : starts) {
            if (inLoops.get(pc) && OpTable.chargesGas(words[pc])) {
                places.set(pc);
            }
        }
        for (int pc : starts) {
            int target = target(pc);
            int next = pc + OpTable.length(words, pc);
            if (target >= 0 && loops.get(target) || words[pc] != Op.JUMP && loops.get(next)) {
                places.set(pc);
            }
        }
        return places;
    }

    private int[] deadAt(int pc) {
        var dead = (BitSet) live[pc].clone();
        dead.or(captured);
        dead.flip(0, slotCount);
        return dead.isEmpty() ? null : dead.stream().toArray();
    }

    private int target(int pc) {
        return OpTable.layout(words[pc]).indexOf(OpTable.TARGET) == 0 ? words[pc + 1] : -1;
    }

    private void solve() {
        for (int pc : starts) {
            live[pc] = new BitSet(slotCount);
            if (words[pc] == Op.NEW_CELL) {
                captured.set(words[pc + 1]);
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = starts.length - 1; i >= 0; i--) {
                BitSet before = before(starts[i]);
                if (!before.equals(live[starts[i]])) {
                    live[starts[i]] = before;
                    changed = true;
                }
            }
        }
    }

    /** What is live at an instruction, from what is known of those that may follow it. */
    private BitSet before(int pc) {
        var set = new BitSet(slotCount);
        int next = pc + OpTable.length(words, pc);
        if (words[pc] != Op.JUMP && words[pc] != Op.RETURN && next < words.length) {
            set.or(live[next]);
        }
        int target = target(pc);
        if (target >= 0) {
            set.or(live[target]);
        }
        for (int offset = 1; pc + offset < next; offset++) {
            if (OpTable.meaning(words[pc], offset) == OpTable.DEST && words[pc + offset] >= 0 && target < 0) {
                set.clear(words[pc + offset]);
            }
        }
        if (handlers != null && handlers[pc] != null) {
            Code.Handler handler = handlers[pc];
            boolean waits = set.get(handler.slot());
            set.or(live[handler.target()]);
            set.set(handler.slot(), waits);
        }
        for (int offset = 1; pc + offset < next; offset++) {
            int word = words[pc + offset];
            switch (OpTable.meaning(words[pc], offset)) {
                case OpTable.SLOT, OpTable.VALUE, OpTable.UPDATE -> {
                    if (word >= 0) {
                        set.set(word);
                    }
                }
                default -> {
                }
            }
        }
        return set;
    }
}
