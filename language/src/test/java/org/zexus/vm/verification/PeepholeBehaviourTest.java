package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.vm.Machine.program;
import static org.zexus.vm.Machine.returning;
import static org.zexus.vm.verification.OptimizedCode.MIXED;
import static org.zexus.vm.verification.OptimizedCode.assertFolds;
import static org.zexus.vm.verification.OptimizedCode.assertStays;
import static org.zexus.vm.verification.OptimizedCode.opcodes;
import static org.zexus.vm.verification.OptimizedCode.operation;
import static org.zexus.vm.verification.OptimizedCode.withX;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.bytecode.Instruction;
import org.zexus.bytecode.Opcode;
import org.zexus.compiler.optimize.BytecodeOptimizer;
import org.zexus.vm.Machine;
import org.zexus.vm.VmMode;
import org.zexus.vm.VmOptions;
import org.zexus.vm.ZexusVM;

/**
 * What the machine's list says of its second optimizer, and of the optimizer of a machine, by its names; see
 * {@link OptimizerBehaviourTest}.
 */
class PeepholeBehaviourTest {

    @Nested
    @DisplayName("test_peephole_optimizer.py")
    class PeepholeOptimizer {
        @Test
        void instruction_creation() {
            Instruction load = returning(code -> code.emitLoadConst(42)).instruction(0);
            assertEquals(Opcode.LOAD_CONST, load.opcode());
            assertEquals(1, load.operandCount());
        }

        @Test
        void instruction_repr() {
            String text = returning(code -> code.emitLoadConst(42)).instruction(0).toString();
            assertTrue(text.contains("LOAD_CONST"), text);
        }

        @Test
        void stats_creation() {
            assertEquals(0L, new BytecodeOptimizer(1).statistics().totalOptimizations());
        }

        @Test
        void stats_to_dict() {
            assertEquals(0.0, new BytecodeOptimizer(1).statistics().toMap().get("size_reduction_pct"));
        }

        @Test
        void fold_addition() {
            assertFolds(8L, operation("ADD", 5, 3));
        }

        @Test
        void fold_subtraction() {
            assertFolds(7L, operation("SUB", 10, 3));
        }

        @Test
        void fold_multiplication() {
            assertFolds(28L, operation("MUL", 4, 7));
        }

        @Test
        void fold_division() {
            assertFolds(5L, operation("DIV", 20, 4));
        }

        @Test
        void no_fold_division_by_zero() {
            assertStays(operation("DIV", 1, 0));
        }

        @Test
        void no_fold_non_numeric() {
            assertStays(operation("SUB", "a", "b"));
            assertEquals("ab", Machine.result("ADD", "a", "b"));
        }

        @Test
        void fold_binary_opcodes() {
            assertFolds(1L, operation("MOD", 7, 3));
            assertFolds(8L, operation("POW", 2, 3));
            assertFolds(true, operation("LT", 1, 2));
        }

        @Test
        void eliminate_nop() {
            assertEquals(List.of(Opcode.RETURN), opcodes(1, code -> code.emit(Opcode.NOP)));
        }

        @Test
        void eliminate_load_pop() {
            assertEquals(List.of(Opcode.RETURN), opcodes(1, code -> {
                code.emitLoadConst("x");
                code.emitPop();
            }));
        }

        @Test
        void eliminate_dup_pop() {
            assertEquals(List.of(Opcode.LOAD_NAME, Opcode.RETURN), opcodes(1, code -> {
                code.emitLoadName("x");
                code.emitDup();
                code.emitPop();
            }));
        }

        /** A module-level variable may be watched, so each store stays. */
        @Test
        void eliminate_dead_stores() {
            assertStays(code -> {
                code.emitLoadConst(1);
                code.emitStoreName("x");
                code.emitLoadConst(2);
                code.emitStoreName("x");
            });
        }

        private void assertMultipliesExactly(long factor) {
            Consumer<BytecodeBuilder> code = builder -> {
                builder.emitLoadName("x");
                builder.emitLoadConst(factor);
                builder.emitMul();
            };
            assertStays(code);
            assertEquals(7 * factor, withX(7, code));
            assertEquals("ab".repeat((int) factor), withX("ab", code));
        }

        @Test
        void multiply_by_zero() {
            assertMultipliesExactly(0);
        }

        @Test
        void multiply_by_one() {
            assertMultipliesExactly(1);
        }

        @Test
        void multiply_by_two() {
            assertMultipliesExactly(2);
        }

        @Test
        void multiply_by_power_of_two() {
            assertMultipliesExactly(8);
        }

        @Test
        void none_level_no_optimization() {
            assertEquals(opcodes(returning(MIXED)), opcodes(0, MIXED));
        }

        @Test
        void basic_level() {
            List<Opcode> basic = opcodes(1, MIXED);
            assertTrue(!basic.contains(Opcode.NOP) && !basic.contains(Opcode.MUL), basic.toString());
        }

