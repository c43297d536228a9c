package org.zexus.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Walks once over the code with the handlers that cover the present instruction at hand. */
final class HandlerSweep {
    private HandlerSweep() {}

    /**
     * The index of the first handler in the list that covers each instruction, or -1.
     */
    static int[] first(List<Handler> handlers, int length) {
        return sweep(handlers, length, Comparator.naturalOrder());
    }

    /**
     * Checks that a handler never asks for more stack entries than a failing instruction leaves.
     *
     * @throws VerificationException if one does
     */
    static void checkDepths(Bytecode function, StackAnalysis.Result stack, int[] multiplicities) {
        List<Handler> handlers = function.handlers();
        int length = function.instructions().size();
        int[] deepest = sweep(handlers, length,
                Comparator.comparingInt((Integer index) -> handlers.get(index).stackDepth()).reversed());
        for (int i = 0; i < length; i++) {
            if (deepest[i] < 0 || !stack.reachable().get(i)) {
                continue;
            }
            Instruction instruction = function.instruction(i);
            long left = stack.least(i);
            if (instruction.opcode().canThrow()) {
                left = Math.max(0, left - instruction.form().pops(multiplicities[i]));
            }
            int needed = handlers.get(deepest[i]).stackDepth();
            if (left < needed) {
                throw new VerificationException("handler keeps " + needed + " stack entries, but only " + left
                        + " are left at instruction " + i + " of " + function.name(), function.name(), i);
            }
        }
    }

    /** For each instruction the least of the handler indexes that cover it, in the given order, or -1. */
    private static int[] sweep(List<Handler> handlers, int length, Comparator<Integer> order) {
        var best = new int[length];
        Arrays.fill(best, -1);
        if (handlers.isEmpty()) {
            return best;
        }
        var byStart = new ArrayList<Integer>(handlers.size());
        for (int i = 0; i < handlers.size(); i++) {
            byStart.add(i);
        }
        byStart.sort(Comparator.comparingInt(index -> handlers.get(index).start()));
        var active = new PriorityQueue<Integer>(order);
        int next = 0;
        for (int i = 0; i < length; i++) {
            while (next < byStart.size() && handlers.get(byStart.get(next)).start() <= i) {
                active.add(byStart.get(next));
                next++;
            }
            while (!active.isEmpty() && handlers.get(active.peek()).end() <= i) {
                active.remove();
            }
            if (!active.isEmpty()) {
                best[i] = active.peek();
            }
        }
        return best;
    }
}
