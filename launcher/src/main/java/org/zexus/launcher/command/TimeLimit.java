package org.zexus.launcher.command;

import java.time.Duration;
import org.graalvm.polyglot.Context;

/** Ends a context that is not closed in time. */
public final class TimeLimit implements AutoCloseable {
    private final Thread watch;
    private volatile boolean reached;

    /** Starts to count. */
    public TimeLimit(Context context, Duration duration) {
        watch = Thread.ofPlatform().daemon().name("zexus-time-limit").start(() -> {
            try {
                Thread.sleep(duration);
            } catch (InterruptedException e) {
                return;
            }
            reached = true;
            context.close(true);
        });
    }

    /** Whether it was this limit that ended the context. */
    public boolean isReached() {
        return reached;
    }

    /** Stops to count. */
    @Override
    public void close() {
        watch.interrupt();
    }
}
