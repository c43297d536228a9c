package org.zexus.compiler.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.compiler.optimize.OptimizedCode.optimized;
import static org.zexus.compiler.optimize.OptimizedCode.program;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Charge;
import org.zexus.bytecode.Opcode;

/**
 * What each pass makes of code, under the names of the machine's list of behaviours. Where that list has a rewrite that
 * does not hold for all values, the test of its name shows that the code is left alone.
 */
class BytecodeOptimizerTest {

    private static List<String> folded(String operator, Object... operands) {
        return optimized(1, code -> {
            for (Object operand : operands) {
                code.emitLoadConst(operand);
            }
            code.emit(operator);
            code.emitReturn();
        });
    }

    private static List<String> returning(Object value) {
        return List.of("LOAD_CONST " + value, "RETURN");
    }

    @Nested
    class ConstantFoldingPass {
        @Test
        void add() {
            assertEquals(returning(5), folded("ADD", 2, 3));
        }

        @Test
        void sub() {
            assertEquals(returning(-1), folded("SUB", 2, 3));
        }

        @Test
        void mul() {
            assertEquals(returning(6), folded("MUL", 2, 3));
        }

        @Test
        void div() {
            assertEquals(returning(5), folded("DIV", 10, 2));
            assertEquals(returning(2.5), folded("DIV", 5, 2));
        }

        @Test
        void div_by_zero_not_folded() {
            assertEquals(List.of("LOAD_CONST 5", "LOAD_CONST 0", "DIV", "RETURN"), folded("DIV", 5, 0));
        }

        @Test
        void mod() {
            assertEquals(returning(3), folded("MOD", -17, 5));
        }

        @Test
        void pow() {
            assertEquals(returning(1024), folded("POW", 2, 10));
            assertEquals(4, folded("POW", 2, 2_000_000).size(), "what is too big is an error at run time");
        }

        @Test
        void unary_neg() {
            assertEquals(returning(-42), folded("NEG", 42));
        }

        @Test
        void unary_not() {
            assertEquals(returning(false), folded("NOT", true));
        }

        @Test
        void non_constant_not_folded() {
            assertEquals(List.of("LOAD_NAME x", "LOAD_CONST 3", "ADD", "RETURN"), optimized(1, code -> {
                code.emitLoadName("x");
                code.emitLoadConst(3);
                code.emitAdd();
                code.emitReturn();
            }));
        }

        @Test
        void chained_folding() {
            assertEquals(returning(45), optimized(1, code -> {
                code.emitLoadConst(4);
                code.emitLoadConst(5);
                code.emitAdd();
                code.emitLoadConst(5);
                code.emitMul();
                code.emitReturn();
            }));
        }

        @Test
        void folded_code_is_charged_as_before() {
            Bytecode before = program(code -> {
                code.emitLoadConst(2);
                code.emitLoadConst(3);
                code.emitMul();
                code.emitReturn();
            });
            Bytecode after = new BytecodeOptimizer(3).optimize(before);
            assertEquals(2, after.instructions().size());
            assertEquals(gas(before), gas(after));
        }

        private static long gas(Bytecode code) {
            long gas = 0;
            for (int i = 0; i < code.instructions().size(); i++) {
                for (Charge charge : code.charges(i)) {
                    gas += charge.opcode().gas(charge.multiplicity());
                }
            }
            return gas;
        }
    }

    @Nested
    class DeadCodeElimination {
        @Test
        void code_after_return() {
            assertEquals(returning(1), optimized(1, code -> {
                code.emitLoadConst(1);
                code.emitReturn();
                code.emitLoadConst(2);
                code.emitReturn();
            }));
        }

        @Test
        void code_after_jump() {
            assertEquals(returning(2), optimized(1, code -> {
                code.emitJump("end");
                code.emitLoadConst(1);
                code.emitPrint();
                code.markLabel("end");
                code.emitLoadConst(2);
                code.emitReturn();
            }));
        }

        @Test
        void jump_target_not_removed() {
            assertEquals(List.of("LOAD_NAME x", "JUMP_IF_TRUE 4", "LOAD_CONST 1", "RETURN", "LOAD_CONST 2", "RETURN"),
                    optimized(1, code -> {
                        code.emitLoadName("x");
                        code.emitJumpIfTrue("other");
                        code.emitLoadConst(1);
                        code.emitReturn();
                        code.emitLoadConst(0);
                        code.emitReturn();
                        code.markLabel("other");
                        code.emitLoadConst(2);
                        code.emitReturn();
                    }));
        }

        @Test
        void no_dead_code() {
            Bytecode program = program(code -> {
                code.emitLoadName("x");
                code.emitReturn();
            });
            assertSame(program, new BytecodeOptimizer(3).optimize(program));
        }
    }

    @Nested
    class PeepholeOptimization {
        @Test
        void load_pop_removed() {
            assertEquals(returning(2), optimized(1, code -> {
                code.emitLoadConst(1);
                code.emitPop();
                code.emitLoadConst(2);
                code.emitReturn();
            }));
        }

        @Test
        void dup_pop_removed() {
            assertEquals(List.of("LOAD_NAME x", "RETURN"), optimized(1, code -> {
                code.emitLoadName("x");
                code.emitDup();
                code.emitPop();
                code.emitReturn();
            }));
        }

