package org.zexus.vm;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often and how long a machine has executed programs, and in which modes. */
final class ExecutionStatistics {
    private static final double NANOSECONDS = 1e9;

    private final Map<VmMode, Long> modes = new EnumMap<>(VmMode.class);
    private long executions;
    private long nanoseconds;

    /** Notes that an execution begins. */
    void begin(VmMode mode) {
        executions++;
        modes.merge(mode, 1L, Long::sum);
    }

    /** Notes that one has ended. */
    void end(long time) {
        nanoseconds += time;
    }

    /** The statistics by name; times in seconds. */
    Map<String, Object> toMap() {
        var statistics = new LinkedHashMap<String, Object>();
        statistics.put("execution_count", executions);
        statistics.put("total_execution_time", nanoseconds / NANOSECONDS);
        var usage = new LinkedHashMap<String, Object>();
        for (VmMode mode : VmMode.values()) {
            usage.put(mode.text(), modes.getOrDefault(mode, 0L));
        }
        statistics.put("mode_usage", usage);
        return statistics;
    }
}
