package org.zexus.compiler.optimize;

import java.util.LinkedHashMap;
import java.util.Map;

/** What an optimizer did. */
public final class OptimizationStatistics {
    private long constantFolds;
    private long copiesEliminated;
    private long deadCodeRemoved;
    private long peepholeOptimizations;
    private long jumpsThreaded;
    private long originalSize;
    private long optimizedSize;
    private long passes;

    OptimizationStatistics() {}

    void folded() {
        constantFolds++;
    }

    void copyEliminated() {
        copiesEliminated++;
    }

    void removedUnreachable() {
        deadCodeRemoved++;
    }

    void peephole() {
        peepholeOptimizations++;
    }

    void threaded() {
        jumpsThreaded++;
    }

    void passed() {
        passes++;
    }

    void measured(int before, int after) {
        originalSize += before;
        optimizedSize += after;
    }

    /** How much shorter the code became, in percent. */
    public double sizeReduction() {
        return originalSize == 0 ? 0 : 100.0 * (originalSize - optimizedSize) / originalSize;
    }

    /** The number of changes. */
    public long totalOptimizations() {
        return constantFolds + copiesEliminated + deadCodeRemoved + peepholeOptimizations + jumpsThreaded;
    }

    /** All counts by the names of the documentation. */
    public Map<String, Object> toMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("constant_folds", constantFolds);
        map.put("copies_eliminated", copiesEliminated);
        map.put("dead_code_removed", deadCodeRemoved);
        map.put("peephole_opts", peepholeOptimizations);
        map.put("jumps_threaded", jumpsThreaded);
        map.put("original_size", originalSize);
        map.put("optimized_size", optimizedSize);
        map.put("size_reduction_pct", sizeReduction());
        map.put("total_optimizations", totalOptimizations());
        map.put("passes_applied", passes);
        return map;
    }
}
