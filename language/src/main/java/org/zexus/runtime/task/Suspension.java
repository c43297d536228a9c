package org.zexus.runtime.task;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.dsl.DSLSupport.SpecializationDataNode;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.FrameInstance;
import com.oracle.truffle.api.nodes.ControlFlowException;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.IndirectCallNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RootNode;
import java.util.ArrayList;
import java.util.List;
import org.zexus.runtime.builtin.BuiltinNode;
import org.zexus.runtime.error.GuestFrame;

/**
 * The running guest calls of a task, put aside until what it waits for is done.
 *
 * <p>
 * It is thrown where the task has to wait. Each guest call that it leaves saves itself in it, and it reaches the caller
 * of the {@linkplain TaskEntry task's entry} with all of them. {@link #resume()} goes on with the innermost call.
 */
public final class Suspension extends ControlFlowException {

    private final Awaitable awaited;
    /** The innermost call; null before it is saved. */
    private SavedCall innermost;
    /** The calls around it, from the inside; null for none. */
    private List<SavedCall> outer;

    /** Nothing saved yet. */
    public Suspension(Awaitable awaited) {
        this.awaited = awaited;
    }

    /** What the task waits for. */
    public Awaitable awaited() {
        return awaited;
    }

    /** Where the calls stopped, innermost first, for reports. */
    @TruffleBoundary
    public List<GuestFrame> frames() {
        if (innermost == null) {
            return List.of();
        }
        List<GuestFrame> frames = new ArrayList<>();
        frames.add(innermost.frame());
        if (outer != null) {
            outer.forEach(call -> frames.add(call.frame()));
        }
        return frames;
    }

    /** Saves the next outer call. */
    public void save(SavedCall call) {
        if (innermost == null) {
            innermost = call;
        } else {
            saveOuter(call);
        }
    }

    @TruffleBoundary
    private void saveOuter(SavedCall call) {
        if (outer == null) {
            outer = new ArrayList<>(2);
        }
        outer.add(call);
    }

    /**
     * Goes on, once {@link #awaited()} is done, and only once.
     *
     * @return the result of the outermost call; or a suspension if the task has to wait again, and this one is done
     *     with
     * @throws AbstractTruffleException the error that ends the outermost call
     */
    @TruffleBoundary
    public Object resume() {
        Object result;
        try {
            result = awaited.result();
        } catch (AbstractTruffleException error) {
            return goOn(null, error);
        }
        return goOn(result, null);
    }

    /** Goes on as if {@link #awaited()} had the error as its result; otherwise like {@link #resume()}. */
    @TruffleBoundary
    public Object resumeWithError(AbstractTruffleException error) {
        return goOn(null, error);
    }

    private Object goOn(Object result, AbstractTruffleException error) {
        Object value = result;
        AbstractTruffleException failure = error;
        int count = innermost == null ? 0 : outer == null ? 1 : 1 + outer.size();
        for (int i = 0; i < count; i++) {
            SavedCall call = i == 0 ? innermost : outer.get(i - 1);
            try {
                value = failure == null ? call.resume(value) : call.resumeWithError(failure);
                failure = null;
            } catch (AbstractTruffleException e) {
                failure = e;
                continue;
            }
            if (value instanceof Suspension next) {
                for (int k = i; k < count - 1; k++) {
                    next.save(outer.get(k));
                }
                return next;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return value;
    }

    /**
     * Whether everything between a node that waits and the entry of the running task can be saved: false when a call of
     * the host or of a builtin is in between, or when no task is running.
     *
     * @param where a {@link WaitingInstruction}, or the node of a builtin whose result is what it waits for
     */
    @TruffleBoundary
    public static boolean isPossible(Node where) {
        Node instruction = where instanceof WaitingInstruction ? where
                : where instanceof BuiltinNode ? outermostPart(where) : null;
        if (instruction == null) {
            return false;
        }
        RootNode root = instruction.getRootNode();
        if (instruction == root && root instanceof TaskEntry || isEntry(root, instruction)) {
            return true;
        }
        return Boolean.TRUE.equals(Truffle.getRuntime().iterateFrames(new StackSearch(instruction)::visit));
    }

    /** Whether a node waits in code that is always the outermost of its task, so that it {@link #isPossible}. */
    static boolean isAtEntry(Node where) {
        Node instruction = where instanceof BuiltinNode ? outermostPart(where) : where;
        return instruction != null && isEntry(instruction.getRootNode(), instruction);
    }

    private static boolean isEntry(RootNode root, Node instruction) {
        return root instanceof ResumableRoot resumable && resumable.isEntry()
                && (instruction instanceof WaitingInstruction || instruction instanceof ResumableCall);
    }

    /** The node for which a part of a call makes the call. */
    private static Node outermostPart(Node part) {
        Node node = part.getParent();
        while (!(node instanceof RootNode)
                && (node instanceof ForwardingCall || node instanceof SpecializationDataNode)) {
            node = node.getParent();
        }
        return node;
    }

    /** Looks at the stack from the innermost frame on. */
    private static final class StackSearch {

        private final Node instruction;
        private boolean isInnermost = true;

        StackSearch(Node instruction) {
            this.instruction = instruction;
        }

        /** Whether a suspension is possible, or null if the next frame decides. */
        private Boolean visit(FrameInstance frame) {
            RootNode root = frame.getCallTarget() instanceof RootCallTarget target
                    ? target.getRootNode()
                    : null;
            if (root instanceof TaskEntry) {
                return true;
            }
            Node place = isInnermost ? instruction : call(frame);
            boolean isBuiltin = isInnermost && place == root && root instanceof ForwardingCall;
            isInnermost = false;
            if (isBuiltin) {
                return null;
            }
            boolean canBeSaved = place instanceof ResumableCall || place instanceof WaitingInstruction;
            if (!canBeSaved || !(root instanceof ResumableRoot resumable)) {
                return false;
            }
            return resumable.isEntry() ? Boolean.TRUE : null;
        }

        private static Node call(FrameInstance frame) {
            Node call = frame.getCallNode();
            return call instanceof DirectCallNode || call instanceof IndirectCallNode ? outermostPart(call) : null;
        }
    }
}
