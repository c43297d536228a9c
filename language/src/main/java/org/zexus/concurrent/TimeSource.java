package org.zexus.concurrent;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The time that timers go by. */
public abstract sealed class TimeSource {

    /** Nanoseconds since some moment. */
    abstract long nanos();

    /** Whether time passes only when every task waits, and then at once. */
    public abstract boolean isVirtual();

    /** The clock of the program, which goes by this time. */
    public abstract Clock clock(ZoneId zone);

    /** The time of the machine. */
    public static TimeSource real() {
        return new Real();
    }

    /** A time that starts with 1970 and passes only when every task waits, so that runs repeat exactly. */
    public static TimeSource virtual() {
        return new Virtual();
    }

    /** Of the machine. */
    private static final class Real extends TimeSource {
        @Override
        long nanos() {
            return System.nanoTime();
        }

        @Override
        public boolean isVirtual() {
            return false;
        }

        @Override
        public Clock clock(ZoneId zone) {
            return Clock.system(zone);
        }
    }

    /** Of a deterministic run. */
    static final class Virtual extends TimeSource {
        private long now;

        @Override
        long nanos() {
            return now;
        }

        /** Lets time pass up to a moment. */
        void advanceTo(long moment) {
            now = Math.max(now, moment);
        }

        @Override
        public boolean isVirtual() {
            return true;
        }

        @Override
        public Clock clock(ZoneId zone) {
            return new VirtualClock(zone);
        }

        /** Shows this time in a zone. */
        private final class VirtualClock extends Clock {
            private final ZoneId zone;

            VirtualClock(ZoneId zone) {
                this.zone = zone;
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return new VirtualClock(other);
            }

            @Override
            public Instant instant() {
                return Instant.EPOCH.plusNanos(now);
            }
        }
    }
}
