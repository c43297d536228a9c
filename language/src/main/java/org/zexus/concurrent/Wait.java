package org.zexus.concurrent;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;

/** One operation of one task that has to wait. */
public abstract class Wait implements Waitable {

    private Object value;
    private AbstractTruffleException error;
    private Completion waiter;

    @Override
    public final boolean isDone() {
        return value != null || error != null;
    }

    @Override
    public final Object result() {
        if (error != null) {
            throw error;
        }
        if (value == null) {
            throw notDone();
        }
        return value;
    }

    @TruffleBoundary
    private IllegalStateException notDone() {
        return new IllegalStateException("not done: " + reason());
    }

    /** Ends the wait; the task goes on with the value. */
    public final void complete(Object result) {
        value = result;
        tell();
    }

    /** Ends the wait; the task goes on with the error. */
    public final void fail(AbstractTruffleException failure) {
        error = failure;
        tell();
    }

    private void tell() {
        ended();
        if (waiter != null) {
            Completion told = waiter;
            waiter = null;
            told.completed();
        }
    }

    @Override
    public final void subscribe(Completion subscriber) {
        waiter = subscriber;
    }

    @Override
    public final void withdraw(Completion subscriber) {
        waiter = null;
        if (!isDone()) {
            abandon();
        }
    }

    /** Called when the operation has happened or failed. */
    protected void ended() {
        // Nothing is left behind, as a rule.
    }

    /** Takes the operation back: it does not happen. */
    protected abstract void abandon();
}
