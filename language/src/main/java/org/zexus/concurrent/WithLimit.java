package org.zexus.concurrent;

import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.ZexusException;

/** A wait that ends with an error when a time is up. */
final class WithLimit implements Waitable, Completion {

    private final Waitable awaited;
    private final Timers timers;
    private final Timers.Timer timer;
    private Completion waiter;
    private boolean isUp;
    /** The result when the time is up; null for an error. */
    private Object lateResult;

    private WithLimit(Waitable awaited, Timers timers, long nanos) {
        this.awaited = awaited;
        this.timers = timers;
        this.timer = timers.after(nanos, this::timeIsUp);
        awaited.subscribe(this);
    }

    /** A wait for some nanoseconds at most. */
    static Waitable of(Waitable awaited, Timers timers, long nanos) {
        return awaited.isDone() ? awaited : new WithLimit(awaited, timers, nanos);
    }

    /** The same wait, which ends with a value instead of an error when the time is up. */
    WithLimit orElse(Object late) {
        lateResult = late;
        return this;
    }

    private void timeIsUp() {
        if (!awaited.isDone()) {
            awaited.withdraw(this);
            // Another context may have been faster.
            isUp = !awaited.isDone();
            tell();
        }
    }

    @Override
    public void completed() {
        timers.cancel(timer);
        tell();
    }

    private void tell() {
        if (waiter != null) {
            Completion told = waiter;
            waiter = null;
            told.completed();
        }
    }

    @Override
    public boolean isDone() {
        return isUp || awaited.isDone();
    }

    @Override
    public Object result() {
        if (isUp && lateResult != null) {
            return lateResult;
        }
        if (isUp) {
            throw ZexusException.of(ErrorKind.TIMEOUT, "the time is up", null);
        }
        return awaited.result();
    }

    @Override
    public void subscribe(Completion subscriber) {
        waiter = subscriber;
    }

    @Override
    public void withdraw(Completion subscriber) {
        waiter = null;
        timers.cancel(timer);
        if (!isDone()) {
            awaited.withdraw(this);
        }
    }

    @Override
    public String reason() {
        return awaited.reason();
    }
}
