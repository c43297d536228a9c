package org.zexus.concurrent;

import java.util.TreeSet;

/** What is to be done at later moments, in the order of the moments, and of its coming at the same one. */
final class Timers {

    /** Something to be done at a moment. */
    static final class Timer implements Comparable<Timer> {
        private final long due;
        private final long number;
        private final Runnable action;

        private Timer(long due, long number, Runnable action) {
            this.due = due;
            this.number = number;
            this.action = action;
        }

        @Override
        public int compareTo(Timer other) {
            int order = Long.signum(due - other.due);
            return order != 0 ? order : Long.compare(number, other.number);
        }
    }

    private final TimeSource time;
    private final TreeSet<Timer> queue = new TreeSet<>();
    private final Timers keeper;
    private final Runnable afterwards;
    private long count;

    /** Seconds as nanoseconds; very many are a very long time. */
    static long nanos(double seconds) {
        return (long) Math.min(seconds * 1e9, Long.MAX_VALUE / 4.0);
    }

    Timers(TimeSource time) {
        this(time, null, null);
    }

    /**
     * Timers that others keep.
     *
     * @param keeper the timers of the loop that does the waiting
     * @param afterwards called when one of these has done its action
     */
    Timers(TimeSource time, Timers keeper, Runnable afterwards) {
        this.time = time;
        this.keeper = keeper;
        this.afterwards = afterwards;
    }

    /** Plans an action. */
    Timer after(long nanos, Runnable action) {
        if (keeper != null) {
            return keeper.after(nanos, () -> {
                action.run();
                afterwards.run();
            });
        }
        var timer = new Timer(time.nanos() + nanos, count++, action);
        queue.add(timer);
        return timer;
    }

    void cancel(Timer timer) {
        if (keeper != null) {
            keeper.cancel(timer);
        } else {
            queue.remove(timer);
        }
    }

    boolean isEmpty() {
        return queue.isEmpty();
    }

    /** The nanoseconds until the next action is due; 0 if it is. There must be one. */
    long untilNext() {
        return Math.max(0, queue.first().due - time.nanos());
    }

    /** Does what is due at the earliest moment, if that has come; whether it has. */
    boolean fireNext() {
        if (queue.isEmpty() || queue.first().due - time.nanos() > 0) {
            return false;
        }
        long moment = queue.first().due;
        while (!queue.isEmpty() && queue.first().due == moment) {
            queue.pollFirst().action.run();
        }
        return true;
    }

    /** Lets virtual time pass up to the next action. There must be one. */
    void skip(TimeSource.Virtual virtual) {
        virtual.advanceTo(queue.first().due);
    }

    void clear() {
        queue.clear();
    }
}
