package org.zexus.concurrent;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;
import java.util.function.BooleanSupplier;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.scope.UndoLog;
import org.zexus.runtime.task.Suspension;

/** How the running task, or the host, waits. */
final class Waiting {

    private final Scheduler scheduler;
    private final Running running;
    private final UndoLog undoLog;

    Waiting(Scheduler scheduler, Running running, UndoLog undoLog) {
        this.scheduler = scheduler;
        this.running = running;
        this.undoLog = undoLog;
    }

    /**
     * Waits: what puts the running task aside, if that is possible; else runs others until this is done.
     *
     * @param isAtEntry whether it is known to be possible
     */
    Suspension await(Waitable awaited, Node where, boolean isAtEntry) {
        Task waiter = running.task();
        try {
            check(where);
        } catch (AbstractTruffleException e) {
            awaited.withdraw(null);
            throw e;
        }
        if (waiter != null && waiter.isInterrupted()) {
            giveUp(awaited, waiter);
            return null;
        }
        if (waiter != null && (isAtEntry || Suspension.isPossible(where))) {
            running.beginSuspending();
            return new Suspension(awaited);
        }
        awaitInPlace(awaited, waiter, where);
        return null;
    }

    private void awaitInPlace(Waitable awaited, Task waiter, Node where) {
        awaited.beginInPlace(scheduler);
        BooleanSupplier isOver = () -> awaited.isDone() || waiter != null && waiter.isInterrupted();
        try {
            while (!isOver.getAsBoolean()) {
                if (!scheduler.loop().stepOrWaitForThreads(where)) {
                    throw DeadlockReport.error(scheduler.waiting().first(), awaited.reason());
                }
            }
        } catch (AbstractTruffleException e) {
            awaited.withdraw(null);
            throw e;
        }
        if (waiter != null && waiter.isInterrupted()) {
            giveUp(awaited, waiter);
        }
    }

    /** Raises what interrupts the wait, unless that is over already; another context may end it at any moment. */
    private void giveUp(Waitable awaited, Task waiter) {
        if (!awaited.isDone()) {
            awaited.withdraw(null);
        }
        if (!awaited.isDone()) {
            throw waiter.takeInterrupt();
        }
        scheduler.goesOnInterrupted();
    }

    private void check(Node where) {
        if (running.atomicDepth() > 0) {
            throw Errors.resourceError(where, "cannot wait inside 'atomic'")
                    .withHint("no other task may run before the block ends; wait before or behind it");
        }
        if (undoLog.isOpen()) {
            throw Errors.resourceError(where, "cannot wait inside a contract action or 'tx' block");
        }
        if (scheduler.isClosed()) {
            throw Errors.resourceError(where, "the program has ended: nothing can be waited for");
        }
    }
}
