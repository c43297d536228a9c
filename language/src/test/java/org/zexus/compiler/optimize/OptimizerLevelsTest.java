package org.zexus.compiler.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.compiler.optimize.OptimizedCode.program;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;

/** The levels of the optimizer, and what it says it has done; names as in {@link BytecodeOptimizerTest}. */
class OptimizerLevelsTest {

    private static final Consumer<BytecodeBuilder> SUM = code -> {
        code.emitLoadConst(2);
        code.emitLoadConst(3);
        code.emitAdd();
        code.emitReturn();
        code.emitReturn();
    };

    @Test
    void level_zero_returns_unchanged() {
        Bytecode program = program(SUM);
        assertSame(program, new BytecodeOptimizer(0).optimize(program));
    }

    @Test
    void levels_are_clamped() {
        assertEquals(0, new BytecodeOptimizer(-1).level());
        assertEquals(3, new BytecodeOptimizer(9).level());
    }

    @Test
    void already_optimal() {
        Bytecode once = new BytecodeOptimizer(3).optimize(program(SUM));
        assertSame(once, new BytecodeOptimizer(3).optimize(once));
    }

    @Test
    void get_stats_returns_dict() {
        var optimizer = new BytecodeOptimizer(1);
        optimizer.optimize(program(SUM));
        Map<String, Object> stats = optimizer.statistics().toMap();
        assertTrue(stats.keySet()
                .containsAll(Set.of("constant_folds", "copies_eliminated", "dead_code_removed", "peephole_opts",
                        "jumps_threaded", "original_size", "optimized_size", "size_reduction_pct",
                        "total_optimizations", "passes_applied")));
        assertEquals(1L, stats.get("constant_folds"));
        assertEquals(1L, stats.get("dead_code_removed"));
        assertEquals(5L, stats.get("original_size"));
        assertEquals(2L, stats.get("optimized_size"));
        assertEquals(60.0, stats.get("size_reduction_pct"));
        assertEquals(2L, stats.get("total_optimizations"));
    }

    @Test
    void converges_in_bounded_passes() {
        var optimizer = new BytecodeOptimizer(3);
        optimizer.optimize(program(SUM));
        assertTrue((Long) optimizer.statistics().toMap().get("passes_applied") <= 5);
    }

    @Test
    void reset_stats() {
        var optimizer = new BytecodeOptimizer(1);
        optimizer.optimize(program(SUM));
        optimizer.resetStatistics();
        assertEquals(0L, optimizer.statistics().totalOptimizations());
        assertEquals(0.0, optimizer.statistics().sizeReduction());
    }
}
