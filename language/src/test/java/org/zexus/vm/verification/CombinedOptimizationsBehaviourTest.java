package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.vm.Machine.program;
import static org.zexus.vm.Machine.returning;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.bytecode.Opcode;
import org.zexus.vm.Machine;
import org.zexus.vm.OperationLimitExceededError;
import org.zexus.vm.VmMode;
import org.zexus.vm.VmOptions;

/**
 * All that changes how programs are executed at once, by the names of the machine's list: registers, few of them, the
 * highest level of the optimizer, the memory manager, profiling and the compiler. Single assignment and pools have no
 * objects of their own, see {@link SingleAssignmentBehaviourTest} and {@link MemoryPoolBehaviourTest}; what the list
 * says of the results holds.
 */
@DisplayName("test_all_optimizations_integration.py")
class CombinedOptimizationsBehaviourTest {
    private static final VmOptions ALL = VmOptions.DEFAULT.mode(VmMode.REGISTER)
            .numRegisters(4)
            .optimizerLevel(3)
            .useMemoryManager(true)
            .profiling(true);

    private final Machine machine = Machine.exactly(ALL.useJit(true).jitThreshold(2));

    @AfterEach
    void close() {
        machine.close();
    }

    @Nested
    @DisplayName("TestAllOptimizationsBasic")
    class Basic {
        @Test
        void all_optimizers_enabled() {
            assertEquals(VmMode.REGISTER, machine.vm().mode());
            assertTrue(machine.vm().useJit() && machine.vm().useMemoryManager());
            assertFalse(machine.vm().getProfilingSummary().containsKey("error"));
        }

        @Test
        void memory_pool_with_profiling() {
            machine.run(code -> {
                code.emitLoadConst("pooled");
                code.emitStoreName("x");
            });
            assertEquals(1L, machine.vm().getMemoryStats().get("allocation_count"));
            assertEquals(3L, machine.vm().getProfilingSummary().get("total_instructions"));
        }

        @Test
        void peephole_optimizer_with_ssa() {
            assertEquals(30L, machine.run(code -> {
                code.emitLoadConst(10);
                code.emitLoadConst(20);
                code.emitAdd();
            }));
            assertEquals(1L, machine.vm().getOptimizerStats().get("constant_folds"));
        }
    }

    @Nested
    @DisplayName("TestAllOptimizationsEdgeCases")
    class EdgeCases {
        @Test
        void empty_bytecode_all_optimizers() {
            assertNull(machine.vm().execute(program(_ -> {})));
        }

        @Test
        void single_instruction_all_optimizers() {
            assertEquals(1L, machine.run(code -> code.emitLoadConst(1)));
        }

        @Test
        void large_program_all_optimizers() {
            assertEquals(20_000L, machine.run(code -> {
                code.emitLoadConst(0);
                code.emitStoreName("sum");
                for (int i = 0; i < 20_000; i++) {
                    code.emitLoadName("sum");
                    code.emitLoadConst(1);
                    code.emitAdd();
                    code.emitStoreName("sum");
                }
                code.emitLoadName("sum");
            }));
        }

        @Test
        void deep_nesting_all_optimizers() {
            assertEquals(500L * 501 / 2, machine.run(code -> {
                IntStream.rangeClosed(1, 500).forEach(code::emitLoadConst);
                IntStream.range(1, 500).forEach(_ -> code.emitAdd());
            }));
        }
    }

    @Nested
    @DisplayName("TestAllOptimizationsRealWorld")
    class RealWorld {
        @Test
        void fibonacci_computation() {
            Bytecode fibonacci = returning(code -> {
                code.emitLoadConst(0);
                code.emitStoreName("a");
                code.emitLoadConst(1);
                code.emitStoreName("b");
                code.emitLoadConst(0);
                code.emitStoreName("i");
                code.markLabel("again");
                code.emitLoadName("i");
                code.emitLoadConst(90);
                code.emitLt();
                code.emitJumpIfFalse("end");
                code.emitLoadName("b");
                code.emitDup();
                code.emitLoadName("a");
                code.emitAdd();
                code.emitStoreName("b");
                code.emitStoreName("a");
                code.emitLoadName("i");
                code.emitLoadConst(1);
                code.emitAdd();
                code.emitStoreName("i");
                code.emitJump("again");
                code.markLabel("end");
                code.emitLoadName("a");
            });
            for (int i = 0; i < 5; i++) {
                assertEquals(2_880_067_194_370_816_120L, machine.vm().execute(fibonacci));
            }
        }

        @Test
        void string_processing_pipeline() {
            machine.env().put("text", "a,b,");
            assertEquals("A,B,A,B,42", machine.run(code -> {
                code.emitLoadName("text");
                code.emitLoadConst(2);
                code.emitMul();
                code.emitCallMethod("upper", 0);
                code.emitLoadConst(42);
                code.emitCall("str", 1);
                code.emitAdd();
            }));
        }

