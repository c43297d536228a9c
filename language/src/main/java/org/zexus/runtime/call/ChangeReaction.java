package org.zexus.runtime.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;

/** How a function without parameters reacts to changes: to those it causes itself it does not. */
public final class ChangeReaction {

    private final ZexusFunction function;
    private boolean running;
    private Runnable renewal;
    /** Counts the renewals: what was watched before the last one no longer matters. */
    private int round;

    ChangeReaction(ZexusFunction function) {
        this.function = function;
    }

    /** Calls the function, unless it is running as a reaction. */
    @TruffleBoundary
    public void run(Node where) {
        if (running) {
            return;
        }
        running = true;
        try {
            if (renewal != null) {
                renew();
            }
            InvokeNode.call(where, function);
        } finally {
            running = false;
        }
    }

    /** Whether the function is running as a reaction. */
    public boolean isRunning() {
        return running;
    }

    /**
     * Watches places that may become others: {@code renew} watches them now, and again before each call of the
     * function.
     */
    @TruffleBoundary
    public void follow(Runnable renew) {
        renewal = renew;
        renew();
    }

    private void renew() {
        round++;
        renewal.run();
    }

    /** What runs when a place changes; it does nothing once the places have been renewed. */
    public Runnable watcher() {
        int started = round;
        return () -> {
            if (started == round) {
                run(null);
            }
        };
    }
}
