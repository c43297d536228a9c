package org.zexus.runtime.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayList;
import java.util.List;

/** How a function without parameters reacts to changes: to those it causes itself it does not. */
public final class ChangeReaction {

    private final ZexusFunction function;
    private boolean running;
    private boolean stopped;
    private Runnable renewal;
    /** What takes the function off the places where it is called from; null for nothing. */
    private List<Runnable> removals;
    /** Counts the renewals: what was watched before the last one no longer matters. */
    private int round;

    ChangeReaction(ZexusFunction function) {
        this.function = function;
    }

    /** Calls the function, unless it is running as a reaction. */
    @TruffleBoundary
    public void run(Node where) {
        if (running || stopped) {
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

    /** Calls the function no more; false if that was so before. */
    @TruffleBoundary
    public boolean stop() {
        boolean wasActive = !stopped;
        stopped = true;
        if (removals != null) {
            removals.forEach(Runnable::run);
            removals = null;
        }
        return wasActive;
    }

    /** Whether changes call the function. */
    public boolean isActive() {
        return !stopped;
    }

    /** Does something when the function is called no more. */
    @TruffleBoundary
    public void whenStopped(Runnable removal) {
        if (removals == null) {
            removals = new ArrayList<>(1);
        }
        removals.add(removal);
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
