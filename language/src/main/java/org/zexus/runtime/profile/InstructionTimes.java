package org.zexus.runtime.profile;

import java.util.Arrays;

/** What was measured of one instruction. Times are nanoseconds. */
final class InstructionTimes {

    /** As many of the last times are kept for percentiles. */
    private static final int MAX_SAMPLES = 2048;

    private static final int FIRST_SAMPLES = 16;

    private long count;
    /** How many executions those measured stand for, and the time of all of these. */
    private long weight;
    private long total;
    private long least = Long.MAX_VALUE;
    private long greatest;
    private long taken;
    private long notTaken;
    private long[] samples = new long[FIRST_SAMPLES];

    /** What is known of where a jump went. */
    enum Branch {
        /** It is no jump, or it is not known. */
        NONE,
        /** To its target. */
        TAKEN,
        /** To the next instruction. */
        NOT_TAKEN
    }

    /**
     * It took so long, and went there.
     *
     * @param executions how many executions this one stands for
     */
    synchronized void add(long executions, long nanoseconds, Branch branch) {
        int place = (int) (count % MAX_SAMPLES);
        if (place == samples.length) {
            samples = Arrays.copyOf(samples, Math.min(MAX_SAMPLES, 2 * samples.length));
        }
        samples[place] = nanoseconds;
        count++;
        weight += executions;
        total += executions * nanoseconds;
        least = Math.min(least, nanoseconds);
        greatest = Math.max(greatest, nanoseconds);
        if (branch == Branch.TAKEN) {
            taken += executions;
        } else if (branch == Branch.NOT_TAKEN) {
            notTaken += executions;
        }
    }

    /** How often it was measured. */
    synchronized long count() {
        return count;
    }

    /** The shortest time; 0 if there is none. */
    synchronized long least() {
        return count == 0 ? 0 : least;
    }

    /** The longest time. */
    synchronized long greatest() {
        return greatest;
    }

    /** The mean time; 0 if there is none. */
    synchronized double average() {
        return weight == 0 ? 0 : (double) total / weight;
    }

    /**
     * The time that a share of the last executions did not exceed; 0 if there are none.
     *
     * @param share from 0 to 1
     */
    synchronized long percentile(double share) {
        int size = (int) Math.min(count, MAX_SAMPLES);
        if (size == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(samples, size);
        Arrays.sort(sorted);
        return sorted[Math.clamp((int) Math.ceil(share * size) - 1, 0, size - 1)];
    }

    /**
     * How often the jump was taken.
     *
     * @param executions how often it was executed
     */
    synchronized long taken(long executions) {
        return taken + notTaken == 0 ? 0 : Math.round((double) executions * taken / (taken + notTaken));
    }

    /** Whether it is known of any execution where the jump went. */
    synchronized boolean isJumpKnown() {
        return taken + notTaken > 0;
    }
}
