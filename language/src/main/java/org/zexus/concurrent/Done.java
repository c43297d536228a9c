package org.zexus.concurrent;

import org.zexus.runtime.value.ZexusNull;

/** An operation that did not have to wait. */
record Done(Object result) implements Waitable {

    /** One without a result. */
    static final Done NOTHING = new Done(ZexusNull.NULL);

    @Override
    public boolean isDone() {
        return true;
    }

    @Override
    public void subscribe(Completion waiter) {
        waiter.completed();
    }

    @Override
    public void withdraw(Completion waiter) {
        // It has happened.
    }

    @Override
    public String reason() {
        return "for nothing";
    }
}
