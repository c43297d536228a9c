package org.zexus.runtime.profile;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;
import org.zexus.bytecode.Bytecode;

/**
 * Measures how long instructions take: the time of one ends where that of the next one on its thread begins. So that of
 * a call is what it takes to get into the function called, which has times of its own; and that of an instruction that
 * waits goes on while it waits. What returning takes is not measured.
 *
 * <p>
 * Looking at the clock takes longer than most instructions. So, unless it is told otherwise, it measures the
 * instructions of all straight runs at first, of a short program that is all, and then those of one here and there,
 * which stands for those between. Other code executes the runs that are not measured.
 */
public final class InstructionTimer {

    /** What a thread executes. */
    private static final class Running {
        private FunctionTimes function;
        private int index;
        private long since;
        /** How many runs the one that is measured stands for. */
        private long weight = 1;
    }

    /** The nanoseconds that a look at the clock takes: they are no time of the program. */
    private static final long LOOK_AT_CLOCK = clockTime();

    private static final int LOOKS = 1_000;

    /** So many runs of instructions are all measured. */
    private static final int FIRST = 20_000;

    /** One of so many is measured after those. */
    private static final int USUAL_PERIOD = 1_000;

    /** Stands for the usual way. */
    public static final int UNTOLD = 0;

    /** One of how many runs is measured, on average. */
    private int period;
    /** The number of runs that are still to be measured before that is the usual period; 0 if it stays. */
    private int toMeasureFirst;
    /** The number of runs until the next that matters; threads may disturb each other, and it is no harm. */
    private int left;
    /** How many runs the next that matters stands for; 0 if that is not decided yet. */
    private long nextWeight;
    private final Random random = new Random(1);
    private final Map<Object, FunctionTimes> functions = new IdentityHashMap<>();
    private final ThreadLocal<Running> running = ThreadLocal.withInitial(Running::new);
    private final LongAdder overhead = new LongAdder();
    private volatile boolean isStopped;

    private static long clockTime() {
        long least = Long.MAX_VALUE;
        long last = System.nanoTime();
        for (int i = 0; i < LOOKS; i++) {
            long now = System.nanoTime();
            least = Math.min(least, now - last);
            last = now;
        }
        return least;
    }

    /** Measures one of so many straight runs of instructions, or as {@link #UNTOLD}. */
    public InstructionTimer(int period) {
        this.period = Math.max(1, period);
        this.toMeasureFirst = period == UNTOLD ? FIRST : 0;
    }

    /** What is measured of a function. */
    public synchronized FunctionTimes timesOf(Object function, Bytecode bytecode) {
        return functions.computeIfAbsent(function, _ -> new FunctionTimes(this, bytecode));
    }

    /** What was measured of an instruction, or null. */
    synchronized InstructionTimes timesOf(Object function, int index) {
        FunctionTimes times = functions.get(function);
        return times == null ? null : times.at(index);
    }

    /** Whether something is to be done at the start of a straight run of instructions. */
    boolean isDue() {
        return --left < 0;
    }

    /** A run of instructions starts; whether it is one whose instructions are measured. */
    @TruffleBoundary
    boolean arrive(FunctionTimes next, int first) {
        Running now = running.get();
        if (isStopped) {
            now.function = null;
            left = USUAL_PERIOD;
            return false;
        }
        if (now.function != null) {
            end(now, System.nanoTime(), next, first);
        }
        if (nextWeight == 0) {
            int skipped = toSkip();
            nextWeight = skipped + 1L;
            if (skipped > 0) {
                left = skipped - 1;
                return false;
            }
        }
        now.weight = nextWeight;
        nextWeight = 0;
        left = 0;
        return true;
    }

    /** Instructions start, of which the last is measured. */
    @TruffleBoundary
    void begin(FunctionTimes next, int first, int measured) {
        Running now = running.get();
        if (isStopped) {
            now.function = null;
            return;
        }
        long start = System.nanoTime();
        if (now.function != null) {
            end(now, start, next, first);
        }
        // The next run ends this; what was decided in code that the run has called is decided anew there.
        left = 0;
        nextWeight = 0;
        if (!next.isLast(measured)) {
            now.since = start;
            now.function = next;
            now.index = measured;
        }
    }

    private void end(Running now, long time, FunctionTimes next, int first) {
        overhead.add(LOOK_AT_CLOCK);
        now.function.ended(now.index, now.weight, Math.max(0, time - now.since - LOOK_AT_CLOCK), next, first);
        now.function = null;
    }

    /** How many runs are not measured now: any number, for a fixed one would fall into step with loops. */
    private int toSkip() {
        if (toMeasureFirst > 0 && --toMeasureFirst == 0) {
            period = USUAL_PERIOD;
        }
        return period == 1 ? 0 : random.nextInt((int) Math.min(Integer.MAX_VALUE, 2L * period - 1));
    }

    /** What the thread executed last has ended, and what follows is no instruction. */
    void pause() {
        running.get().function = null;
    }

    void stop() {
        isStopped = true;
    }

    void start() {
        isStopped = false;
    }

    synchronized void reset() {
        functions.values().forEach(FunctionTimes::reset);
        overhead.reset();
    }

    /** The nanoseconds that measuring itself has taken, as far as it knows. */
    long overhead() {
        return overhead.sum();
    }
}
