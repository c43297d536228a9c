package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.zexus.vm.Machine.result;

import org.junit.jupiter.api.Test;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.vm.Machine;
import org.zexus.vm.VMRuntimeError;

/** Behaviours 1 to 25 of the verification list: the stack, variables, arithmetic. */
class StackAndArithmeticTest {

    @Test
    void test_001_load_const() {
        assertEquals(42L, result(code -> code.emitLoadConst(42)));
    }

    @Test
    void test_002_load_name() {
        try (Machine machine = Machine.plain()) {
            machine.env().put("x", 100);
            assertEquals(100L, machine.run(code -> code.emitLoadName("x")));
        }
    }

    @Test
    void test_003_store_name() {
        try (Machine machine = Machine.plain()) {
            assertEquals(55L, machine.run(code -> {
                code.emitLoadConst(55);
                code.emitStoreName("result");
                code.emitLoadName("result");
            }));
            assertEquals(55L, machine.env().get("result"));
        }
    }

    @Test
    void test_004_pop_operation() {
        assertEquals(1L, result(code -> {
            code.emitLoadConst(1);
            code.emitLoadConst(2);
            code.emitPop();
        }));
    }

    @Test
    void test_005_dup_operation() {
        assertEquals(14L, result(code -> {
            code.emitLoadConst(7);
            code.emitDup();
            code.emitAdd();
        }));
    }

    @Test
    void test_006_multiple_constants() {
        assertEquals(4L, result(code -> {
            for (int i = 0; i < 5; i++) {
                code.emitLoadConst(i);
            }
        }));
    }

    @Test
    void test_007_deep_stack() {
        assertEquals(100L, result(code -> {
            for (int i = 0; i < 100; i++) {
                code.emitLoadConst(1);
            }
            for (int i = 0; i < 99; i++) {
                code.emitAdd();
            }
        }));
    }

    @Test
    void test_008_stack_underflow_safety() {
        assertEquals(42L, result(code -> {
            code.emitPop();
            code.emitLoadConst(42);
        }));
    }

    @Test
    void test_009_empty_bytecode() {
        try (Machine machine = Machine.plain()) {
            assertNull(machine.vm().execute(new BytecodeBuilder().build()));
        }
    }

    @Test
    void test_010_return_without_value() {
        assertNull(result(_ -> {}));
    }

    @Test
    void test_011_add_operation() {
        assertEquals(30L, result("ADD", 10, 20));
    }

    @Test
    void test_012_sub_operation() {
        assertEquals(20L, result("SUB", 50, 30));
    }

    @Test
    void test_013_mul_operation() {
        assertEquals(56L, result("MUL", 7, 8));
    }

    @Test
    void test_014_div_operation() {
        assertEquals(25.0, ((Number) result("DIV", 100, 4)).doubleValue());
    }

    @Test
    void test_015_mod_operation() {
        assertEquals(2L, result("MOD", 17, 5));
    }

    @Test
    void test_016_pow_operation() {
        assertEquals(1024L, result("POW", 2, 10));
    }

    @Test
    void test_017_neg_operation() {
        assertEquals(-42L, result("NEG", 42));
    }

    @Test
    void test_018_division_by_zero_safety() {
        var error = assertThrows(VMRuntimeError.class, () -> result("DIV", 10, 0));
        assertEquals("Division by zero", error.zexusMessage());
    }

    @Test
    void test_019_complex_expression() {
        assertEquals(16L, result(code -> {
            code.emitLoadConst(5);
            code.emitLoadConst(3);
            code.emitAdd();
            code.emitLoadConst(2);
            code.emitMul();
        }));
    }

    @Test
    void test_020_negative_numbers() {
        assertEquals(-5L, result("ADD", -10, 5));
    }

    @Test
    void test_021_float_arithmetic() {
        assertEquals(6.28, (double) result("MUL", 3.14, 2.0), 0.005);
    }

    @Test
    void test_022_large_numbers() {
        assertEquals(2_000_000_000_000_000L, result("ADD", 1_000_000_000_000_000L, 1_000_000_000_000_000L));
    }

    @Test
    void test_023_modulo_negative() {
        assertEquals(3L, result("MOD", -17, 5));
    }

    @Test
    void test_024_power_fractional() {
        assertEquals(4.0, ((Number) result("POW", 16, 0.5)).doubleValue());
    }

    @Test
    void test_025_chained_operations() {
        assertEquals(6.0, ((Number) result(code -> {
            code.emitLoadConst(10);
            code.emitLoadConst(5);
            code.emitAdd();
            code.emitLoadConst(3);
            code.emitSub();
            code.emitLoadConst(2);
            code.emitDiv();
        })).doubleValue());
    }
}
