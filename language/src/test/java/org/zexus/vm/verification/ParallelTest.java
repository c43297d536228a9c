package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.bytecode.Opcode;
import org.zexus.vm.Machine;
import org.zexus.vm.VMRuntimeError;
import org.zexus.vm.VmMode;
import org.zexus.vm.VmOptions;
import org.zexus.vm.ZexusVM;

/**
 * The parallel mode, under the names of the machine's list. Code is not cut into chunks that guess at each other's
 * variables: what runs side by side, a program says by the opcodes of parallel regions, and functions of the host run
 * in threads of their own meanwhile. So what the list says of the parts that cut code holds of whole regions here.
 */
class ParallelTest {
    private final Machine machine = Machine.with(VmOptions.DEFAULT.mode(VmMode.PARALLEL));

    @AfterEach
    void close() {
        machine.close();
    }

    private Object run(Consumer<BytecodeBuilder> code) {
        return machine.run(code);
    }

    /** A region whose tasks call functions; behind it, a list of their results. */
    static void region(BytecodeBuilder code, String... functions) {
        code.emit(Opcode.PARALLEL_START);
        for (int i = 0; i < functions.length; i++) {
            code.emit(Opcode.SPAWN_TASK, code.addConstant(functions[i]), 0);
            code.emitStoreName("task " + i);
        }
        code.emit(Opcode.PARALLEL_END);
        for (int i = 0; i < functions.length; i++) {
            code.emitLoadName("task " + i);
            code.emit(Opcode.TASK_RESULT);
        }
        code.emitBuildList(functions.length);
    }

    /** Defines a function that runs in a thread of its own. */
    static void define(Machine machine, String function, Supplier<Object> body) {
        machine.vm()
                .builtins()
                .put(function, _ -> CompletableFuture.supplyAsync(body, Thread::startVirtualThread));
    }

    private void define(String function, Supplier<Object> body) {
        define(machine, function, body);
    }

    private void gives(String function, Object value) {
        define(function, () -> value);
    }

    /** Dependencies: what a region writes is there behind it, in the order of the program. */
    @Nested
    class DependencyAnalyzer {
        @Test
        void analyze_read_instruction() {
            machine.env().put("x", 5);
            assertEquals(5L, run(code -> code.emitLoadName("x")));
        }

        @Test
        void analyze_write_instruction() {
            run(code -> {
                code.emitLoadConst(5);
                code.emitStoreName("x");
            });
            assertEquals(5L, machine.env().get("x"));
        }

        @Test
        void analyze_non_variable_instruction() {
            assertEquals(3L, Machine.result("ADD", 1, 2));
        }

        @Test
        void detect_war_dependency() {
            machine.env().putAll(Map.of("x", 1, "y", 0));
            run(code -> {
                code.emitLoadName("x");
                code.emitStoreName("y");
                code.emitLoadConst(2);
                code.emitStoreName("x");
            });
            assertEquals(List.of(2L, 1L), List.of(machine.env().get("x"), machine.env().get("y")));
        }

        @Test
        void detect_raw_dependency() {
            gives("one", 1L);
            assertEquals(1L, run(code -> {
                region(code, "one");
                code.emitLoadConst(0);
                code.emitIndex();
            }));
        }

        @Test
        void detect_waw_dependency() {
            run(code -> {
                code.emitLoadConst(1);
                code.emitStoreName("x");
                code.emitLoadConst(2);
                code.emitStoreName("x");
            });
            assertEquals(2L, machine.env().get("x"));
        }

        @Test
        void no_dependency() {
            gives("one", 1L);
            gives("two", 2L);
            assertEquals(List.of(1L, 2L), run(code -> region(code, "one", "two")));
        }
    }

    /** Chunks: a region has as many parts as it starts, whatever their size. */
    @Nested
    class BytecodeChunker {
        @Test
        void basic_chunking() {
            gives("part", 1L);
            assertEquals(3, ((List<?>) run(code -> region(code, "part", "part", "part"))).size());
        }

        @Test
        void control_flow_marking() {
            assertEquals(100L, machine.vm().execute(Machine.counting(100)));
        }

        /** Parts of a region have the variables of the program, and their results go to variables. */
        @Test
        void chunk_variable_tracking() {
            machine.env().put("factor", 3);
            gives("two", 2L);
            run(code -> {
                region(code, "two", "two");
                code.emitLoadConst(1);
                code.emitIndex();
                code.emitLoadName("factor");
                code.emitMul();
                code.emitStoreName("product");
            });
            assertEquals(6L, machine.env().get("product"));
        }

        @Test
        void small_bytecode() {
            assertEquals(1L, run(code -> code.emitLoadConst(1)));
        }
    }

    /** Shared state: the locks and the atomic values of the opcodes. */
    @Nested
    class SharedState {
        @Test
        void read_write() {
            assertEquals(5L, run(code -> {
                code.emitLoadConst(5);
                code.emit(Opcode.ATOMIC_ADD, code.addConstant("n"));
            }));
            assertEquals(Map.of("n", 5L), machine.env().get("_atomic_state"));
        }

        @Test
        void read_nonexistent() {
            assertEquals(true, run(code -> {
                code.emitLoadConst(null);
                code.emitLoadConst(1);
                code.emit(Opcode.ATOMIC_CAS, code.addConstant("n"));
            }));
        }

