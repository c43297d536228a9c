package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import org.zexus.vm.VmOptions;

/**
 * What the machine's list says of the optimizers, by its names; there is one optimizer here. Where the list has a
 * rewrite that holds for numbers only, or not if a variable is watched, the test of its name shows that the code stays,
 * and computes what it has to. What one pass makes of code in all detail shows
 * {@code org.zexus.compiler.optimize.BytecodeOptimizerTest}.
 */
class OptimizerBehaviourTest {

    @Nested
    @DisplayName("test_optimizer.py")
    class BytecodeLevels {
        @Test
        void add_constants() {
            assertFolds(30L, operation("ADD", 10, 20));
        }

        @Test
        void sub_constants() {
            assertFolds(20L, operation("SUB", 50, 30));
        }

        @Test
        void mul_constants() {
            assertFolds(56L, operation("MUL", 7, 8));
        }

        @Test
        void div_constants() {
            assertFolds(5L, operation("DIV", 10, 2));
        }

        @Test
        void negate_constant() {
            assertFolds(-42L, operation("NEG", 42));
        }

        @Test
        void not_constant() {
            assertFolds(false, operation("NOT", true));
        }

        @Test
        void store_load_same_var() {
            Consumer<BytecodeBuilder> code = builder -> {
                int slot = builder.allocateLocal("a");
                builder.emitLoadName("x");
                builder.emitStoreLocal(slot);
                builder.emitLoadLocal(slot);
            };
            assertTrue(opcodes(2, code).contains(Opcode.DUP));
            assertEquals(9L, withX(9, code));
        }

        @Test
        void no_optimization_different_vars() {
            assertStays(builder -> {
                builder.emitLoadName("x");
                builder.emitStoreName("a");
                builder.emitLoadName("b");
            });
        }

        @Test
        void load_pop() {
            assertEquals(List.of(Opcode.RETURN), opcodes(1, code -> {
                code.emitLoadConst(1);
                code.emitPop();
            }));
        }

        @Test
        void dup_pop() {
            assertEquals(List.of(Opcode.LOAD_NAME, Opcode.RETURN), opcodes(1, code -> {
                code.emitLoadName("x");
                code.emitDup();
                code.emitPop();
            }));
        }

        /** There is no instruction that stores a constant; in internal code a store of one has it as its operand. */
        @Test
        void load_const_store() {
            assertStays(code -> {
                code.emitLoadConst(5);
                code.emitStoreName("x");
            });
            try (Machine machine = Machine.plain()) {
                machine.run(code -> {
                    code.emitLoadConst(5);
                    code.emitStoreName("x");
                });
                assertEquals(5L, machine.env().get("x"));
            }
        }

        @Test
        void jump_chain() {
            Bytecode chain = program(code -> {
                code.emitLoadName("x");
                code.emitJumpIfTrue("first");
                code.emitLoadConst(0);
                code.emitReturn();
                code.markLabel("first");
                code.emitJump("second");
                code.markLabel("middle");
                code.emitLoadConst(1);
                code.emitReturn();
                code.markLabel("second");
                code.emitJump("third");
                code.markLabel("third");
                code.emitLoadConst(2);
                code.emitReturn();
            });
            Bytecode threaded = new BytecodeOptimizer(2).optimize(chain);
            Instruction jump = threaded.instructions()
                    .stream()
                    .filter(each -> each.opcode() == Opcode.JUMP_IF_TRUE)
                    .findFirst()
                    .orElseThrow();
            Instruction target = threaded.instruction(jump.target());
            assertEquals(Opcode.LOAD_CONST, target.opcode());
            assertEquals(2L, ((Number) threaded.constant(target.operand(0))).longValue());
        }

        @Test
        void no_threading_needed() {
            Bytecode code = program(builder -> {
                builder.emitLoadName("x");
                builder.emitJumpIfTrue("end");
                builder.emitLoadConst(1);
                builder.emitReturn();
                builder.markLabel("end");
                builder.emitLoadConst(2);
                builder.emitReturn();
            });
            assertEquals(opcodes(code), opcodes(new BytecodeOptimizer(3).optimize(code)));
        }

        @Test
        void level_0_no_optimization() {
            Bytecode code = returning(MIXED);
            assertSame(code, new BytecodeOptimizer(0).optimize(code));
        }

        @Test
        void level_1_basic() {
            assertEquals(List.of(Opcode.LOAD_CONST, Opcode.RETURN), opcodes(1, operation("ADD", 1, 2)));
        }

        @Test
        void level_2_aggressive() {
            assertTrue(opcodes(2, code -> {
                int slot = code.allocateLocal("a");
                code.emitLoadName("x");
                code.emitStoreLocal(slot);
                code.emitLoadLocal(slot);
            }).contains(Opcode.DUP));
        }

        @Test
        void multiple_passes() {
            var optimizer = new BytecodeOptimizer(3);
            optimizer.optimize(returning(MIXED));
            assertTrue((Long) optimizer.statistics().toMap().get("passes_applied") > 1);
        }

