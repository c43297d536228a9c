package org.zexus.concurrent;

import org.zexus.runtime.value.ZexusNull;

/** Waits for some time. */
final class Sleep extends Wait {

    private final Timers timers;
    private final Timers.Timer timer;

    Sleep(Timers timers, long nanos) {
        this.timers = timers;
        this.timer = timers.after(nanos, () -> complete(ZexusNull.NULL));
    }

    @Override
    public String reason() {
        return "for a time";
    }

    @Override
    protected void abandon() {
        timers.cancel(timer);
    }
}
