package org.zexus.tests.conformance;

import java.util.Map;
import java.util.Set;

/** A way to execute programs. What a program does must not depend on it. */
public enum Configuration {
    /** Never compiled. */
    INTERPRETED(Map.of("engine.Compilation", "false")),

    /**
     * Every function compiled before its first call. All that it learns about its values invalidates code then, so only
     * very many invalidations are a sign of a cycle.
     */
    COMPILED(Map.of("engine.CompileImmediately", "true", "engine.BackgroundCompilation", "false",
            "compiler.DeoptCycleDetectionThreshold", "200")),

    /** As the command runs programs: interpreted first, compiled in the background when hot. */
    DEFAULT(Map.of()),

    /** Bytecode optimized and in registers, and gas metered. */
    REGISTERS(Map.of("engine.Compilation", "false"),
            Map.of("zexus.Registers", "true", "zexus.Optimize", "3", "zexus.Gas", Long.toString(Long.MAX_VALUE))),

    /** In virtual time: the programs about tasks and events. */
    DETERMINISTIC(Map.of("engine.Compilation", "false"), Map.of("zexus.Scheduler", "deterministic", "zexus.Seed", "1"),
            Set.of("concurrency", "events"));

    private final Map<String, String> options;
    private final Map<String, String> contextOptions;
    /** The only chapters executed in this way; empty for all. */
    private final Set<String> chapters;

    Configuration(Map<String, String> options) {
        this(options, Map.of());
    }

    Configuration(Map<String, String> options, Map<String, String> contextOptions) {
        this(options, contextOptions, Set.of());
    }

    Configuration(Map<String, String> options, Map<String, String> contextOptions, Set<String> chapters) {
        this.options = options;
        this.contextOptions = contextOptions;
        this.chapters = chapters;
    }

    /** Whether the programs of a chapter are executed in this way. */
    boolean covers(String chapter) {
        return chapters.isEmpty() || chapters.contains(chapter);
    }

    /** The options of every context. */
    public Map<String, String> contextOptions() {
        return contextOptions;
    }

    /** A new engine, for the contexts of all programs. */
    public WatchedEngine newEngine() {
        return new WatchedEngine(options);
    }
}
