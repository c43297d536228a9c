package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.zexus.vm.Machine.counting;
import static org.zexus.vm.Machine.returning;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.bytecode.Opcode;
import org.zexus.vm.Machine;
import org.zexus.vm.VmMode;
import org.zexus.vm.VmOptions;

/**
 * Parts of the machine's list that have no object of their own here: pools of values, the form with single assignments,
 * the allocator as an object, and the optimizer of awaits. The tests show what does the work of each, under the names
 * of the list.
 */
class MappedSubsystemsTest {
    private final Machine machine = Machine.plain();

    @AfterEach
    void close() {
        machine.close();
    }

    /** Numbers have no identity, equal constants are one, and lists are never shared: there is nothing to pool. */
    @Nested
    class MemoryPools {
        @Test
        void small_int_caching() {
            for (long i = -128; i <= 256; i++) {
                long value = i;
                assertEquals(true, Machine.result(code -> {
                    code.emitLoadConst(value);
                    code.emitLoadConst(value);
                    code.emitEq();
                }));
            }
        }

        @Test
        void large_int_pooling() {
            assertEquals(1L << 62, Machine.result("MUL", 1L << 31, 1L << 31));
        }

        @Test
        void string_interning() {
            var code = new BytecodeBuilder();
            assertEquals(code.addConstant("text"), code.addConstant(String.join("", "te", "xt")));
        }

        @Test
        void long_strings_not_pooled() {
            String text = "x".repeat(100_000);
            assertEquals(text, Machine.result(code -> code.emitLoadConst(text)));
        }

        @Test
        void acquire_empty_list() {
            assertEquals(List.of(), Machine.result(code -> code.emitBuildList(0)));
        }

        /** The list that the reference would hand out again is another one. */
        @Test
        void list_reuse() {
            Bytecode build = returning(code -> {
                code.emitBuildList(0);
                code.emitDup();
                code.emitStoreName("last");
            });
            machine.vm().execute(build);
            machine.run(code -> {
                code.emitLoadName("last");
                code.emitLoadConst(1);
                code.emit(Opcode.LIST_APPEND);
            });
            assertEquals(List.of(), machine.vm().execute(build));
        }
    }

    /**
     * The internal code has a slot for each operand, and the compiler builds its own form from it. What has to hold is
     * that branches and loops mean what they meant.
     */
    @Nested
    class SSA {
        private Object run(Consumer<BytecodeBuilder> code) {
            Object expected = null;
            for (VmMode mode : List.of(VmMode.STACK, VmMode.REGISTER)) {
                for (int level = 0; level <= 3; level++) {
                    try (Machine each = Machine.with(VmOptions.DEFAULT.mode(mode).optimizerLevel(level))) {
                        Object result = each.run(code);
                        assertEquals(expected == null ? result : expected, result);
                        expected = result;
                    }
                }
            }
            return expected;
        }

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
            assertEquals(List.of(1L, 2L), run(code -> {
                code.emitLoadConst(1);
                code.emitStoreName("x");
                code.emitLoadName("x");
                code.emitLoadConst(2);
                code.emitStoreName("x");
                code.emitLoadName("x");
                code.emitBuildList(2);
            }));
        }

        @Test
        void destruct_simple_ssa() {
            Object counted = null;
            for (VmMode mode : List.of(VmMode.STACK, VmMode.REGISTER)) {
                try (Machine each = Machine.with(VmOptions.DEFAULT.mode(mode).optimizerLevel(3))) {
                    counted = each.vm().execute(counting(5));
                    assertEquals(5L, counted);
                }
            }
        }
    }

    /** The converter to register code allocates registers; what finds none stays on the stack. */
    @Nested
    class RegisterAllocation {
        private static Object inRegisters(int count, int values) {
            try (Machine each = Machine.with(VmOptions.DEFAULT.mode(VmMode.REGISTER).numRegisters(count))) {
                return each.run(code -> {
                    for (int i = 0; i < values; i++) {
                        code.emitLoadName("one");
                    }
                    for (int i = 1; i < values; i++) {
                        code.emitAdd();
                    }
                    each.env().put("one", 1);
                });
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

        @Test
        void spilling() {
            assertEquals(40L, inRegisters(4, 40));
        }

        @Test
        void coalescing() {
            try (Machine each = Machine.with(VmOptions.DEFAULT.mode(VmMode.REGISTER))) {
                assertEquals(20L, each.vm().execute(counting(20)));
            }
        }
    }

    /** Tasks and awaits are fast as they are: what is done is not waited for, and starting a task takes no wrapper. */
    @Nested
    class AsyncOptimizer {
        private void define(String name, CompletableFuture<?> result) {
            machine.vm().builtins().put(name, _ -> result);
        }

        @Test
        void spawn_with_pooling() {
            define("f", CompletableFuture.completedFuture(1L));
            long before = machine.vm().taskCounter();
            for (int i = 0; i < 50; i++) {
                assertEquals(1L, machine.run(code -> {
                    code.emitSpawn("f", 0);
                    code.emitAwait();
                }));
            }
            assertEquals(before + 50, machine.vm().taskCounter());
            assertEquals(List.of(), machine.vm().tasks());
        }

        @Test
        void await_optimized_fast_path() {
            assertEquals(42L, machine.run(code -> {
                code.emitLoadConst(42);
                code.emitAwait();
            }));
        }

        @Test
        void await_optimized_done_future() {
            define("done", CompletableFuture.completedFuture(123L));
            assertEquals(123L, machine.run(code -> {
                code.emitSpawn("done", 0);
                code.emitAwait();
            }));
        }

        @Test
        void create_rejected_future() {
            var error = new IllegalStateException("rejected");
            define("fails", CompletableFuture.failedFuture(error));
            assertSame(error, assertThrows(IllegalStateException.class,
                    () -> machine.run(code -> {
                        code.emitSpawn("fails", 0);
                        code.emitAwait();
                    })));
        }

        private Object gather(int count) {
            define("f", CompletableFuture.supplyAsync(() -> 99L));
            return machine
                    .run(code -> ParallelTest.region(code, Collections.nCopies(count, "f").toArray(String[]::new)));
        }

        @Test
        void gather_batch_empty() {
            assertEquals(List.of(), gather(0));
        }

        @Test
        void gather_batch_single() {
            assertEquals(List.of(99L), gather(1));
        }

        @Test
        void gather_batch_multiple() {
            assertEquals(List.of(99L, 99L, 99L), gather(3));
        }

        @Test
        void is_coroutine_like() {
            assertFalse(machine.run(code -> {
                code.emitLoadConst("task_1");
                code.emitAwait();
            }) instanceof Long);
        }
    }
}
