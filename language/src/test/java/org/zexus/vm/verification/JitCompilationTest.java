package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.vm.Machine.counting;
import static org.zexus.vm.Machine.returning;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Bytecode;
import org.zexus.compiler.optimize.BytecodeOptimizer;
import org.zexus.vm.Machine;
import org.zexus.vm.VmOptions;

/**
 * The statistics of hot code, under the names of the machine's list. What is compiled, and when, the engine decides;
 * the statistics count executions by the content of programs.
 */
class JitCompilationTest {

    private static Machine hot(int threshold) {
        return Machine.exactly(VmOptions.DEFAULT.jitThreshold(threshold));
    }

    private static Bytecode sum(int a, int b) {
        return returning(code -> {
            code.emitLoadConst(a);
            code.emitLoadConst(b);
            code.emitAdd();
        });
    }

    private static void repeat(Machine machine, int times, Object expected, Bytecode program) {
        for (int i = 0; i < times; i++) {
            assertEquals(expected, machine.vm().execute(program));
        }
    }

    private static Object stat(Machine machine, String name) {
        Object value = machine.vm().getJitStats().get(name);
        assertNotNull(value, name);
        return value;
    }

    @Nested
    class Compiler {
        @Test
        void jit_initialization() {
            try (Machine machine = hot(100)) {
                for (String name : List.of("vm_hot_paths_tracked", "hot_paths_detected", "compilations",
                        "jit_executions", "cache_hits", "cache_misses", "cache_size")) {
                    assertEquals(0L, stat(machine, name), name);
                }
            }
        }

        @Test
        void hot_path_detection() {
            try (Machine machine = hot(5)) {
                repeat(machine, 4, 30L, sum(10, 20));
                assertEquals(0L, stat(machine, "hot_paths_detected"));
                repeat(machine, 1, 30L, sum(10, 20));
                assertEquals(1L, stat(machine, "hot_paths_detected"));
                repeat(machine, 5, 30L, sum(10, 20));
                assertEquals(1L, stat(machine, "hot_paths_detected"));
            }
        }

        @Test
        void bytecode_hashing() {
            try (Machine machine = hot(5)) {
                repeat(machine, 1, 30L, sum(10, 20));
                repeat(machine, 1, 30L, sum(10, 20));
                assertEquals(1L, stat(machine, "vm_hot_paths_tracked"));
            }
        }

        @Test
        void different_bytecode_different_hash() {
            try (Machine machine = hot(5)) {
                repeat(machine, 1, 30L, sum(10, 20));
                repeat(machine, 1, 30L, sum(20, 10));
                assertEquals(2L, stat(machine, "vm_hot_paths_tracked"));
            }
        }

        @Test
        void jit_compilation_simple() {
            try (Machine machine = hot(2)) {
                repeat(machine, 2, 30L, sum(10, 20));
                assertEquals(1L, stat(machine, "compilations"));
            }
        }

        @Test
        void jit_execution() {
            try (Machine machine = hot(2)) {
                repeat(machine, 5, 30L, sum(10, 20));
                assertEquals(3L, stat(machine, "jit_executions"));
            }
        }

        @Test
        void jit_cache() {
            try (Machine machine = hot(2)) {
                repeat(machine, 4, 30L, sum(10, 20));
                assertEquals(1L, stat(machine, "cache_misses"));
                assertEquals(2L, stat(machine, "cache_hits"));
                assertEquals(1L, stat(machine, "cache_size"));
                assertEquals(66.7, stat(machine, "cache_hit_rate"));
            }
        }

        @Test
        void jit_stats_tracking() {
            try (Machine machine = hot(2)) {
                repeat(machine, 4, 30L, sum(10, 20));
                assertTrue((Double) stat(machine, "total_jit_execution_time") > 0);
                assertTrue((Double) stat(machine, "total_bytecode_execution_time") > 0);
                assertTrue((Double) stat(machine, "speedup_factor") > 0);
            }
        }

        @Test
        void jit_clear_cache() {
            try (Machine machine = hot(2)) {
                repeat(machine, 4, 30L, sum(10, 20));
                machine.vm().clearJitCache();
                assertEquals(0L, stat(machine, "cache_size"));
                assertEquals(0L, stat(machine, "compilations"));
                assertEquals(0L, stat(machine, "vm_hot_paths_tracked"));
            }
        }
    }

    @Nested
    class VMJITIntegration {
        @Test
        void vm_jit_enabled() {
            try (Machine machine = hot(100)) {
                assertTrue(machine.vm().useJit());
            }
        }

        @Test
        void vm_jit_disabled() {
            try (Machine machine = Machine.plain()) {
                assertEquals(Map.of("jit_enabled", false), machine.vm().getJitStats());
            }
        }

