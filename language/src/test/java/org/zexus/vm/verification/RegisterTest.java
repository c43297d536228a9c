package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.vm.Machine.program;
import static org.zexus.vm.Machine.returning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.transform.BytecodeConverter;
import org.zexus.vm.Machine;
import org.zexus.vm.VmMode;
import org.zexus.vm.VmOptions;
import org.zexus.vm.register.RegisterAssignment;
import org.zexus.vm.register.RegisterFile;

/** Registers, under the names of the machine's list of behaviours. */
class RegisterTest {

    @Nested
    class Files {
        private final RegisterFile file = new RegisterFile(16);

        @Test
        void init() {
            assertEquals(16, file.numRegisters());
            for (int i = 0; i < 16; i++) {
                assertNull(file.read(i));
            }
        }

        @Test
        void read_write() {
            file.write(3, "value");
            assertEquals("value", file.read(3));
        }

        @Test
        void invalid_register() {
            assertThrows(IllegalArgumentException.class, () -> file.read(16));
            assertThrows(IllegalArgumentException.class, () -> file.write(-1, 0));
        }

        @Test
        void clear() {
            file.write(1, 1);
            file.clear(1);
            assertNull(file.read(1));
        }

        @Test
        void clear_all() {
            file.write(1, 1);
            file.write(2, 2);
            file.clearAll();
            assertNull(file.read(1));
            assertNull(file.read(2));
        }

        @Test
        void dirty_tracking() {
            file.write(4, 1);
            assertTrue(file.isDirty(4));
            assertFalse(file.isDirty(5));
        }

        @Test
        void get_free_register() {
            assertEquals(0, file.freeRegister());
            file.write(0, 1);
            file.write(1, 1);
            assertEquals(2, file.freeRegister());
        }
    }

    @Nested
    class Allocator {
        private final RegisterAssignment registers = new RegisterAssignment(16);

        @Test
        void init() {
            assertEquals(14, registers.available());
        }

        @Test
        void allocate_variable() {
            int register = registers.allocate("a");
            assertEquals(register, registers.register("a"));
            assertEquals("a", registers.variable(register));
        }

        @Test
        void allocate_multiple() {
            assertEquals(List.of(0, 1, 2),
                    List.of(registers.allocate("a"), registers.allocate("b"), registers.allocate("c")));
        }

        @Test
        void allocate_same_variable() {
            assertEquals(registers.allocate("a"), registers.allocate("a"));
        }

        @Test
        void spilling() {
            for (int i = 0; i < 14; i++) {
                assertEquals(i, registers.allocate("v" + i));
            }
            assertEquals(-1, registers.allocate("one more"));
            assertEquals(Set.of("one more"), registers.spilledVariables());
        }

        @Test
        void free_register() {
            registers.allocate("a");
            registers.allocate("b");
            registers.free("a");
            assertEquals(0, registers.allocate("c"));
        }

        @Test
        void clear() {
            registers.allocate("a");
            registers.clear();
            assertEquals(-1, registers.register("a"));
        }
    }

    @Nested
    class Machines {
        private static Object run(Map<String, Object> env, Consumer<BytecodeBuilder> code) {
            try (Machine machine = Machine.with(VmOptions.DEFAULT.env(env))) {
                return machine.run(code);
            }
        }

        private static Object operate(Opcode operation, Object left, Object right) {
            return run(Map.of(), code -> {
                code.emit(Opcode.LOAD_REG, 0, code.addConstant(left));
                code.emit(Opcode.LOAD_REG, 1, code.addConstant(right));
                code.emit(operation, 2, 0, 1);
                code.emit(Opcode.PUSH_REG, 2);
            });
        }

        @Test
        void load_reg() {
            assertEquals(42L, run(Map.of(), code -> {
                code.emit(Opcode.LOAD_REG, 0, code.addConstant(42));
                code.emit(Opcode.PUSH_REG, 0);
            }));
        }

        @Test
        void mov_reg() {
            assertEquals(42L, run(Map.of(), code -> {
                code.emit(Opcode.LOAD_REG, 0, code.addConstant(42));
                code.emit(Opcode.MOV_REG, 5, 0);
                code.emit(Opcode.PUSH_REG, 5);
            }));
        }

