package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.vm.Machine.counting;
import static org.zexus.vm.Machine.returning;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * What the machine's list says of the allocator of registers, by its names. It is the converter to register code that
 * allocates them: a value has its register from where it is computed to its last use, and the lowest one that is free.
 */
class RegisterAllocatorBehaviourTest {

    private static Bytecode convert(int registers, Consumer<BytecodeBuilder> code) {
        return new BytecodeConverter(registers).convert(returning(code));
    }

    /** The code in 16 registers, without the return of its last value. */
    private static List<String> converted(Consumer<BytecodeBuilder> code) {
        Bytecode converted = new BytecodeConverter(16).convert(Machine.program(code));
        assertEquals(true, converted.header().metadata().get(BytecodeConverter.CONVERTED));
        return converted.instructions().stream().map(Object::toString).toList();
    }

    /** How many registers hold the sum of so many variables. */
    private static int registersOfSum(int values) {
        return Verifier.verify(convert(16, code -> sum(code, values))).registerCount();
    }

    /** Adds up so many values of the variable x, all of which are there before the first addition. */
    private static void sum(BytecodeBuilder code, int values) {
        for (int i = 0; i < values; i++) {
            code.emitLoadName("x");
        }
        for (int i = 1; i < values; i++) {
            code.emitAdd();
        }
    }

    private static Object inRegisters(int count, int values) {
        try (Machine machine = Machine.with(VmOptions.DEFAULT.mode(VmMode.REGISTER).numRegisters(count))) {
            machine.env().put("x", 1);
            return machine.run(code -> sum(code, values));
        }
    }

    @Nested
    @DisplayName("test_register_allocator.py, TestLiveRange")
    class LiveRange {
        @Test
        void create_live_range() {
            assertEquals(List.of("LOAD_VAR_REG 0, 0", "STORE_REG 0, 1"), converted(code -> {
                code.emitLoadName("x");
                code.emitStoreName("y");
            }));
        }

        @Test
        void overlaps_true() {
            assertEquals(List.of("LOAD_VAR_REG 0, 0", "LOAD_VAR_REG 1, 1", "STORE_REG 1, 2", "STORE_REG 0, 3"),
                    converted(code -> {
                        code.emitLoadName("x");
                        code.emitLoadName("y");
                        code.emitStoreName("a");
                        code.emitStoreName("b");
                    }));
        }

        @Test
        void overlaps_false() {
            assertEquals(List.of("LOAD_VAR_REG 0, 0", "STORE_REG 0, 1", "LOAD_VAR_REG 0, 2", "STORE_REG 0, 3"),
                    converted(code -> {
                        code.emitLoadName("x");
                        code.emitStoreName("a");
                        code.emitLoadName("y");
                        code.emitStoreName("b");
                    }));
        }

        /** An operation reads its operands before it writes its result, so these two do not overlap. */
        @Test
        void overlaps_edge_case() {
            assertEquals(List.of("LOAD_VAR_REG 0, 0", "NEG_REG 0, 0", "STORE_REG 0, 1"), converted(code -> {
                code.emitLoadName("x");
                code.emit(Opcode.NEG);
                code.emitStoreName("a");
            }));
        }
    }

    /** What interferes, is alive at the same time: so many registers it takes. */
    @Nested
    @DisplayName("test_register_allocator.py, TestInterferenceGraph")
    class InterferenceGraph {
        @Test
        void create_graph() {
            assertEquals(0, Verifier.verify(convert(16, code -> code.emitLoadConst(1))).registerCount());
        }

        @Test
        void add_node() {
            assertEquals(1, registersOfSum(1));
        }

        @Test
        void add_edge() {
            assertEquals(2, registersOfSum(2));
        }

        @Test
        void degree() {
            for (int values = 3; values <= 15; values++) {
                assertEquals(values, registersOfSum(values));
            }
        }

        @Test
        void remove_node() {
            assertEquals(List.of("LOAD_VAR_REG 0, 0", "LOAD_VAR_REG 1, 1", "LOAD_VAR_REG 1, 2", "ADD_REG 0, 0, 1",
                    "STORE_REG 0, 3"), converted(code -> {
                        code.emitLoadName("x");
                        code.emitLoadName("y");
                        code.emitPop();
                        code.emitLoadName("z");
                        code.emitAdd();
                        code.emitStoreName("a");
                    }));
        }
    }

