package org.zexus.concurrent;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;

/** Calls a function as a task, again and again with a time in between, until it fails or nobody waits any more. */
final class Repetition extends Wait {
    private final Scheduler scheduler;
    private final Timers timers;
    private final long nanos;
    private final Object function;
    private final Object[] arguments;
    private final Node site;
    private Timers.Timer timer;
    private boolean isAbandoned;

    /**
     * A repetition, which starts at once.
     *
     * @param first the time before the first call
     * @param nanos the time between the end of a call and the next one
     */
    Repetition(Scheduler scheduler, Timers timers, long first, long nanos, Object function, Object[] arguments,
            Node site) {
        this.scheduler = scheduler;
        this.timers = timers;
        this.nanos = nanos;
        this.function = function;
        this.arguments = arguments;
        this.site = site;
        this.timer = timers.after(first, this::call);
    }

    private void call() {
        var task = (Task) scheduler.spawn(function, arguments, site);
        scheduler.whenEnded(task, () -> {
            if (isAbandoned) {
                return;
            }
            try {
                task.result();
            } catch (AbstractTruffleException e) {
                fail(e);
                return;
            }
            timer = timers.after(nanos, this::call);
        });
    }

    @Override
    public String reason() {
        return "for the next repetition";
    }

    @Override
    protected void abandon() {
        isAbandoned = true;
        timers.cancel(timer);
    }
}