        @Test
        void add_reg() {
            assertEquals(30L, operate(Opcode.ADD_REG, 10, 20));
        }

        @Test
        void sub_reg() {
            assertEquals(30L, operate(Opcode.SUB_REG, 50, 20));
        }

        @Test
        void mul_reg() {
            assertEquals(42L, operate(Opcode.MUL_REG, 6, 7));
        }

        @Test
        void div_reg() {
            assertEquals(10L, operate(Opcode.DIV_REG, 20, 2));
        }

        @Test
        void comparison_lt_reg() {
            assertEquals(true, operate(Opcode.LT_REG, 5, 10));
        }

        @Test
        void comparison_eq_reg() {
            assertEquals(true, operate(Opcode.EQ_REG, 5, 5));
        }

        @Test
        void store_reg() {
            try (Machine machine = Machine.plain()) {
                machine.run(code -> {
                    code.emit(Opcode.LOAD_REG, 0, code.addConstant(7));
                    code.emit(Opcode.STORE_REG, 0, code.addConstant("x"));
                });
                assertEquals(7L, machine.env().get("x"));
            }
        }

        @Test
        void load_var_reg() {
            assertEquals(99L, run(Map.of("x", 99), code -> {
                code.emit(Opcode.LOAD_VAR_REG, 0, code.addConstant("x"));
                code.emit(Opcode.PUSH_REG, 0);
            }));
        }

        @Test
        void complex_arithmetic() {
            assertEquals(16L, run(Map.of(), code -> {
                code.emit(Opcode.LOAD_REG, 0, code.addConstant(3));
                code.emit(Opcode.LOAD_REG, 1, code.addConstant(5));
                code.emit(Opcode.LOAD_REG, 2, code.addConstant(2));
                code.emit(Opcode.ADD_REG, 3, 0, 1);
                code.emit(Opcode.MUL_REG, 4, 3, 2);
                code.emit(Opcode.PUSH_REG, 4);
            }));
        }

        @Test
        void hybrid_mode_stack_ops() {
            assertEquals(30L, run(Map.of(), code -> {
                code.emitLoadConst(10);
                code.emitLoadConst(20);
                code.emitAdd();
                code.emit(Opcode.POP_REG, 15);
                code.emit(Opcode.PUSH_REG, 15);
            }));
        }
    }

    @Nested
    class Converter {
        private final BytecodeConverter converter = new BytecodeConverter(16);

        private static boolean isConverted(Bytecode code) {
            return Boolean.TRUE.equals(code.header().metadata().get(BytecodeConverter.CONVERTED));
        }

        @Test
        void convert_const_add() {
            assertTrue(isConverted(converter.convert(returning(code -> {
                code.emitLoadConst(10);
                code.emitLoadConst(20);
                code.emitAdd();
            }))));
        }

        @Test
        void convert_var_arithmetic() {
            Bytecode converted = converter.convert(returning(code -> {
                code.emitLoadName("x");
                code.emitLoadConst(5);
                code.emitMul();
            }));
            assertTrue(converted.instructions().stream().anyMatch(each -> each.opcode() == Opcode.MUL_REG));
        }

        @Test
        void no_conversion_for_non_arithmetic() {
            converter.convert(program(code -> {
                code.emitLoadConst("text");
                code.emit(Opcode.PRINT);
            }));
            assertEquals(0L, converter.getStats().get("conversions"));
            assertTrue((Long) converter.getStats().get("skipped") > 0);
        }

        @Test
        void full_pipeline() {
            try (Machine machine = Machine.with(VmOptions.DEFAULT.mode(VmMode.REGISTER))) {
                machine.run(code -> {
                    code.emitLoadConst(10);
                    code.emitLoadConst(20);
                    code.emitAdd();
                    code.emitStoreName("x");
                });
                assertEquals(30L, machine.env().get("x"));
            }
        }

        @Test
        void nested_arithmetic() {
            try (Machine machine = Machine.with(VmOptions.DEFAULT.mode(VmMode.REGISTER))) {
                assertEquals(180L, machine.run(code -> {
                    code.emitLoadConst(10);
                    code.emitLoadConst(5);
                    code.emitAdd();
                    code.emitLoadConst(20);
                    code.emitLoadConst(8);
                    code.emitSub();
                    code.emitMul();
                }));
            }
        }
    }
}
