package org.zexus.compiler.code;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import org.zexus.bytecode.Opcode;

/** Removes detours and code that is never reached. Jumps at which a statement starts stay: debuggers stop there. */
final class CodeCleanup {
    private final CodeBuffer code;

    CodeCleanup(CodeBuffer code) {
        this.code = code;
    }

    void run() {
        threadJumps();
        removeUnreachable();
        invertJumpsOverJumps();
        removeJumpsToNext();
    }

    /** Lets jumps to an unconditional jump go where that one goes. */
    private void threadJumps() {
        for (int i = 0; i < code.size(); i++) {
            CodeBuffer.Item item = code.get(i);
            if (item.target() != null) {
                Target end = endOfChain(item.target());
                if (end != item.target()) {
                    code.set(i, item.with(item.opcode(), end));
                }
            }
        }
    }

    private Target endOfChain(Target first) {
        Target target = first;
        // A chain longer than the code is a loop of jumps only.
        for (int steps = 0; steps < code.size() && target.index() < code.size(); steps++) {
            CodeBuffer.Item next = code.get(target.index());
            if (!isDetour(next) || next.target() == target) {
                break;
            }
            target = next.target();
        }
        return target;
    }

    private void removeUnreachable() {
        boolean[] reached = new boolean[code.size()];
        Deque<Integer> pending = new ArrayDeque<>();
        pending.add(0);
        boolean[] rangeReached = new boolean[code.ranges().size()];
        while (!pending.isEmpty()) {
            follow(pending.pop(), reached, pending);
            if (pending.isEmpty()) {
                addHandlers(rangeReached, reached, pending);
            }
        }
        code.retain(reached);
    }

    private void follow(int start, boolean[] reached, Deque<Integer> pending) {
        int index = start;
        while (index < code.size() && !reached[index]) {
            reached[index] = true;
            CodeBuffer.Item item = code.get(index);
            if (item.target() != null) {
                pending.push(item.target().index());
            }
            if (item.opcode().endsBlock()) {
                return;
            }
            index++;
        }
    }

    private void addHandlers(boolean[] rangeReached, boolean[] reached, Deque<Integer> pending) {
        for (int i = 0; i < rangeReached.length; i++) {
            CodeBuffer.Range range = code.ranges().get(i);
            for (int k = range.start().index(); !rangeReached[i] && k < range.end().index(); k++) {
                rangeReached[i] = reached[k];
                if (reached[k]) {
                    pending.push(range.target().index());
                }
            }
        }
    }

    /** Turns a conditional jump around an unconditional one into a single jump on the opposite condition. */
    private void invertJumpsOverJumps() {
        BitSet referred = code.placesReferredTo();
        boolean[] kept = new boolean[code.size()];
        Arrays.fill(kept, true);
        for (int i = 0; i + 1 < code.size(); i++) {
            CodeBuffer.Item item = code.get(i);
            CodeBuffer.Item next = code.get(i + 1);
            Opcode opposite = opposite(item.opcode());
            if (opposite != null && item.target().index() == i + 2 && isDetour(next) && !referred.get(i + 1)) {
                code.set(i, item.with(opposite, next.target()));
                kept[i + 1] = false;
            }
        }
        code.retain(kept);
    }

    private static boolean isDetour(CodeBuffer.Item item) {
        return item.opcode() == Opcode.JUMP && item.statement() == null;
    }

    private static Opcode opposite(Opcode opcode) {
        return switch (opcode) {
            case JUMP_IF_FALSE -> Opcode.JUMP_IF_TRUE;
            case JUMP_IF_TRUE -> Opcode.JUMP_IF_FALSE;
            default -> null;
        };
    }

    private void removeJumpsToNext() {
        boolean[] kept = new boolean[code.size()];
        Arrays.fill(kept, true);
        for (int i = 0; i < code.size(); i++) {
            CodeBuffer.Item item = code.get(i);
            kept[i] = !isDetour(item) || item.target().index() != i + 1;
        }
        code.retain(kept);
    }
}