        @Test
        void async_coroutine_optimization() {
            machine.vm().builtins().put("later", arguments -> CompletableFuture.supplyAsync(() -> arguments[0]));
            assertEquals(50L * 49 / 2, machine.run(code -> {
                for (int i = 0; i < 50; i++) {
                    code.emitLoadConst(i);
                    code.emitSpawn("later", 1);
                    code.emitAwait();
                    if (i > 0) {
                        code.emitAdd();
                    }
                }
            }));
        }

        @Test
        void matrix_computation() {
            machine.env().put("m", List.of(List.of(1, 2), List.of(3, 4)));
            assertEquals(List.of(7L, 10L), machine.run(code -> {
                for (int column = 0; column < 2; column++) {
                    for (int k = 0; k < 2; k++) {
                        element(code, 0, k);
                        element(code, k, column);
                        code.emitMul();
                    }
                    code.emitAdd();
                }
                code.emitBuildList(2);
            }));
        }

        private void element(BytecodeBuilder code, int row, int column) {
            code.emitLoadName("m");
            code.emitLoadConst(row);
            code.emitIndex();
            code.emitLoadConst(column);
            code.emitIndex();
        }
    }

    @Nested
    @DisplayName("TestAllOptimizationsStatistics")
    class Statistics {
        @Test
        void statistics_tracking() {
            machine.vm().execute(Machine.counting(10));
            assertEquals(1L, machine.vm().getStats().get("execution_count"));
            assertTrue((Long) machine.vm().getConverterStats().get("conversions") > 0,
                    machine.vm().getConverterStats().toString());
            assertTrue(machine.vm().getJitStats().containsKey("compilations"));
        }

        @Test
        void reset_all_statistics() {
            machine.vm().execute(Machine.counting(10));
            machine.vm().resetProfiler();
            machine.vm().resetGas();
            assertEquals(0L, machine.vm().getProfilingSummary().get("total_instructions"));
            assertEquals(0L, machine.vm().getGasStats().get("gas_used"));
        }
    }

    @Nested
    @DisplayName("TestAllOptimizationsPerformance")
    class Performance {
        /** Preparing takes time in proportion: the bound is for a slow machine, and far below that of a square. */
        @Test
        void optimization_overhead() {
            assertTimeout(Duration.ofSeconds(30), () -> machine.run(code -> {
                code.emitLoadConst(0);
                for (int i = 0; i < 60_000; i++) {
                    code.emitLoadConst(i);
                    code.emitLoadConst(2);
                    code.emitMul();
                    code.emitAdd();
                }
            }));
        }

        /** Values that stay what they are become managed objects once. */
        @Test
        void memory_pool_efficiency() {
            for (int i = 0; i < 50; i++) {
                machine.run(code -> {
                    code.emitLoadConst(7);
                    code.emitStoreName("x");
                });
            }
            assertEquals(1L, machine.vm().getMemoryStats().get("allocation_count"));
        }
    }

    @Nested
    @DisplayName("TestAllOptimizationsCorrectness")
    class Correctness {
        @Test
        void constant_folding_correctness() {
            Map<String, Object> results = Map.of("ADD", 9L, "SUB", 5L, "MUL", 14L, "DIV", 3.5, "MOD", 1L, "POW", 49L,
                    "LT", false, "EQ", false);
            results.forEach((opcode, result) -> assertEquals(result, machine.run(code -> {
                code.emitLoadConst(7);
                code.emitLoadConst(2);
                code.emit(opcode);
            }), opcode));
        }

        @Test
        void ssa_preserves_semantics() {
            assertEquals(List.of(1L, 2L), machine.run(OptimizedCode.ASSIGNED_TWICE));
        }

        @Test
        void register_allocation_preserves_values() {
            assertEquals(IntStream.range(0, 10).mapToObj(i -> (Object) (i * 11L)).toList(), machine.run(code -> {
                for (int i = 0; i < 10; i++) {
                    code.emitLoadConst(i * 11);
                    code.emitStoreName("v" + i);
                }
                for (int i = 0; i < 10; i++) {
                    code.emitLoadName("v" + i);
                }
                code.emitBuildList(10);
            }));
        }
    }

    @Nested
    @DisplayName("TestAllOptimizationsErrorHandling")
    class ErrorHandling {
        @Test
        void invalid_bytecode_handling() {
            assertThrows(RuntimeException.class, () -> machine.run(code -> code.emit(Opcode.ADD)));
            assertEquals(1L, machine.run(code -> code.emitLoadConst(1)), "the machine goes on");
        }

        @Test
        void cyclic_jumps() {
            Bytecode cycle = program(code -> {
                code.markLabel("a");
                code.emitJump("b");
                code.markLabel("b");
                code.emitJump("a");
            });
            try (Machine limited = Machine.with(ALL.maxInstructions(10_000))) {
                assertThrows(OperationLimitExceededError.class, () -> limited.vm().execute(cycle));
            }
        }
    }
}