        private void addTwo() {
            run(code -> {
                for (String name : List.of("m", "n")) {
                    code.emitLoadConst(2);
                    code.emit(Opcode.ATOMIC_ADD, code.addConstant(name));
                    code.emitPop();
                }
            });
        }

        @Test
        void batch_read() {
            addTwo();
            assertEquals(List.of(2L, 2L), run(code -> {
                for (String name : List.of("m", "n")) {
                    code.emitLoadConst(0);
                    code.emit(Opcode.ATOMIC_ADD, code.addConstant(name));
                }
                code.emitBuildList(2);
            }));
        }

        @Test
        void batch_write() {
            addTwo();
            assertEquals(Map.of("m", 2L, "n", 2L), machine.env().get("_atomic_state"));
        }

        @Test
        void overwrite() {
            assertEquals(3L, run(code -> {
                code.emitLoadConst(1);
                code.emit(Opcode.ATOMIC_ADD, code.addConstant("n"));
                code.emitPop();
                code.emitLoadConst(2);
                code.emit(Opcode.ATOMIC_ADD, code.addConstant("n"));
            }));
        }
    }

    /** Results: those of a region are a list in the order of its tasks; the first error ends it. */
    @Nested
    class ResultMerger {
        @Test
        void merge_order() {
            var release = new CountDownLatch(1);
            define("slow", () -> {
                await(release);
                return "slow";
            });
            define("fast", () -> {
                release.countDown();
                return "fast";
            });
            assertEquals(List.of("slow", "fast"), run(code -> region(code, "slow", "fast")));
        }

        @Test
        void add_result() {
            gives("one", 1L);
            assertEquals(List.of(1L), run(code -> region(code, "one")));
        }

        /** The value of the program is that of its end, and a variable has what was written last. */
        @Test
        void merge_success() {
            gives("one", 1L);
            gives("two", 2L);
            assertEquals("end", run(code -> {
                for (String function : List.of("one", "two")) {
                    region(code, function);
                    code.emitStoreName("x");
                }
                code.emitLoadConst("end");
            }));
            assertEquals(List.of(2L), machine.env().get("x"));
        }

        @Test
        void get_statistics() {
            gives("one", 1L);
            run(code -> region(code, "one", "one", "one"));
            assertEquals(3, machine.vm().taskCounter());
        }

        @Test
        void merge_failure() {
            define("fails", () -> {
                throw new IllegalStateException("of the host");
            });
            assertEquals("of the host", assertThrows(IllegalStateException.class,
                    () -> run(code -> region(code, "fails"))).getMessage());
        }

        @Test
        void merge_incomplete() {
            assertEquals(List.of(), run(code -> region(code)));
            assertThrows(VMRuntimeError.class, () -> run(code -> code.emit(Opcode.PARALLEL_END)));
        }
    }

    static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Workers: functions of the host run in threads of their own, at the same time. */
    @Nested
    class WorkerPool {
        @Test
        void execute_chunk() {
            var both = new CountDownLatch(2);
            for (String name : List.of("first", "second")) {
                define(name, () -> {
                    both.countDown();
                    await(both);
                    return name;
                });
            }
            assertEquals(List.of("first", "second"), run(code -> region(code, "first", "second")));
        }
    }

    @Nested
    class ParallelVM {
        @Test
        void vm_creation() {
            assertEquals(VmMode.PARALLEL, machine.vm().mode());
        }

        @Test
        void sequential_fallback_small_bytecode() {
            assertEquals(30L, run(code -> {
                code.emitLoadConst(10);
                code.emitLoadConst(20);
                code.emitAdd();
            }));
        }

        @Test
        void parallel_execution_large_bytecode() {
            assertEquals(500L, run(code -> {
                code.emitLoadConst(0);
                for (int i = 0; i < 500; i++) {
                    code.emitLoadConst(1);
                    code.emitAdd();
                }
            }));
        }

        @Test
        void statistics() {
            run(code -> code.emitLoadConst(1));
            assertEquals(1L, ((Map<?, ?>) machine.vm().getStats().get("mode_usage")).get("parallel"));
        }

        @Test
        void variable_operations() {
            gives("one", 1L);
            gives("two", 2L);
            run(code -> {
                region(code, "one", "two");
                code.emitStoreName("both");
            });
            assertEquals(List.of(1L, 2L), machine.env().get("both"));
        }

        /** Each machine counts for itself. */
        @Test
        void reset_statistics() {
            run(code -> code.emitLoadConst(1));
            try (Machine other = Machine.with(VmOptions.DEFAULT.mode(VmMode.PARALLEL))) {
                assertEquals(0L, other.vm().getStats().get("execution_count"));
            }
        }

        @Test
        void simple_arithmetic() {
            assertEquals(50L, run(code -> {
                code.emitLoadConst(10);
                code.emitLoadConst(5);
                code.emitMul();
            }));
        }

        @Test
        void execute_parallel() {
            try (ZexusVM created = ZexusVM.create("parallel", VmOptions.DEFAULT.useJit(false))) {
                assertEquals(2L, created.execute(Machine.counting(2)));
            }
        }

        @Test
        void modes() {
            assertEquals(List.of("stack", "register", "parallel", "auto"),
                    List.of(VmMode.STACK.text(), VmMode.REGISTER.text(), VmMode.PARALLEL.text(), VmMode.AUTO.text()));
        }
    }
}
