package org.zexus.concurrent;

import org.zexus.runtime.value.ZexusNull;

/** Waits until all tasks that are ready now have had their turn. */
final class Turn implements Waitable {

    private boolean isDone;

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