        @Test
        void load_name_pop() {
            assertEquals(List.of("LOAD_NAME x", "POP", "LOAD_CONST 1", "RETURN"), optimized(3, code -> {
                code.emitLoadName("x");
                code.emitPop();
                code.emitLoadConst(1);
                code.emitReturn();
            }), "the name may be undefined, which is an error");
        }

        @Test
        void useless_jump_removed() {
            assertEquals(returning(1), optimized(1, code -> {
                code.emitJump("next");
                code.markLabel("next");
                code.emitLoadConst(1);
                code.emitReturn();
            }));
        }

        @Test
        void nop_removed() {
            assertEquals(returning(1), optimized(1, code -> {
                code.emit(Opcode.NOP);
                code.emitLoadConst(1);
                code.emit(Opcode.NOP);
                code.emitReturn();
            }));
        }
    }

    @Nested
    class CopyPropagation {
        @Test
        void store_load_replaced_with_dup() {
            assertEquals(List.of("LOAD_NAME x", "DUP", "STORE_LOCAL 0", "RETURN"), optimized(2, code -> {
                int slot = code.allocateLocal("a");
                code.emitLoadName("x");
                code.emitStoreLocal(slot);
                code.emitLoadLocal(slot);
                code.emitReturn();
            }));
        }

        @Test
        void different_vars_unchanged() {
            assertEquals(List.of("LOAD_NAME x", "STORE_LOCAL 0", "LOAD_LOCAL 1", "RETURN"), optimized(2, code -> {
                int slot = code.allocateLocal("a");
                int other = code.allocateLocal("b");
                code.emitLoadName("x");
                code.emitStoreLocal(slot);
                code.emitLoadLocal(other);
                code.emitReturn();
            }));
        }

        @Test
        void variables_that_may_be_watched_unchanged() {
            assertEquals(List.of("LOAD_CONST 1", "STORE_NAME x", "LOAD_NAME x", "RETURN"), optimized(3, code -> {
                code.emitLoadConst(1);
                code.emitStoreName("x");
                code.emitLoadName("x");
                code.emitReturn();
            }));
        }
    }

    @Nested
    class JumpThreadingPass {
        @Test
        void chain_shortened() {
            List<String> code = optimized(2, builder -> {
                builder.emitLoadName("x");
                builder.emitJumpIfTrue("other");
                builder.emitJump("first");
                builder.markLabel("other");
                builder.emitLoadConst(1);
                builder.emitPrint();
                builder.markLabel("first");
                builder.emitJump("second");
                builder.emitLoadConst(0);
                builder.emitReturn();
                builder.markLabel("second");
                builder.emitLoadConst(2);
                builder.emitReturn();
            });
            int end = code.indexOf("LOAD_CONST 2");
            assertTrue(code.contains("JUMP " + end), code::toString);
        }

        @Test
        void cycle_does_not_hang() {
            assertTrue(optimized(3, code -> {
                code.markLabel("a");
                code.emitJump("b");
                code.markLabel("b");
                code.emitJump("a");
            }).stream().anyMatch(each -> each.startsWith("JUMP")));
        }
    }

    @Nested
    class StrengthReduction {
        @Test
        void mul_by_2() {
            assertEquals(List.of("LOAD_NAME x", "LOAD_CONST 2", "MUL", "RETURN"), optimized(3, code -> {
                code.emitLoadName("x");
                code.emitLoadConst(2);
                code.emitMul();
                code.emitReturn();
            }), "x may be of a type that has operators of its own");
        }

        @Test
        void pow_2() {
            assertEquals(List.of("LOAD_NAME x", "LOAD_CONST 2", "POW", "RETURN"), optimized(3, code -> {
                code.emitLoadName("x");
                code.emitLoadConst(2);
                code.emitPow();
                code.emitReturn();
            }));
        }
    }

    @Nested
    class CommonSubexpressions {
        @Test
        void operands_may_have_operators_of_their_own() {
            Bytecode program = program(code -> {
                for (int i = 0; i < 2; i++) {
                    code.emitLoadName("a");
                    code.emitLoadName("b");
                    code.emitAdd();
                }
                code.emitAdd();
                code.emitReturn();
            });
            assertSame(program, new BytecodeOptimizer(3).optimize(program));
        }
    }

    @Nested
    class ControlFlow {
        @Test
        void code_with_jumps_and_handlers_is_optimized() {
            assertEquals(List.of("SETUP_TRY 4", "LOAD_CONST 5", "POP_TRY", "RETURN", "RETURN"), optimized(3, code -> {
                code.emitSetupTry("handler");
                code.emitLoadConst(2);
                code.emitLoadConst(3);
                code.emitAdd();
                code.emit(Opcode.POP_TRY);
                code.emitReturn();
                code.markLabel("handler");
                code.emitReturn();
            }));
        }

        @Test
        void loops_keep_their_targets() {
            assertEquals(List.of("LOAD_CONST 7", "STORE_NAME n", "LOAD_NAME n", "JUMP_IF_TRUE 0", "LOAD_CONST null",
                    "RETURN"), optimized(3, code -> {
                        code.markLabel("again");
                        code.emitLoadConst(3);
                        code.emitLoadConst(4);
                        code.emitAdd();
                        code.emitStoreName("n");
                        code.emitLoadName("n");
                        code.emitJumpIfTrue("again");
                        code.emitLoadConst(null);
                        code.emitReturn();
                    }));
        }
    }
}
