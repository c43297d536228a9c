package org.zexus.concurrent;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayList;
import java.util.List;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.UncatchableExit;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.ZexusNull;

/**
 * A block that the tasks started in it do not outlive, perhaps with a limit of time. An error in one of them, or the
 * end of the time, ends the block and the other tasks.
 */
final class TaskScope {

    /** Ends the block of a scope. */
    private static final class ScopeExit extends UncatchableExit {
        private static final long serialVersionUID = 1L;

        ScopeExit() {
            super("the block was ended by its scope");
        }
    }

    private final Task owner;
    private final TaskScope outer;
    private final List<Task> children = new ArrayList<>();
    private Timers.Timer timer;
    private Task failed;
    private boolean hasExpired;
    private Wait join;

    /** A scope of the block that the owner enters now. */
    private TaskScope(Task owner) {
        this.owner = owner;
        this.outer = owner.innermostScope();
        owner.setInnermostScope(this);
    }

    /** Enters a block in a task, with a limit of time or null. */
    static void enter(Task owner, Object seconds, Node where) {
        if (owner == null) {
            throw Errors.unsupportedError(where, "a block of tasks needs a task around it");
        }
        double limit = seconds == ZexusNull.NULL ? 0 : Limits.seconds(seconds, "timeout", where);
        var scope = new TaskScope(owner);
        if (seconds != ZexusNull.NULL) {
            scope.timer = owner.scheduler().loop().timers().after(Timers.nanos(limit), scope::expire);
        }
    }

    /** The scope of the innermost block that a task is in. */
    static TaskScope innermost(Task owner, Node where) {
        TaskScope scope = owner == null ? null : owner.innermostScope();
        if (scope == null) {
            throw Errors.valueError(where, "no block of tasks has begun");
        }
        return scope;
    }

    private void expire() {
        timer = null;
        hasExpired = true;
        endBlock();
    }

    @TruffleBoundary
    void add(Task child) {
        children.add(child);
    }

    /** A task of this scope has ended. */
    void ended(Task child) {
        children.remove(child);
        if (child.isFailed()) {
            if (failed == null && !hasExpired) {
                failed = child;
                endBlock();
            } else {
                owner.scheduler().unseen().add(child);
            }
        }
        if (children.isEmpty() && join != null) {
            join.complete(ZexusNull.NULL);
        }
    }

    private void endBlock() {
        if (join == null) {
            owner.interrupt(new ScopeExit());
        } else {
            cancelChildren();
        }
    }

    private void cancelChildren() {
        for (Task child : List.copyOf(children)) {
            child.cancel(Strings.fromJava("its scope has ended"));
        }
    }

    /**
     * What to wait for at the end of the block.
     *
     * @param isRaised whether an error is on its way
     */
    Wait join(boolean isRaised) {
        if (isRaised) {
            stopTimer();
            cancelChildren();
        }
        join = new Wait() {
            @Override
            public String reason() {
                return "for the tasks of its scope";
            }

            @Override
            protected void abandon() {
                TaskScope.this.abandon();
            }
        };
        if (children.isEmpty()) {
            join.complete(ZexusNull.NULL);
        }
        return join;
    }

    private void stopTimer() {
        if (timer != null) {
            owner.scheduler().loop().timers().cancel(timer);
            timer = null;
        }
    }

    /** Leaves the block; raises what ended it, if that was the scope itself. */
    void close(Node where) {
        abandon();
        if (failed != null) {
            throw failed.failure();
        }
        if (hasExpired) {
            throw ZexusException.of(ErrorKind.TIMEOUT, "the time is up", where);
        }
    }

    /** Gives the scope up, whose block has been left. */
    void abandon() {
        stopTimer();
        owner.setInnermostScope(outer);
        cancelChildren();
    }
}
