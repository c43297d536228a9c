package org.zexus.vm;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often code was executed, by its content, and from when on it counted as hot. The engine compiles by itself, piece
 * by piece; its own thresholds decide when. These numbers say how much of the execution was of hot code.
 */
public final class JitProfile {
    private static final double NANOSECONDS = 1e9;

    private static final class Entry {
        private long executions;
        private boolean compiled;
    }

    private final int threshold;
    private final Map<String, Entry> entries = new HashMap<>();
    private long hotPaths;
    private long compilations;
    private long hotExecutions;
    private long hotNanoseconds;
    private long coldNanoseconds;
    private long coldExecutions;
    private long cacheHits;
    private long cacheMisses;

    JitProfile(int threshold) {
        this.threshold = threshold;
    }

    /** Counts an execution of code with this content, which took so many nanoseconds. */
    synchronized void executed(String content, long nanoseconds) {
        Entry entry = entries.computeIfAbsent(content, _ -> new Entry());
        entry.executions++;
        if (entry.compiled) {
            cacheHits++;
            hotExecutions++;
            hotNanoseconds += nanoseconds;
            return;
        }
        coldExecutions++;
        coldNanoseconds += nanoseconds;
        if (entry.executions >= threshold) {
            hotPaths++;
            cacheMisses++;
            compilations++;
            entry.compiled = true;
        }
    }

    /** Forgets everything. */
    synchronized void clear() {
        entries.clear();
        hotPaths = 0;
        compilations = 0;
        hotExecutions = 0;
        hotNanoseconds = 0;
        coldNanoseconds = 0;
        coldExecutions = 0;
        cacheHits = 0;
        cacheMisses = 0;
    }

    /** The statistics, by the names of the documentation; times in seconds. */
    synchronized Map<String, Object> statistics() {
        var map = new LinkedHashMap<String, Object>();
        map.put("jit_enabled", true);
        map.put("vm_hot_paths_tracked", (long) entries.size());
        map.put("hot_paths_detected", hotPaths);
        map.put("compilations", compilations);
        map.put("jit_executions", hotExecutions);
        map.put("total_jit_execution_time", hotNanoseconds / NANOSECONDS);
        map.put("total_bytecode_execution_time", coldNanoseconds / NANOSECONDS);
        map.put("speedup_factor", speedup());
        map.put("cache_hits", cacheHits);
        map.put("cache_misses", cacheMisses);
        map.put("cache_size", entries.values().stream().filter(entry -> entry.compiled).count());
        long lookups = cacheHits + cacheMisses;
        map.put("cache_hit_rate", lookups == 0 ? 0.0 : Math.round(1000.0 * cacheHits / lookups) / 10.0);
        return map;
    }

    /**
     * The mean time of an execution before code was hot, relative to that after; 1 while there is nothing to compare.
     */
    private double speedup() {
        if (hotExecutions == 0 || coldExecutions == 0 || hotNanoseconds == 0) {
            return 1;
        }
        return (double) coldNanoseconds / coldExecutions / ((double) hotNanoseconds / hotExecutions);
    }
}
