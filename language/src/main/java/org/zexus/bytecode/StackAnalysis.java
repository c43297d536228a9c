package org.zexus.bytecode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Runs a function without values: for each instruction the range of operand stack depths and the stack of handlers set
 * up by {@code SETUP_TRY}, over all paths.
 *
 * <p>
 * Where depths differ at a join, the range grows; after a few times it is widened to everything, so each instruction is
 * looked at a bounded number of times.
 */
final class StackAnalysis {
    private static final int UNREACHED = -1;
    private static final int UNBOUNDED = Verifier.MAX_STACK + 1;
    private static final int JOINS_BEFORE_WIDENING = 4;

    /** A handler on the stack of handlers; {@code site} is the instruction that set it up. */
    private record TryFrame(int site, int target, TryFrame outer) {}

    private final Bytecode function;
    private final int length;
    private final int[] multiplicities;
    private final boolean continuesAfterErrors;
    private final int[] least;
    private final int[] most;
    private final byte[] joins;
    private final TryFrame[] frames;
    private final TryFrame[] frameOfSite;
    private final BitSet leaders = new BitSet();
    private final BitSet queued = new BitSet();
    private final int[] worklist;
    private int pending;
    private boolean isStatic = true;

    StackAnalysis(Bytecode function, int[] multiplicities) {
        this.function = function;
        this.length = function.instructions().size();
        this.multiplicities = multiplicities;
        this.continuesAfterErrors = enablesErrorMode(function);
        this.least = new int[length + 1];
        this.most = new int[length + 1];
        this.joins = new byte[length + 1];
        this.frames = new TryFrame[length + 1];
        this.frameOfSite = new TryFrame[length];
        this.worklist = new int[length + 1];
        Arrays.fill(least, UNREACHED);
    }

    private static boolean enablesErrorMode(Bytecode function) {
        for (Instruction instruction : function.instructions()) {
            if (instruction.opcode() == Opcode.ENABLE_ERROR_MODE) {
                return true;
            }
        }
        return false;
    }

    /** What is known after the analysis. */
    static final class Result {
        private final boolean isStatic;
        private final int[] least;
        private final int maxStack;
        private final BitSet reachable;
        private final BitSet leaders;
        private final List<Handler> tryRegions;

        private Result(StackAnalysis analysis, int deepest, BitSet reachable) {
            this.isStatic = analysis.isStatic;
            this.least = analysis.least;
            this.maxStack = isStatic ? deepest : Verifier.MAX_STACK;
            this.reachable = reachable;
            this.leaders = analysis.leaders;
            this.tryRegions = isStatic ? analysis.tryRegions() : List.of();
        }

        /** Whether depths and handlers agree at every join. */
        boolean isStatic() {
            return isStatic;
        }

        /** The least depth before an instruction or at the end; -1 if it is not reachable. */
        int least(int instruction) {
            return least[instruction];
        }

        /** The largest depth anywhere, or {@link Verifier#MAX_STACK}. */
        int maxStack() {
            return maxStack;
        }

        /** The reachable instructions, with the end. */
        BitSet reachable() {
            return reachable;
        }

        /** The first instructions of the basic blocks. */
        BitSet leaders() {
            return leaders;
        }

        /** Where handlers of {@code SETUP_TRY} are active, if static. */
        List<Handler> tryRegions() {
            return tryRegions;
        }
    }

    Result run() {
        if (length > 0) {
            leaders.set(0);
        }
        flow(0, 0, 0, null);
        for (Handler handler : function.handlers()) {
            if (handler.start() < handler.end()) {
                int depth = handler.stackDepth() + 1;
                markLeader(handler.target());
                flow(handler.target(), depth, depth, null);
            }
        }
        while (pending > 0) {
            int index = worklist[--pending];
            queued.clear(index);
            if (index < length) {
                step(index);
            }
        }
        var reachable = new BitSet();
        int maxStack = 0;
        for (int i = 0; i <= length; i++) {
            if (least[i] != UNREACHED) {
                reachable.set(i);
                maxStack = Math.max(maxStack, most[i]);
                checkDepth(i);
            }
        }
        return new Result(this, maxStack, reachable);
    }