        @Test
        void moderate_level() {
            assertTrue(opcodes(2, MIXED).size() <= opcodes(1, MIXED).size());
        }

        @Test
        void aggressive_level() {
            assertTrue(opcodes(3, MIXED).size() <= opcodes(2, MIXED).size());
        }

        @Test
        void multiple_passes() {
            assertFolds(45L, code -> {
                code.emitLoadConst(4);
                code.emitLoadConst(5);
                code.emitAdd();
                code.emitLoadConst(5);
                code.emitMul();
            });
        }

        @Test
        void max_passes_limit() {
            assertEquals(List.of(Opcode.RETURN), opcodes(3, code -> {
                for (int i = 0; i < 500; i++) {
                    code.emit(Opcode.NOP);
                }
            }));
        }

        @Test
        void stats_tracking() {
            var optimizer = new BytecodeOptimizer(1);
            optimizer.optimize(returning(MIXED));
            assertEquals(9L, optimizer.statistics().toMap().get("original_size"));
            assertEquals(2L, optimizer.statistics().toMap().get("constant_folds"));
        }

        @Test
        void reduction_percentage() {
            var optimizer = new BytecodeOptimizer(1);
            optimizer.optimize(program(code -> {
                code.emitReturn();
                for (int i = 0; i < 4; i++) {
                    code.emit(Opcode.NOP);
                }
            }));
            assertEquals(80.0, optimizer.statistics().sizeReduction());
        }

        @Test
        void optimize_bytecode() {
            Bytecode before = returning(MIXED);
            Bytecode after = new BytecodeOptimizer(1).optimize(before);
            assertNotEquals(opcodes(before), opcodes(after));
        }

        @Test
        void mixed_optimizations() {
            assertFolds(20L, MIXED);
        }
    }

    @Nested
    @DisplayName("test_vm_peephole_integration.py")
    class MachineWithOptimizer {
        private Map<String, Object> statistics(int level, Consumer<BytecodeBuilder> code) {
            try (Machine machine = Machine.with(VmOptions.DEFAULT.optimizerLevel(level).mode(VmMode.STACK))) {
                assertEquals(20L, machine.run(code));
                return machine.vm().getOptimizerStats();
            }
        }

        @Test
        void optimizer_enabled() {
            assertTrue((Long) statistics(1, MIXED).get("total_optimizations") > 0);
        }

        @Test
        void optimize_bytecode_constant_folding() {
            assertEquals(2L, statistics(1, MIXED).get("constant_folds"));
        }

        @Test
        void optimize_bytecode_dead_code() {
            assertEquals(2L, statistics(1, code -> {
                code.emitLoadConst(20);
                code.emitReturn();
                code.emitLoadConst(1);
            }).get("dead_code_removed"));
        }

        @Test
        void optimize_bytecode_strength_reduction() {
            assertEquals(0L, statistics(3, code -> {
                code.emitLoadConst(10);
                code.emitStoreName("ten");
                code.emitLoadName("ten");
                code.emitLoadConst(2);
                code.emitMul();
            }).get("total_optimizations"));
        }

        @Test
        void get_optimizer_stats() {
            assertTrue(statistics(1, MIXED).keySet().containsAll(List.of("original_size", "optimized_size")));
        }

        @Test
        void reset_optimizer_stats() {
            var optimizer = new BytecodeOptimizer(1);
            optimizer.optimize(returning(MIXED));
            optimizer.resetStatistics();
            assertEquals(0L, optimizer.statistics().totalOptimizations());
        }

        @Test
        void optimizer_disabled_vm() {
            assertEquals(0L, statistics(0, MIXED).get("total_optimizations"));
        }

        @Test
        void multiple_optimization_passes() {
            assertTrue((Long) statistics(3, MIXED).get("passes_applied") > 1);
        }

        @Test
        void optimization_levels() {
            for (int level = 0; level <= 3; level++) {
                long count = (Long) statistics(level, MIXED).get("total_optimizations");
                assertEquals(level > 0, count > 0, "level " + level);
            }
        }

        @Test
        void high_performance_vm_has_optimizer() {
            try (ZexusVM vm = ZexusVM.createHighPerformance()) {
                assertEquals(20L, vm.execute(returning(MIXED)));
                assertTrue((Long) vm.getOptimizerStats().get("total_optimizations") > 0);
            }
        }

        @Test
        void arithmetic_optimization() {
            var optimizer = new BytecodeOptimizer(2);
            optimizer.optimize(returning(code -> {
                for (int i = 1; i <= 5; i++) {
                    code.emitLoadConst(i);
                }
                for (int i = 1; i < 5; i++) {
                    code.emitAdd();
                }
            }));
            assertTrue(optimizer.statistics().sizeReduction() > 50);
        }

        @Test
        void code_size_reduction() {
            var optimizer = new BytecodeOptimizer(2);
            optimizer.optimize(returning(MIXED));
            assertTrue(optimizer.statistics().sizeReduction() > 40);
        }
    }
}