        @Test
        void vm_jit_simple_arithmetic() {
            try (Machine machine = hot(3)) {
                repeat(machine, 10, 30L, sum(10, 20));
            }
        }

        @Test
        void vm_hot_loop_jit() {
            try (Machine machine = hot(3)) {
                repeat(machine, 10, 50L, counting(50));
                assertEquals(1L, stat(machine, "hot_paths_detected"));
                assertEquals(7L, stat(machine, "jit_executions"));
            }
        }

        @Test
        void vm_jit_performance_gain() {
            // How much faster it gets depends on the machine; that it stays right does not.
            try (Machine machine = hot(3)) {
                repeat(machine, 50, 1_000L, counting(1_000));
                assertEquals(47L, stat(machine, "jit_executions"));
            }
        }

        @Test
        void vm_jit_cache_effectiveness() {
            try (Machine machine = hot(3)) {
                repeat(machine, 20, 30L, sum(10, 20));
                assertEquals(1L, stat(machine, "compilations"));
                assertEquals(17L, stat(machine, "cache_hits"));
            }
        }

        @Test
        void vm_jit_stats_access() {
            try (Machine machine = hot(100)) {
                assertEquals(true, stat(machine, "jit_enabled"));
            }
        }

        @Test
        void vm_clear_jit_cache() {
            try (Machine machine = hot(1)) {
                repeat(machine, 2, 30L, sum(10, 20));
                assertEquals(1L, stat(machine, "cache_size"));
                machine.vm().clearJitCache();
                assertEquals(0L, stat(machine, "cache_size"));
            }
        }
    }

    @Nested
    class JITBlockchainOperations {
        @Test
        void jit_hash_block() {
            try (Machine machine = hot(2)) {
                Bytecode hash = returning(code -> {
                    code.emitLoadConst("block");
                    code.emitHashBlock();
                });
                repeat(machine, 5, machine.vm().execute(hash), hash);
                assertEquals(4L, stat(machine, "jit_executions"));
            }
        }

        @Test
        void jit_state_operations() {
            try (Machine machine = hot(2)) {
                repeat(machine, 5, 1_000L, returning(code -> {
                    code.emitLoadConst(1_000);
                    code.emitStateWrite("balance");
                    code.emitStateRead("balance");
                }));
            }
        }

        @Test
        void jit_mining_loop() {
            try (Machine machine = hot(3)) {
                repeat(machine, 10, 84L, returning(code -> {
                    code.emitLoadConst(42);
                    code.emitLoadConst(2);
                    code.emitMul();
                }));
                assertEquals(7L, stat(machine, "jit_executions"));
            }
        }
    }

    /** What the reference's compiler did to code before it compiled it, the optimizer of bytecode does here. */
    @Nested
    class JITOptimizations {
        private static int size(int level, Bytecode code) {
            return new BytecodeOptimizer(level).optimize(code).instructions().size();
        }

        @Test
        void constant_folding() {
            assertEquals(2, size(1, sum(10, 20)));
        }

        @Test
        void dead_code_elimination() {
            assertEquals(2, size(1, returning(code -> {
                code.emitLoadConst(1);
                code.emitReturn();
                code.emitLoadConst(2);
            })));
        }

        @Test
        void peephole_optimization() {
            assertEquals(1, size(1, returning(code -> {
                code.emitLoadConst(1);
                code.emitPop();
            })));
        }

        /** A constant goes into a variable by one internal instruction anyway, so there is no STORE_CONST. */
        @Test
        void instruction_combining() {
            assertEquals(3, size(3, returning(code -> {
                code.emitLoadConst(1);
                code.emitStoreName("x");
            })));
        }
    }

    @Nested
    class JITPerformance {
        @Test
        void jit_warmup() {
            try (Machine machine = hot(5)) {
                repeat(machine, 5, 30L, sum(10, 20));
                assertEquals(0L, stat(machine, "jit_executions"));
                repeat(machine, 2, 30L, sum(10, 20));
                assertEquals(2L, stat(machine, "jit_executions"));
            }
        }

        @Test
        void jit_arithmetic_heavy() {
            try (Machine machine = hot(3)) {
                repeat(machine, 10, 45L, returning(code -> {
                    code.emitLoadConst(0);
                    for (int i = 1; i < 10; i++) {
                        code.emitLoadConst(i);
                        code.emitAdd();
                    }
                }));
            }
        }

        @Test
        void jit_no_regression() {
            try (Machine compiled = hot(1); Machine interpreted = Machine.plain()) {
                repeat(compiled, 5, interpreted.vm().execute(counting(77)), counting(77));
            }
        }
    }
}
