package org.zexus.runtime.task;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The running guest calls of a task, put aside until what it waits for is done.
 *
 * <p>
 * It is thrown where the task has to wait. Each guest call that it leaves saves itself in it, and it reaches the caller
 * of the {@linkplain TaskRootNode task's entry} with all of them. {@link #resume()} goes on with the innermost call.
 */
public final class Suspension extends ControlFlowException {

    private final Awaitable awaited;
    /** The calls, innermost first. */
    private final List<SavedCall> calls = new ArrayList<>();

    /** Nothing saved yet. */
    public Suspension(Awaitable awaited) {
        this.awaited = awaited;
    }

    /** What the task waits for. */
    public Awaitable awaited() {
        return awaited;
    }

    /** Saves the next outer call. */
    @TruffleBoundary
    public void save(SavedCall call) {
        calls.add(call);
    }

    /**
     * Goes on, once {@link #awaited()} is done, and only once.
     *
     * @return the result of the outermost call
     * @throws AbstractTruffleException the error that ends the outermost call
     * @throws Suspension if the task has to wait again; this one is done with
     */
    @TruffleBoundary
    public Object resume() {
        Object value = null;
        AbstractTruffleException failure = null;
        try {
            value = awaited.result();
        } catch (AbstractTruffleException e) {
            failure = e;
        }
        for (int i = 0; i < calls.size(); i++) {
            try {
                value = failure == null ? calls.get(i).resume(value) : calls.get(i).resumeWithError(failure);
                failure = null;
            } catch (AbstractTruffleException e) {
                failure = e;
            } catch (Suspension next) {
                next.calls.addAll(calls.subList(i + 1, calls.size()));
                throw next;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return value;
    }

    /**
     * Whether everything between here and the entry of the running task can be saved: false when a call of the host or
     * of a builtin is in between, or when no task is running.
     */
    @TruffleBoundary
    public static boolean isPossible() {
        return Boolean.TRUE.equals(Truffle.getRuntime().iterateFrames(new StackSearch()::visit));
    }

    /** Looks at the stack from the innermost frame on. */
    private static final class StackSearch {

        private boolean isInnermost = true;

        /** Whether a suspension is possible, or null if the next frame decides. */
        private Boolean visit(FrameInstance frame) {
            RootNode root = frame.getCallTarget() instanceof RootCallTarget target
                    ? target.getRootNode()
                    : null;
            if (root instanceof TaskRootNode) {
                return true;
            }
            if (!(root instanceof ResumableRoot resumable) || !isInnermost && !isResumable(frame.getCallNode())) {
                return false;
            }
            isInnermost = false;
            return resumable.isEntry() ? Boolean.TRUE : null;
        }

        private static boolean isResumable(Node call) {
            return call != null && call.getParent() instanceof ResumableCall;
        }
    }
}