    @Nested
    @DisplayName("test_register_allocator.py, TestRegisterAllocator")
    class Allocator {
        @Test
        void create_allocator() {
            assertEquals(0L, new BytecodeConverter(4).getStats().get("conversions"));
            for (int registers : List.of(3, Verifier.MAX_REGISTERS + 1)) {
                assertThrows(IllegalArgumentException.class, () -> new BytecodeConverter(registers));
            }
        }

        @Test
        void simple_allocation() {
            assertEquals(3L, inRegisters(16, 3));
        }

        @Test
        void interference_allocation() {
            assertEquals(10L, inRegisters(16, 10));
        }

        /** One register stays free for results; what finds none goes to the stack. */
        @Test
        void spilling() {
            assertEquals(40L, inRegisters(4, 40));
            Bytecode spilled = convert(4, code -> sum(code, 40));
            assertEquals(3, Verifier.verify(spilled).registerCount());
            assertTrue(spilled.instructions().stream().anyMatch(each -> each.opcode() == Opcode.PUSH_REG));
        }

        /** What is duplicated is one value, so it is in one register, and there is nothing to move. */
        @Test
        void coalescing() {
            List<String> code = converted(builder -> {
                builder.emitLoadName("x");
                builder.emitDup();
                builder.emitMul();
                builder.emitStoreName("square");
            });
            assertEquals(List.of("LOAD_VAR_REG 0, 0", "MUL_REG 0, 0, 0", "STORE_REG 0, 1"), code);
        }

        @Test
        void statistics() {
            var converter = new BytecodeConverter(16);
            converter.convert(returning(code -> sum(code, 3)));
            assertEquals(2L, converter.getStats().get("conversions"));
            assertEquals(6L, converter.getStats().get("stack_instructions"));
        }

        /** Counts are those of one converter. */
        @Test
        void reset_statistics() {
            var used = new BytecodeConverter(16);
            Map<String, Object> before = used.getStats();
            used.convert(counting(3));
            assertTrue(!before.equals(used.getStats()), before.toString());
            assertEquals(before, new BytecodeConverter(16).getStats());
        }
    }

    @Nested
    @DisplayName("test_register_allocator.py, TestLiveRangeComputation")
    class LiveRangeComputation {
        @Test
        void compute_simple_live_ranges() {
            assertEquals(List.of("LOAD_VAR_REG 0, 0", "LOAD_VAR_REG 1, 1", "ADD_REG 0, 0, 1", "STORE_REG 0, 2"),
                    converted(code -> {
                        code.emitLoadName("x");
                        code.emitLoadName("y");
                        code.emitAdd();
                        code.emitStoreName("z");
                    }));
        }

        /** The value of x is needed behind the addition, whose result takes another register therefore. */
        @Test
        void live_range_extends() {
            assertEquals(List.of("LOAD_VAR_REG 0, 0", "LOAD_VAR_REG 1, 1", "ADD_REG 1, 0, 1", "STORE_REG 1, 2",
                    "STORE_REG 0, 3"), converted(code -> {
                        code.emitLoadName("x");
                        code.emitDup();
                        code.emitLoadName("y");
                        code.emitAdd();
                        code.emitStoreName("sum");
                        code.emitStoreName("before");
                    }));
        }
    }

    /** Which operands an instruction in registers reads, and which it writes. */
    @Nested
    @DisplayName("test_register_allocator.py, TestExtractVars")
    class ExtractVars {
        private final BytecodeBuilder code = new BytecodeBuilder();

        private Object result() {
            code.emitReturn();
            try (Machine machine = Machine.with(VmOptions.DEFAULT.env(Map.of("x", 7)))) {
                return machine.vm().execute(code.build());
            }
        }

        @Test
        void extract_load_fast() {
            code.emit(Opcode.LOAD_VAR_REG, 3, code.addConstant("x"));
            code.emit(Opcode.PUSH_REG, 3);
            assertEquals(7L, result());
        }

