package org.zexus.runtime.profile;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.zexus.bytecode.Bytecode;

/**
 * Measures how long instructions take: the time of one ends where that of the next one on its thread begins. So that of a
 * call is what it takes to get into the function called, which has times of its own; and that of an instruction that waits
 * goes on while it waits. What returning takes is not measured.
 */
public final class InstructionTimer {

    /** What a thread executes. */
    private static final class Running {
        private FunctionTimes function;
        private int index;
        private long since;
        private int skipped;
    }

    private final int period;
    private final Map<Object, FunctionTimes> functions = new IdentityHashMap<>();
    private final ThreadLocal<Running> running = ThreadLocal.withInitial(Running::new);
    private final LongAdder overhead = new LongAdder();
    private volatile boolean isStopped;

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
        if (now.function != null) {
            now.function.ended(now.index, start - now.since, next, index);
        }
        now.function = null;
        if (++now.skipped >= period) {
            now.skipped = 0;
            now.since = System.nanoTime();
            overhead.add(now.since - start);
            if (next.isLast(index)) {
                next.ended(index, System.nanoTime() - now.since, null, -1);
            } else {
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
