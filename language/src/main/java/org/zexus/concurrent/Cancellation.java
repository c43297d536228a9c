package org.zexus.concurrent;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.function.Consumer;

/**
 * The cancellation of all tasks of a context, of one that never waits too. It is asked for by another thread, but
 * carried out by the one that runs the tasks: between two instructions if it is in the middle of a task, else when the
 * next task has its turn.
 */
public final class Cancellation {

    private final Scheduler scheduler;
    private final Object reason;
    private final Consumer<Runnable> atSafepoint;
    /** The last one that is cancelled; the tasks after it are part of somebody's clean-up. 0 before it begins. */
    private long lastTask;

    /**
     * A cancellation that has not begun.
     *
     * @param reason what the tasks are told
     * @param atSafepoint has an action run by the thread of the tasks, soon and between two instructions; may be called
     * by any thread
     */
    public Cancellation(Scheduler scheduler, Object reason, Consumer<Runnable> atSafepoint) {
        this.scheduler = scheduler;
        this.reason = reason;
        this.atSafepoint = atSafepoint;
    }

    /** Asks for it, from any thread. */
    public void request() {
        scheduler.loop().post(() -> {
            begin();
            scheduler.cancelAll(reason);
        });
        atSafepoint.accept(() -> {
            begin();
            raise();
        });
    }

    private void begin() {
        if (lastTask == 0) {
            // The first task may be about to start.
            lastTask = Math.max(1, scheduler.startedCount());
            scheduler.setCancellation(this);
        }
    }

    /** Cancels a task that begins or goes on, if it is one of those that are cancelled. */
    @TruffleBoundary
    void tell(Task task) {
        if (task.number() <= lastTask) {
            task.cancel(reason);
        }
    }

    /** Has what interrupts the running task raised although it does not wait. */
    @TruffleBoundary
    void raiseSoon() {
        atSafepoint.accept(this::raise);
    }

    /** Raises what interrupts the running task; if that is just about to wait, it is raised there. */
    private void raise() {
        Task task = scheduler.current();
        if (task == null || !task.isStarted()) {
            return;
        }
        tell(task);
        if (task.isInterrupted() && !scheduler.isSuspending()) {
            throw task.takeInterrupt();
        }
    }
}
