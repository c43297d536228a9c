package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.zexus.vm.Machine.result;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Behaviours 26 to 55 of the verification list: comparison, logic, control flow, collections. */
class LogicAndCollectionsTest {

    @Test
    void test_026_eq_true() {
        assertEquals(true, result("EQ", 42, 42));
    }

    @Test
    void test_027_eq_false() {
        assertEquals(false, result("EQ", 10, 20));
    }

    @Test
    void test_028_neq_true() {
        assertEquals(true, result("NEQ", 10, 20));
    }

    @Test
    void test_029_lt_true() {
        assertEquals(true, result("LT", 5, 10));
    }

    @Test
    void test_030_gt_true() {
        assertEquals(true, result("GT", 20, 10));
    }

    @Test
    void test_031_lte_equal() {
        assertEquals(true, result("LTE", 15, 15));
    }

    @Test
    void test_032_gte_greater() {
        assertEquals(true, result("GTE", 20, 10));
    }

    @Test
    void test_033_string_equality() {
        assertEquals(true, result("EQ", "hello", "hello"));
    }

    @Test
    void test_034_none_equality() {
        assertEquals(true, result("EQ", null, null));
    }

    @Test
    void test_035_mixed_type_comparison() {
        assertEquals(true, result("EQ", 10, 10.0));
    }

    @Test
    void test_036_not_true() {
        assertEquals(false, result("NOT", true));
    }

    @Test
    void test_037_not_false() {
        assertEquals(true, result("NOT", false));
    }

    @Test
    void test_038_not_zero() {
        assertEquals(true, result("NOT", 0));
    }

    @Test
    void test_039_not_nonzero() {
        assertEquals(false, result("NOT", 42));
    }

    @Test
    void test_040_double_negation() {
        assertEquals(true, result(code -> {
            code.emitLoadConst(true);
            code.emitNot();
            code.emitNot();
        }));
    }

    @Test
    void test_041_jump_forward() {
        assertEquals(1L, result(code -> {
            code.emitLoadConst(1);
            code.emitJump("skip");
            code.emitLoadConst(999);
            code.markLabel("skip");
        }));
    }

    private static Object branch(boolean condition) {
        return result(code -> {
            code.emitLoadConst(condition);
            code.emitJumpIfFalse("branch");
            code.emitLoadConst(1);
            code.emitReturn();
            code.markLabel("branch");
            code.emitLoadConst(2);
        });
    }

    @Test
    void test_042_jump_if_false_taken() {
        assertEquals(2L, branch(false));
    }

    @Test
    void test_043_jump_if_false_not_taken() {
        assertEquals(1L, branch(true));
    }

    @Test
    void test_044_early_return() {
        assertEquals(42L, result(code -> {
            code.emitLoadConst(42);
            code.emitReturn();
            code.emitLoadConst(999);
        }));
    }

    @Test
    void test_045_conditional_logic() {
        assertEquals("greater", result(code -> {
            code.emitLoadConst(10);
            code.emitLoadConst(5);
            code.emitGt();
            code.emitJumpIfFalse("not");
            code.emitLoadConst("greater");
            code.emitReturn();
            code.markLabel("not");
            code.emitLoadConst("not_greater");
        }));
    }

    @Test
    void test_046_build_empty_list() {
        assertEquals(List.of(), result(code -> code.emitBuildList(0)));
    }

    @Test
    void test_047_build_list_with_elements() {
        assertEquals(List.of(1L, 2L, 3L), result(code -> {
            code.emitLoadConst(1);
            code.emitLoadConst(2);
            code.emitLoadConst(3);
            code.emitBuildList(3);
        }));
    }

    @Test
    void test_048_build_empty_map() {
        assertEquals(Map.of(), result(code -> code.emitBuildMap(0)));
    }

    @Test
    void test_049_build_map_with_entries() {
        assertEquals(Map.of("a", 1L, "b", 2L), result(code -> {
            code.emitLoadConst("a");
            code.emitLoadConst(1);
            code.emitLoadConst("b");
            code.emitLoadConst(2);
            code.emitBuildMap(2);
        }));
    }

    @Test
    void test_050_list_indexing() {
        assertEquals(20L, result("INDEX", List.of(10, 20, 30), 1));
    }

    @Test
    void test_051_map_indexing() {
        assertEquals(100L, result("INDEX", Map.of("x", 100), "x"));
    }

    @Test
    void test_052_nested_list() {
        assertEquals(List.of(List.of(1L, 2L), List.of(3L, 4L)), result(code -> {
            code.emitLoadConst(1);
            code.emitLoadConst(2);
            code.emitBuildList(2);
            code.emitLoadConst(3);
            code.emitLoadConst(4);
            code.emitBuildList(2);
            code.emitBuildList(2);
        }));
    }

    @Test
    void test_053_negative_index() {
        assertEquals(5L, result("INDEX", List.of(1, 2, 3, 4, 5), -1));
    }

    @Test
    void test_054_index_out_of_bounds() {
        assertNull(result("INDEX", List.of(1, 2, 3), 10));
    }

    @Test
    void test_055_mixed_collection() {
        assertEquals(Arrays.asList(42L, "hello", true, null), result(code -> {
            code.emitLoadConst(42);
            code.emitLoadConst("hello");
            code.emitLoadConst(true);
            code.emitLoadConst(null);
            code.emitBuildList(4);
        }));
    }
}
