package org.zexus.compiler.code;

import java.util.ArrayList;
import java.util.List;
import org.zexus.bytecode.Opcode;
import org.zexus.syntax.source.Span;

/**
 * The ways out of the present place: loops that can be left or continued, and clean-up code that every exit must run.
 *
 * <p>
 * Clean-up code exists once. Whoever leaves through it notes how it goes on afterwards in a hidden slot: 0 for "as
 * written", 1 for an exception, 2 and above for the exits in the order in which they were met.
 */
final class Exits {
    /** The reason of clean-up code for "an exception is on its way". */
    static final long RAISED = 1;

    private static final long FIRST_EXIT = 2;

    private sealed interface Exit {}

    private record Loop(Target breaks, Target continues, int depth) implements Exit {}

    /** Clean-up code around the present place. */
    private static final class Cleanup implements Exit {
        final int reason;
        final int value;
        final int depth;
        final Target entry = new Target();
        final List<Leave> leaves = new ArrayList<>();

        Cleanup(int reason, int value, int depth) {
            this.reason = reason;
            this.value = value;
            this.depth = depth;
        }

        long number(Leave leave) {
            int index = leaves.indexOf(leave);
            if (index < 0) {
                index = leaves.size();
                leaves.add(leave);
            }
            return FIRST_EXIT + index;
        }
    }

    /**
     * Where an exit goes.
     *
     * @param target the place, or null: the function returns
     * @param depth the number of operand stack entries there
     * @param loop the number of exits around the place
     */
    private record Leave(Target target, int depth, int loop) {}

    /** Clean-up code that depends on how the guarded code ended. */
    interface CleanupCode {
        /**
         * Emits the clean-up code.
         *
         * @param reason the slot that is 1 if an exception is on its way
         * @param value the slot of that exception
         */
        void emit(int reason, int value);
    }

    private final Emitter out;
    private final List<Exit> stack = new ArrayList<>();

    Exits(Emitter out) {
        this.out = out;
    }

    /** Emits the body of a loop. */
    void loop(Target breaks, Target continues, Runnable body) {
        stack.add(new Loop(breaks, continues, out.depth()));
        body.run();
        stack.removeLast();
    }

    /** Leaves the innermost loop. */
    void emitBreak(Span at) {
        int loop = innermostLoop();
        var exit = (Loop) stack.get(loop);
        leave(at, new Leave(exit.breaks(), exit.depth(), loop));
    }

    /** Starts the next round of the innermost loop. */
    void emitContinue(Span at) {
        int loop = innermostLoop();
        var exit = (Loop) stack.get(loop);
        leave(at, new Leave(exit.continues(), exit.depth(), loop));
    }

    private int innermostLoop() {
        int index = stack.size() - 1;
        while (!(stack.get(index) instanceof Loop)) {
            index--;
        }
        return index;
    }

    /** Returns the value on the stack from the function. */
    void emitReturn(Span at) {
        Cleanup cleanup = innermostCleanup(0);
        if (cleanup == null) {
            out.emit(at, Opcode.RETURN);
        } else {
            out.emit(at, Opcode.STORE_LOCAL, cleanup.value);
            leaveThrough(at, cleanup, new Leave(null, 0, 0));
        }
    }

    private void leave(Span at, Leave leave) {
        Cleanup cleanup = innermostCleanup(leave.loop());
        if (cleanup == null) {
            out.popTo(at, leave.depth());
            out.jump(at, Opcode.JUMP, leave.target());
        } else {
            leaveThrough(at, cleanup, leave);
        }
    }

    private void leaveThrough(Span at, Cleanup cleanup, Leave leave) {
        out.popTo(at, cleanup.depth);
        out.load(at, cleanup.number(leave));
        out.emit(at, Opcode.STORE_LOCAL, cleanup.reason);
        out.jump(at, Opcode.JUMP, cleanup.entry);
    }

    private Cleanup innermostCleanup(int outermost) {
        for (int i = stack.size() - 1; i >= outermost; i--) {
            if (stack.get(i) instanceof Cleanup cleanup) {
                return cleanup;
            }
        }
        return null;
    }

    /**
     * Emits code that is followed by clean-up code however it is left.
     *
     * @param at the statement
     * @param wantsValue whether {@code body} leaves a value on the stack, to lie there again after the clean-up
     * @param body emits the guarded code
     * @param code emits the clean-up code
     */
    void guarded(Span at, boolean wantsValue, Runnable body, CleanupCode code) {
        int depth = out.depth();
        int result = wantsValue ? out.newTemporary(Emitter.Content.ANY) : -1;
        var cleanup = new Cleanup(out.newTemporary(Emitter.Content.INTEGER), out.newTemporary(Emitter.Content.ANY),
                depth);
        var start = new Target();
        var end = new Target();

        stack.add(cleanup);
        out.markBound(start);
        body.run();
        if (wantsValue) {
            out.emit(at, Opcode.STORE_LOCAL, result);
        }
        out.markBound(end);
        stack.removeLast();
        out.load(at, 0L);
        out.emit(at, Opcode.STORE_LOCAL, cleanup.reason);
        out.jump(at, Opcode.JUMP, cleanup.entry);

        out.startHandler(start, end, depth);
        out.emit(at, Opcode.STORE_LOCAL, cleanup.value);
        out.load(at, RAISED);
        out.emit(at, Opcode.STORE_LOCAL, cleanup.reason);

        out.mark(cleanup.entry);
        code.emit(cleanup.reason, cleanup.value);
        goOn(at, cleanup, wantsValue ? result : -1);
        out.freeTemporary(cleanup.value);
        out.freeTemporary(cleanup.reason);
        if (wantsValue) {
            out.freeTemporary(result);
        }
    }

    private void goOn(Span at, Cleanup cleanup, int result) {
        var asWritten = new Target();
        out.emit(at, Opcode.LOAD_LOCAL, cleanup.reason);
        out.jump(at, Opcode.JUMP_IF_FALSE, asWritten);
        for (int i = 0; i < cleanup.leaves.size(); i++) {
            var next = new Target();
            out.emit(at, Opcode.LOAD_LOCAL, cleanup.reason);
            out.load(at, FIRST_EXIT + i);
            out.emit(at, Opcode.EQ);
            out.jump(at, Opcode.JUMP_IF_FALSE, next);
            Leave leave = cleanup.leaves.get(i);
            if (leave.target() == null) {
                out.emit(at, Opcode.LOAD_LOCAL, cleanup.value);
                emitReturn(at);
            } else {
                leave(at, leave);
            }
            out.mark(next);
        }
        out.emit(at, Opcode.LOAD_LOCAL, cleanup.value);
        out.emit(at, Opcode.RETHROW);
        out.mark(asWritten);
        if (result >= 0) {
            out.emit(at, Opcode.LOAD_LOCAL, result);
        }
    }

    /** Emits that an exception is on its way, which replaces what was pending: it lies on the stack. */
    void raiseInstead(Span at, int reason, int value) {
        var first = new Target();
        out.emit(at, Opcode.LOAD_LOCAL, reason);
        out.load(at, RAISED);
        out.emit(at, Opcode.EQ);
        out.jump(at, Opcode.JUMP_IF_FALSE, first);
        out.emit(at, Opcode.LOAD_LOCAL, value);
        out.emit(at, Opcode.CHAIN_ERROR);
        out.mark(first);
        out.emit(at, Opcode.STORE_LOCAL, value);
        out.load(at, RAISED);
        out.emit(at, Opcode.STORE_LOCAL, reason);
    }
}
