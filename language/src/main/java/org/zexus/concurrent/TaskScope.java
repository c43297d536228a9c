package org.zexus.concurrent;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayList;
import java.util.List;
import org.zexus.runtime.error.ErrorKind;
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
    TaskScope(Task owner) {
        this.owner = owner;
        this.outer = owner.innermostScope();
        owner.setInnermostScope(this);
    }

    /** Sets the limit of time. */
    void expireAfter(long nanos) {
        timer = owner.scheduler().timers().after(nanos, this::expire);
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
                owner.scheduler().noteUnseen(child);
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
            owner.scheduler().timers().cancel(timer);
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
