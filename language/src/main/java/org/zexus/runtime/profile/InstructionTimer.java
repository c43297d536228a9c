package org.zexus.runtime.profile;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.zexus.bytecode.Bytecode;

/**
 * Measures how long instructions take: the time of one ends where that of the next one on its thread begins. So that of
 * a call is what it takes to get into the function called, which has times of its own; and that of an instruction that
 * waits goes on while it waits. What returning takes is not measured.
 */
public final class InstructionTimer {

    /** What a thread executes. */
    private static final class Running {
        private FunctionTimes function;
        private int index;
        private long since;
        private int skipped;
    }

    /** The nanoseconds that a look at the clock takes: they are no time of the program. */
    private static final long LOOK_AT_CLOCK = clockTime();

    private static final int LOOKS = 1_000;

    private final int period;
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

    /** Measures one of so many instructions. */
    public InstructionTimer(int period) {
        this.period = period;
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

    void begin(FunctionTimes next, int index) {
        Running now = running.get();
        if (isStopped) {
            now.function = null;
            return;
        }
        long start = System.nanoTime();
        overhead.add(LOOK_AT_CLOCK);
        if (now.function != null) {
            now.function.ended(now.index, Math.max(0, start - now.since - LOOK_AT_CLOCK), next, index);
        }
        now.function = null;
        if (++now.skipped >= period) {
            now.skipped = 0;
            if (!next.isLast(index)) {
                now.since = start;
                now.function = next;
                now.index = index;
            }
        }
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

    /** Of how many instructions one is measured. */
    int period() {
        return period;
    }

    /** The nanoseconds that measuring itself has taken, as far as it knows. */
    long overhead() {
        return overhead.sum();
    }
}