        @Test
        void total_optimizations() {
            var optimizer = new BytecodeOptimizer(2);
            optimizer.optimize(returning(MIXED));
            Map<String, Object> counts = optimizer.statistics().toMap();
            long sum = List
                    .of("constant_folds", "copies_eliminated", "dead_code_removed", "peephole_opts", "jumps_threaded")
                    .stream()
                    .mapToLong(each -> (Long) counts.get(each))
                    .sum();
            assertEquals(4L, sum);
            assertEquals(sum, counts.get("total_optimizations"));
        }

        @Test
        void stats_tracking() {
            var optimizer = new BytecodeOptimizer(1);
            optimizer.optimize(returning(operation("ADD", 1, 2)));
            Map<String, Object> stats = optimizer.statistics().toMap();
            assertEquals(1L, stats.get("constant_folds"));
            assertEquals(4L, stats.get("original_size"));
        }

        @Test
        void size_reduction() {
            var optimizer = new BytecodeOptimizer(1);
            optimizer.optimize(returning(operation("ADD", 1, 2)));
            assertEquals(50.0, optimizer.statistics().sizeReduction());
        }

        @Test
        void arithmetic_expression() {
            assertFolds(20L, MIXED);
        }

        @Test
        void mixed_optimizations() {
            var optimizer = new BytecodeOptimizer(2);
            optimizer.optimize(returning(MIXED));
            assertTrue(optimizer.statistics().totalOptimizations() >= 3);
        }

        @Test
        void bytecode_size_reduction() {
            Bytecode before = returning(MIXED);
            int size = new BytecodeOptimizer(2).optimize(before).instructions().size();
            assertTrue(size < 0.7 * before.instructions().size(), () -> size + " instructions");
        }
    }

    @Nested
    @DisplayName("test_bytecode_optimizer.py")
    class ByteCodeOptimizer {
        @Test
        void size_reduction_zero() {
            var optimizer = new BytecodeOptimizer(3);
            assertEquals(0.0, optimizer.statistics().sizeReduction());
            optimizer.optimize(returning(code -> code.emitLoadName("x")));
            assertEquals(0.0, optimizer.statistics().sizeReduction());
        }

        @Test
        void size_reduction_percentage() {
            var optimizer = new BytecodeOptimizer(1);
            optimizer.optimize(returning(code -> {
                code.emitLoadName("x");
                code.emitLoadName("y");
                code.emit(Opcode.NOP);
                code.emitAdd();
                code.emitLoadConst(1);
                code.emitPop();
                code.emitNeg();
            }));
            assertEquals(37.5, optimizer.statistics().sizeReduction(), 1e-9);
        }

        @Test
        void load_const_store_combined() {
            try (Machine machine = Machine.with(VmOptions.DEFAULT.optimizerLevel(3))) {
                machine.run(code -> {
                    code.emitLoadConst(1);
                    code.emitStoreName("a");
                    code.emitLoadConst(2);
                    code.emitStoreName("b");
                });
                assertEquals(List.of(1L, 2L), List.of(machine.env().get("a"), machine.env().get("b")));
            }
        }

        @Test
        void mul_by_3_not_reduced() {
            assertStays(code -> {
                code.emitLoadName("x");
                code.emitLoadConst(3);
                code.emitMul();
            });
        }

        /** Here passes may change the size of code with jumps: the jumps still go where they went. */
        @Test
        void skips_size_change_with_jumps() {
            Consumer<BytecodeBuilder> code = builder -> {
                builder.emitLoadConst(0);
                builder.emitStoreName("n");
                builder.markLabel("again");
                builder.emitLoadName("n");
                builder.emitLoadConst(1);
                builder.emitLoadConst(1);
                builder.emitAdd();
                builder.emitAdd();
                builder.emitStoreName("n");
                builder.emitLoadName("n");
                builder.emitLoadConst(10);
                builder.emitLt();
                builder.emitJumpIfTrue("again");
                builder.emitLoadName("n");
            };
            assertTrue(opcodes(3, code).size() < opcodes(0, code).size());
            assertEquals(10L, withX(0, code));
        }

        @Test
        void validate_control_flow_bad_target() {
            var builder = new BytecodeBuilder();
            builder.emitJump("nowhere");
            assertThrows(RuntimeException.class, builder::build);
        }

        @Test
        void validate_control_flow_self_loop() {
            Bytecode loop = program(code -> {
                code.markLabel("self");
                code.emitJump("self");
            });
            Bytecode optimized = new BytecodeOptimizer(3).optimize(loop);
            assertEquals(List.of(Opcode.JUMP), opcodes(optimized));
            assertEquals(0, optimized.instruction(0).target());
        }

        @Test
        void cse_reuses_expression() {
            Consumer<BytecodeBuilder> code = builder -> {
                for (int i = 0; i < 2; i++) {
                    builder.emitLoadName("x");
                    builder.emitLoadConst(1);
                    builder.emitAdd();
                }
                builder.emitMul();
            };
            assertStays(code);
            assertEquals(36L, withX(5, code));
        }

        @Test
        void licm_is_noop() {
            assertStays(code -> {
                code.markLabel("again");
                code.emitLoadName("x");
                code.emitLoadName("y");
                code.emitMul();
                code.emitJumpIfTrue("again");
                code.emitLoadName("x");
            });
        }
    }
}