    private void step(int index) {
        Instruction instruction = function.instruction(index);
        Opcode opcode = instruction.opcode();
        OperandForm form = instruction.form();
        int low = least[index];
        int high = most[index];
        TryFrame frame = frames[index];
        long pops = form.pops(multiplicities[index]);
        long pushes = opcode == Opcode.ITER_NEXT ? 0 : form.pushes(multiplicities[index]);
        int lowAfter;
        int highAfter;
        if (form.toleratesEmptyStack()) {
            lowAfter = low == 0 ? 0 : after(low, pops, pushes);
            highAfter = high == 0 ? 0 : after(high, pops, pushes);
        } else if (high < pops) {
            return;
        } else {
            lowAfter = after((int) Math.max(low, pops), pops, pushes);
            highAfter = after(high, pops, pushes);
        }
        switch (opcode) {
            case SETUP_TRY -> {
                int target = instruction.operand(0);
                markLeader(target);
                flow(target, Math.min(lowAfter + 1, UNBOUNDED), Math.min(highAfter + 1, UNBOUNDED), frame);
                frame = enter(index, target, frame);
            }
            case POP_TRY -> frame = frame == null ? null : frame.outer();
            case ITER_NEXT -> {
                markLeader(instruction.target());
                flow(instruction.target(), lowAfter, highAfter, frame);
                lowAfter = after(lowAfter, 0, multiplicities[index]);
                highAfter = after(highAfter, 0, multiplicities[index]);
            }
            default -> {
                int target = instruction.target();
                if (target >= 0) {
                    markLeader(target);
                    flow(target, lowAfter, highAfter, frame);
                }
            }
        }
        if (opcode.isConditionalJump() || opcode.endsBlock()) {
            markLeader(index + 1);
        }
        if (!opcode.endsBlock() || continuesAfterErrors && opcode.canThrow()) {
            flow(index + 1, lowAfter, highAfter, frame);
        }
    }

    private static int after(int depth, long pops, long pushes) {
        return depth >= UNBOUNDED ? UNBOUNDED : (int) Math.min(depth - pops + pushes, UNBOUNDED);
    }

    private TryFrame enter(int site, int target, TryFrame outer) {
        TryFrame known = frameOfSite[site];
        if (known == null || known.outer() != outer) {
            known = new TryFrame(site, target, outer);
            frameOfSite[site] = known;
        }
        return known;
    }

    private void flow(int index, int low, int high, TryFrame frame) {
        if (least[index] == UNREACHED) {
            least[index] = low;
            most[index] = high;
            frames[index] = frame;
        } else {
            if (frames[index] != frame) {
                isStatic = false;
            }
            int joinedLow = Math.min(least[index], low);
            int joinedHigh = Math.max(most[index], high);
            if (joinedLow == least[index] && joinedHigh == most[index]) {
                return;
            }
            isStatic = false;
            if (joins[index] == JOINS_BEFORE_WIDENING) {
                joinedLow = 0;
                joinedHigh = UNBOUNDED;
            } else {
                joins[index]++;
            }
            least[index] = joinedLow;
            most[index] = joinedHigh;
        }
        if (!queued.get(index)) {
            queued.set(index);
            worklist[pending++] = index;
        }
    }

    private void markLeader(int index) {
        if (index < length) {
            leaders.set(index);
        }
    }

    /** The runs of instructions with the same innermost handler. */
    private List<Handler> tryRegions() {
        var regions = new ArrayList<Handler>();
        int start = 0;
        for (int i = 1; i <= length; i++) {
            if (i == length || frames[i] != frames[start]) {
                TryFrame frame = frames[start];
                if (frame != null) {
                    regions.add(new Handler(start, i, frame.target(), least[frame.site()], Handler.Delivery.VALUE));
                }
                start = i;
            }
        }
        return List.copyOf(regions);
    }

    /** Finds what goes wrong on every path: only now are the ranges final. */
    private void checkDepth(int index) {
        if (least[index] == UNBOUNDED) {
            throw new VerificationException("VM stack overflow: depth " + UNBOUNDED + " exceeds maximum "
                    + Verifier.MAX_STACK + " at instruction " + index, function.name(), index);
        }
        if (index < length) {
            Instruction instruction = function.instruction(index);
            long needed = instruction.form().pops(multiplicities[index]);
            if (most[index] < needed && !instruction.form().toleratesEmptyStack()) {
                throw new VerificationException("Stack underflow at instruction " + index + ": "
                        + instruction.opcode() + " needs " + needed + ", found " + most[index], function.name(),
                        index);
            }
        }
    }
}