        @Test
        void extract_store_fast() {
            code.emit(Opcode.LOAD_REG, 2, code.addConstant(8));
            code.emit(Opcode.STORE_REG, 2, code.addConstant("x"));
            code.emitLoadName("x");
            assertEquals(8L, result());
        }

        @Test
        void extract_binary_op() {
            code.emit(Opcode.LOAD_REG, 0, code.addConstant(10));
            code.emit(Opcode.LOAD_REG, 1, code.addConstant(4));
            code.emit(Opcode.SUB_REG, 2, 0, 1);
            for (int register = 0; register <= 2; register++) {
                code.emit(Opcode.PUSH_REG, register);
            }
            code.emitBuildList(3);
            assertEquals(List.of(10L, 4L, 6L), result());
        }
    }

    @Nested
    @DisplayName("test_vm_ssa_integration.py, TestVMRegisterAllocationIntegration")
    class MachineWithRegisters {
        private static Map<String, Object> statistics(VmOptions options) {
            try (Machine machine = Machine.with(options)) {
                assertEquals(9L, machine.vm().execute(counting(9)));
                return machine.vm().getConverterStats();
            }
        }

        @Test
        void vm_allocator_disabled_by_default() {
            assertEquals(0L, statistics(VmOptions.DEFAULT).get("conversions"));
        }

        @Test
        void vm_allocator_can_be_enabled() {
            assertEquals(1L, statistics(VmOptions.DEFAULT.mode(VmMode.REGISTER)).get("conversions"));
        }

        @Test
        void allocate_registers() {
            assertTrue(convert(16, code -> sum(code, 2)).instructions()
                    .stream()
                    .anyMatch(each -> each.opcode() == Opcode.ADD_REG));
        }

        @Test
        void allocator_stats() {
            assertEquals(
                    Set.of("stack_instructions", "register_instructions", "conversions", "skipped", "reduction_pct"),
                    statistics(VmOptions.DEFAULT).keySet());
        }

        @Test
        void reset_allocator_stats() {
            VmOptions registers = VmOptions.DEFAULT.mode(VmMode.REGISTER);
            assertEquals(statistics(registers), statistics(registers), "each machine counts for itself");
        }

        @Test
        void num_registers_configuration() {
            assertEquals(List.of(15, 20), List.of(16, 32)
                    .stream()
                    .map(registers -> Verifier.verify(convert(registers, code -> sum(code, 20))).registerCount())
                    .toList());
            assertEquals(Collections.nCopies(2, 20L), List.of(inRegisters(16, 20), inRegisters(32, 20)));
        }
    }

    @Nested
    @DisplayName("test_vm_ssa_integration.py, TestCombinedSSAAndAllocation")
    class Combined {
        /** The optimizer comes first: what it has computed needs one register, not two. */
        private static final Consumer<BytecodeBuilder> FOLDS = code -> {
            code.emitLoadConst(6);
            code.emitLoadConst(7);
            code.emitMul();
            code.emitLoadName("x");
            code.emitAdd();
        };

        @Test
        void ssa_then_allocation() {
            Bytecode optimized = new BytecodeOptimizer(3).optimize(returning(FOLDS));
            assertEquals(2, Verifier.verify(new BytecodeConverter(16).convert(optimized)).registerCount());
        }

        @Test
        void all_optimizers_together() {
            VmOptions all = VmOptions.DEFAULT.mode(VmMode.REGISTER).optimizerLevel(3).useMemoryManager(true);
            try (Machine machine = Machine.with(all.env(Map.of("x", 8)))) {
                assertEquals(50L, machine.run(FOLDS));
            }
        }

        @Test
        void statistics_from_all_optimizers() {
            VmOptions all = VmOptions.DEFAULT.mode(VmMode.REGISTER).optimizerLevel(3).useMemoryManager(true);
            try (Machine machine = Machine.with(all.env(Map.of("x", 8)))) {
                machine.run(FOLDS);
                assertEquals(1L, machine.vm().getOptimizerStats().get("constant_folds"));
                assertEquals(1L, machine.vm().getConverterStats().get("conversions"));
                assertEquals(1L, machine.vm().getMemoryStats().get("allocation_count"));
            }
        }
    }
}
