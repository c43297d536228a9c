package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.vm.Machine.counting;
import static org.zexus.vm.Machine.returning;
import static org.zexus.vm.verification.OptimizedCode.MIXED;
import static org.zexus.vm.verification.OptimizedCode.opcodes;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.Verifier;
import org.zexus.bytecode.transform.BytecodeConverter;
import org.zexus.compiler.optimize.BytecodeOptimizer;
import org.zexus.vm.Machine;
import org.zexus.vm.VmMode;
import org.zexus.vm.VmOptions;

/**
 * What the machine's list says of the form with single assignments, by its names. Portable code has no such form: the
 * internal code has a slot for each operand, and the compiler builds its own form from it. What such a form is for does
 * the optimizer, and branches and loops mean what they meant however the code is prepared.
 */
class SingleAssignmentBehaviourTest {

    private static Object run(Consumer<BytecodeBuilder> code) {
        return execute(returning(code));
    }

    /** What all modes and levels agree on. */
    private static Object execute(Bytecode program) {
        Object expected = null;
        for (VmMode mode : List.of(VmMode.STACK, VmMode.REGISTER)) {
            for (int level = 0; level <= 3; level++) {
                try (Machine each = Machine.with(VmOptions.DEFAULT.mode(mode).optimizerLevel(level))) {
                    Object result = each.vm().execute(program);
                    assertEquals(expected == null ? result : expected, result);
                    expected = result;
                }
            }
        }
        return expected;
    }

    @Nested
    @DisplayName("test_ssa_converter.py, TestBasicBlock")
    class BasicBlock {
        @Test
        void create_basic_block() {
            var starts = new BitSet();
            starts.set(2);
            starts.set(10);
            BitSet leaders = Verifier.verify(counting(3)).leaders();
            leaders.clear(0);
            assertEquals(starts, leaders);
        }

        /** Two ways leave a value on the stack, and the code where they meet takes that of the way it came. */
        @Test
        void add_phi_node() {
            for (boolean condition : List.of(true, false)) {
                assertEquals(condition ? 11L : 12L, run(code -> {
                    code.emitLoadConst(condition);
                    code.emitJumpIfFalse("otherwise");
                    code.emitLoadConst(1);
                    code.emitJump("end");
                    code.markLabel("otherwise");
                    code.emitLoadConst(2);
                    code.markLabel("end");
                    code.emitLoadConst(10);
                    code.emitAdd();
                }));
            }
        }
    }

    @Nested
    @DisplayName("test_ssa_converter.py, TestSSAConverter and TestSSADestruction")
    class Converter {
        private void choose(boolean condition, Object expected) {
            assertEquals(expected, run(code -> {
                code.emitLoadConst(condition);
                code.emitJumpIfFalse("otherwise");
                code.emitLoadConst(1);
                code.emitStoreName("x");
                code.emitJump("end");
                code.markLabel("otherwise");
                code.emitLoadConst(2);
                code.emitStoreName("x");
                code.markLabel("end");
                code.emitLoadName("x");
            }));
        }

        @Test
        void create_converter() {
            assertEquals(0, new BytecodeOptimizer(3).statistics().totalOptimizations());
        }

        @Test
        void simple_conversion() {
            assertEquals(3L, run(code -> {
                code.emitLoadConst(1);
                code.emitStoreName("x");
                code.emitLoadName("x");
                code.emitLoadConst(2);
                code.emitAdd();
            }));
        }

        @Test
        void phi_insertion_for_merge() {
            choose(true, 1L);
            choose(false, 2L);
        }

        @Test
        void variable_renaming() {
            assertEquals(List.of(1L, 2L), run(OptimizedCode.ASSIGNED_TWICE));
        }

        @Test
        void statistics() {
            var optimizer = new BytecodeOptimizer(3);
            optimizer.optimize(returning(MIXED));
            assertEquals(2L, optimizer.statistics().toMap().get("constant_folds"));
        }

        /** Counts are those of one optimizer. */
        @Test
        void reset_statistics() {
            var used = new BytecodeOptimizer(3);
            used.optimize(returning(MIXED));
            assertTrue(used.statistics().totalOptimizations() > 0);
            assertEquals(0, new BytecodeOptimizer(3).statistics().totalOptimizations());
        }

        @Test
        void destruct_simple_ssa() {
            assertEquals(5L, execute(counting(5)));
        }
    }

    @Nested
    @DisplayName("test_vm_ssa_integration.py, TestVMSSAIntegration")
    class MachineWithOptimizer {
        private static Map<String, Object> statistics(int level) {
            try (Machine machine = Machine.with(VmOptions.DEFAULT.optimizerLevel(level))) {
                machine.run(MIXED);
                return machine.vm().getOptimizerStats();
            }
        }

        /** Registers, one for each value, are for the mode of that name only. */
        @Test
        void vm_ssa_disabled_by_default() {
            try (Machine machine = Machine.plain()) {
                machine.vm().execute(counting(3));
                assertEquals(Map.of("stack", 1L, "register", 0L, "parallel", 0L, "auto", 0L),
                        machine.vm().getStats().get("mode_usage"));
                assertEquals(0L, machine.vm().getConverterStats().get("conversions"));
            }
        }

        @Test
        void vm_ssa_can_be_enabled() {
            assertEquals(0L, statistics(0).get("total_optimizations"));
            assertTrue((Long) statistics(3).get("total_optimizations") > 0);
        }

        /** The value of a local that was just stored stays where it is, as the two names of a form would be one. */
        @Test
        void convert_to_ssa() {
            Consumer<BytecodeBuilder> code = builder -> {
                int slot = builder.allocateLocal("a");
                builder.emitLoadConst(20);
                builder.emitStoreLocal(slot);
                builder.emitLoadLocal(slot);
                builder.emitLoadLocal(slot);
                builder.emitAdd();
            };
            assertTrue(opcodes(2, code).contains(Opcode.DUP));
            Bytecode converted = new BytecodeConverter(16).convert(new BytecodeOptimizer(2).optimize(returning(code)));
            assertTrue(Verifier.verify(converted).isStatic());
            assertEquals(40L, execute(returning(code)));
        }

        @Test
        void ssa_stats() {
            assertTrue(statistics(2).keySet()
                    .containsAll(List.of("constant_folds", "copies_eliminated",
                            "dead_code_removed", "total_optimizations")));
        }

        @Test
        void reset_ssa_stats() {
            assertEquals(statistics(3), statistics(3), "each machine counts for itself");
        }
    }
}
