package org.zexus.concurrent;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.task.Suspension;
import org.zexus.runtime.value.ZexusNull;

/** Waits until all tasks that are ready now have had their turn. */
final class Turn implements Waitable {

    private final Scheduler scheduler;
    private boolean isDone;

    Turn(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    @TruffleBoundary
    public Suspension await(Node where, boolean isAtEntry) {
        return scheduler.await(this, where, isAtEntry);
    }

    @Override
    public boolean isDone() {
        return isDone;
    }

    @Override
    public Object result() {
        return ZexusNull.NULL;
    }

    /** The task that waits is the last of those that are ready. */
    @Override
    public void subscribe(Completion waiter) {
        isDone = true;
        waiter.completed();
    }

    @Override
    public void withdraw(Completion waiter) {
        // There is nothing to take back.
    }

    @Override
    public void beginInPlace(Scheduler scheduler) {
        scheduler.loop().enqueue(() -> isDone = true);
    }

    @Override
    public String reason() {
        return "for its turn";
    }
}
