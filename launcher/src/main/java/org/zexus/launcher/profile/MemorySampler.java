package org.zexus.launcher.profile;

import com.oracle.truffle.tools.profiler.CPUSampler;
import com.oracle.truffle.tools.profiler.StackTraceEntry;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds out which functions of a program take memory: looks at its threads from time to time, and puts what each has
 * taken since the last time down to the function that it is found in.
 */
final class MemorySampler implements AutoCloseable {
    private static final int PERIOD_MILLIS = 1;
    private static final int MOST_ROWS = 30;
    private static final double MEGABYTE = 1e6;

    private final CPUSampler sampler;
    private final ThreadMXBean threads;
    private final Map<Long, Long> taken = new HashMap<>();
    private final Map<Place, Long> bytes = new HashMap<>();
    private final Thread watch;
    private long samples;

    private MemorySampler(CPUSampler sampler, ThreadMXBean threads) {
        this.sampler = sampler;
        this.threads = threads;
        this.watch = Thread.ofPlatform().daemon().name("zexus-memory").start(this::run);
    }

    /** Whether the runtime can tell what threads take. */
    static boolean isPossible() {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean bean
                && bean.isThreadAllocatedMemorySupported();
    }

    /** Starts to look. */
    static MemorySampler start(CPUSampler sampler) {
        return new MemorySampler(sampler, (ThreadMXBean) ManagementFactory.getThreadMXBean());
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(PERIOD_MILLIS);
                sampler.takeSample().forEach(this::add);
            }
        } catch (InterruptedException e) {
            // Nobody interrupts this thread but its end.
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void add(Thread thread, List<StackTraceEntry> stack) {
        long now = threads.getThreadAllocatedBytes(thread.threadId());
        Long before = taken.put(thread.threadId(), now);
        if (before != null && !stack.isEmpty()) {
            samples++;
            bytes.merge(Place.of(stack.getFirst()), now - before, Long::sum);
        }
    }

    /** Stops to look. */
    @Override
    public void close() {
        watch.interrupt();
    }

    /** The table for people. */
    synchronized String table() {
        long all = bytes.values().stream().mapToLong(Long::longValue).sum();
        var text = new StringBuilder(String.format(Locale.ROOT, "Memory: %.1f MB taken in %d samples%n", all / MEGABYTE,
                samples));
        if (all == 0) {
            return text.append("The program was too quick to be sampled.").toString();
        }
        text.append(String.format("%8s  %11s  %s%n", "share", "", "function"));
        bytes.entrySet()
                .stream()
                .sorted(Map.Entry.<Place, Long>comparingByValue().reversed())
                .limit(MOST_ROWS)
                .forEach(entry -> text.append(String.format(Locale.ROOT, "%7.1f%%  %8.1f MB  %s  %s%n",
                        100.0 * entry.getValue() / all, entry.getValue() / MEGABYTE, entry.getKey().name(),
                        entry.getKey().location())));
        return text.toString().stripTrailing();
    }
}
