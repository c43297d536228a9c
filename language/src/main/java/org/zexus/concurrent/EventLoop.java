package org.zexus.concurrent;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;

/**
 * What there is to do in a context: by tasks that are ready, first in, first out; at the moments of timers; and for
 * what comes from outside. All of it happens inside the lock of the context, except {@link #post}.
 */
public final class EventLoop {

    private final SchedulerSettings settings;
    private final Running running;
    private final ContextLock lock = new ContextLock();
    private final ArrayDeque<Runnable> ready = new ArrayDeque<>();
    private final Queue<Runnable> posted = new ConcurrentLinkedQueue<>();
    private final Timers timers;
    /** The loop that this one takes turns with, which does the waiting for both; or null. */
    private final OuterLoop outer;
    /** How many of those that are ready have their turn before the next timer. */
    private int turnsBeforeTimers;
    /** How many things are on their way outside of this context, such as work of the host. */
    private int outside;
    /** How many servers of the program are open: a program that has not failed goes on for them. */
    private int openServers;
    private boolean hasFailed;
    private boolean hasSeveralThreads;

    /**
     * A loop with nothing to do.
     *
     * @param running what is put aside while others run
     */
    EventLoop(SchedulerSettings settings, Running running) {
        this.settings = settings;
        this.running = running;
        this.outer = settings.outer();
        this.timers = outer == null ? new Timers(settings.time())
                : new Timers(settings.time(), outer.scheduler().loop().timers(), outer.turns()::request);
    }

    ContextLock lock() {
        return lock;
    }

    Timers timers() {
        return timers;
    }

    /** Adds something to do to the end of the queue. */
    public void enqueue(Runnable next) {
        ready.add(next);
        lock.wake();
        if (outer != null) {
            outer.turns().request();
        }
    }

    /** Adds something to do, from any thread and without the lock. */
    public void post(Runnable next) {
        posted.add(next);
        lock.wake();
        if (outer != null) {
            outer.turns().request();
        }
    }

    /** Notes that a server of the program is open. */
    public void serverOpened() {
        openServers++;
        if (outer != null) {
            outer.scheduler().loop().serverOpened();
        }
    }

    /** Notes that a server of the program is closed. */
    public void serverClosed() {
        openServers--;
        if (outer != null) {
            outer.scheduler().loop().serverClosed();
        }
    }

    /** Notes that something is on its way outside, whose end will be {@linkplain #post posted}. */
    void expectOutside() {
        outside++;
        if (outer != null) {
            outer.scheduler().loop().expectOutside();
        }
    }

    /** Notes that something expected from outside has arrived. */
    void arrivedFromOutside() {
        outside--;
        if (outer != null) {
            outer.scheduler().loop().arrivedFromOutside();
        }
    }

    /** Notes whether the program has failed, which then does not go on for its servers. */
    void setFailed(boolean failed) {
        hasFailed = failed;
    }

    /** Whether the last program has failed. */
    boolean hasFailed() {
        return hasFailed;
    }

    /** Notes that more than one thread uses the context, so that one may wake what another waits for. */
    public void expectSeveralThreads() {
        hasSeveralThreads = true;
    }

    /** Does the next thing there is to do, perhaps after waiting; false if there is nothing to do nor to wait for. */
    public boolean step(Node where) {
        if (stepWithoutWaiting(where)) {
            // Last, so that the caller sees what the others have changed before it waits.
            letOthersIn();
            return true;
        }
        if (!timers.isEmpty()) {
            if (settings.time() instanceof TimeSource.Virtual virtual) {
                timers.skip(virtual);
            } else {
                park(timers.untilNext(), where);
            }
            return true;
        }
        if (outer == null && isExpecting()) {
            park(-1, where);
            return true;
        }
        return false;
    }

    /** Like {@link #step}, but if there is nothing else, other threads may still bring something to do. */
    boolean stepOrWaitForThreads(Node where) {
        if (step(where) || outer != null && outer.turns().yield()) {
            return true;
        }
        if (outer == null && (hasSeveralThreads || settings.waitsForHost())) {
            park(-1, where);
            return true;
        }
        return false;
    }

    /**
     * Does the next thing that can be done now; false if there is none. The moments of timers take turns with the tasks
     * that were ready then, so that what a timer has woken goes on before a later timer.
     */
    private boolean stepWithoutWaiting(Node where) {
        TruffleSafepoint.pollHere(where);
        takePosted();
        boolean hasFired = false;
        if (turnsBeforeTimers == 0 && !timers.isEmpty()) {
            hasFired = timers.fireNext();
            turnsBeforeTimers = ready.size();
        }
        Runnable next = ready.poll();
        if (next == null) {
            turnsBeforeTimers = 0;
            return hasFired;
        }
        turnsBeforeTimers = Math.max(0, turnsBeforeTimers - 1);
        next.run();
        return true;
    }

    /** Whether something is expected from outside. */
    boolean isExpecting() {
        return outside > 0 || openServers > 0 && !hasFailed;
    }

    /** Whether nothing is ready, nor expected from outside, that is no part of a detached task. */
    boolean isLeftToDetached() {
        takePosted();
        return openServers == 0 && ready.stream().allMatch(each -> each instanceof Task task && task.isDetached());
    }

    private void takePosted() {
        for (Runnable next = posted.poll(); next != null; next = posted.poll()) {
            ready.add(next);
        }
    }

    /** Runs what can go on now, without waiting for time or for others. */
    void runUntilIdle(Node where) {
        while (stepWithoutWaiting(where)) {
            // Each step is all there is to do.
        }
    }

    /**
     * Runs until nothing can go on or a time has passed.
     *
     * @param hasMore whether there is something that may still be woken
     */
    void runFor(long nanos, BooleanSupplier hasMore, Node where) {
        boolean[] isOver = {false};
        Timers.Timer end = timers.after(nanos, () -> isOver[0] = true);
        while (!isOver[0] && (!ready.isEmpty() || outside > 0 || hasMore.getAsBoolean())) {
            step(where);
        }
        timers.cancel(end);
    }

    private void letOthersIn() {
        if (lock.isWanted()) {
            Task task = running.task();
            int atomicDepth = running.atomicDepth();
            running.set(null, 0);
            lock.letOthersIn();
            running.set(task, atomicDepth);
        }
    }

    private void park(long nanos, Node where) {
        Task task = running.task();
        int atomicDepth = running.atomicDepth();
        running.set(null, 0);
        settings.beforeParking().run();
        try {
            lock.park(nanos, () -> !posted.isEmpty() || !ready.isEmpty(), where);
        } finally {
            running.set(task, atomicDepth);
        }
    }
}
