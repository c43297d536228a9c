package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.vm.Machine.returning;
import static org.zexus.vm.verification.OptimizedCode.opcodes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.bytecode.Opcode;
import org.zexus.vm.Machine;
import org.zexus.vm.VmOptions;

/**
 * What the machine's list says of the optimizer of awaits, by its names. There is none to switch on: what is done is
 * not waited for, starting a task takes no wrapper that would have to be kept in a pool, and the machine counts its
 * tasks.
 */
class AsyncOptimizerBehaviourTest {
    private static final IllegalStateException REJECTED = new IllegalStateException("rejected");

    private final Machine machine = Machine.plain();

    /** A function {@code look} that gives the tasks under way. */
    @BeforeEach
    void lookAtTasks() {
        machine.vm().builtins().put("look", _ -> machine.vm().tasks());
    }

    @AfterEach
    void close() {
        machine.close();
    }

    private void define(String name, CompletionStage<?> result) {
        machine.vm().builtins().put(name, _ -> result);
    }

    private Object await(CompletionStage<?> result) {
        define("f", result);
        return machine.run(AsyncOptimizerBehaviourTest::spawnAndAwait);
    }

    private static void spawnAndAwait(BytecodeBuilder code) {
        code.emitSpawn("f", 0);
        code.emitAwait();
    }

    private Object gather(int count) {
        define("f", CompletableFuture.supplyAsync(() -> 99L));
        return machine.run(code -> ParallelTest.region(code, Collections.nCopies(count, "f").toArray(String[]::new)));
    }

    @Nested
    @DisplayName("test_async_optimizer.py, TestFastFuture")
    class FastFuture {
        @Test
        void resolved_future() {
            define("f", CompletableFuture.completedFuture(1));
            assertEquals(List.of(), machine.run(code -> {
                spawnAndAwait(code);
                code.emitPop();
                code.emitCall("look", 0);
            }));
        }

        /** The error of a task is for the one who awaits it. */
        @Test
        void rejected_future() {
            define("f", CompletableFuture.failedFuture(REJECTED));
            assertEquals(5L, machine.run(code -> {
                code.emitSpawn("f", 0);
                code.emitStoreName("task");
                code.markLabel("start");
                code.emitSetupTry("caught");
                code.emitLoadName("task");
                code.emitAwait();
                code.emitReturn();
                code.markLabel("caught");
                code.emitPop();
                code.emitLoadConst(5);
            }));
        }

        @Test
        void await_resolved() {
            assertEquals(7L, await(CompletableFuture.completedFuture(7)));
        }

        @Test
        void await_rejected() {
            assertSame(REJECTED, assertThrows(IllegalStateException.class,
                    () -> await(CompletableFuture.failedFuture(REJECTED))));
        }
    }

    /** Tasks are not kept in a pool, so none is another one's. */
    @Nested
    @DisplayName("test_async_optimizer.py, TestCoroutinePool")
    class CoroutinePool {
        @Test
        void pool_creation() {
            assertEquals(0, machine.vm().taskCounter());
            assertEquals(List.of(), machine.vm().tasks());
        }

        @Test
        void pool_reuse() {
            define("f", CompletableFuture.completedFuture(1));
            assertEquals(List.of(List.of("task_1"), List.of("task_2")), machine.run(code -> {
                for (int i = 0; i < 2; i++) {
                    code.emitSpawn("f", 0);
                    code.emitCall("look", 0);
                    code.emitStoreName("tasks " + i);
                    code.emitAwait();
                    code.emitPop();
                }
                code.emitLoadName("tasks 0");
                code.emitLoadName("tasks 1");
                code.emitBuildList(2);
            }));
        }

        /** So many tasks may wait at the same time as there are. */
        @Test
        void pool_max_size() {
            int count = 1_000;
            var released = new CompletableFuture<Object>();
            define("f", released);
            machine.vm().builtins().put("release", _ -> released.complete(machine.vm().tasks().size()));
            assertEquals((long) count * count, machine.run(code -> {
                IntStream.range(0, count).forEach(_ -> code.emitSpawn("f", 0));
                code.emitCall("release", 0);
                code.emitPop();
                code.emitAwait();
                for (int i = 1; i < count; i++) {
                    code.emitStoreName("sum");
                    code.emitAwait();
                    code.emitLoadName("sum");
                    code.emitAdd();
                }
            }));
        }

        /** A program ends when its tasks have, those that nobody awaits included. */
        @Test
        void pool_clear() {
            var ended = new ArrayList<String>();
            define("f", CompletableFuture.runAsync(() -> ended.add("f"),
                    CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS)));
            machine.run(code -> code.emitSpawn("f", 0));
            assertEquals(List.of("f"), ended);
            assertEquals(List.of(), machine.vm().tasks());
        }
    }

    @Nested
    @DisplayName("test_async_optimizer.py, TestBatchAwaitDetector")
    class BatchAwaitDetector {
        /** What is awaited one after the other has been going on at the same time. */
        @Test
        void batch_detection() {
            var both = new CountDownLatch(2);
            machine.vm().builtins().put("f", _ -> CompletableFuture.supplyAsync(() -> {
                both.countDown();
                try {
                    return both.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }, Thread::startVirtualThread));
            assertEquals(List.of(true, true), machine.run(code -> ParallelTest.region(code, "f", "f")));
        }
    }

    @Nested
    @DisplayName("test_async_optimizer.py, TestAsyncOptimizer")
    class AsyncOptimizer {
        @Test
        void optimizer_creation() {
            assertEquals(1L, machine.run(code -> {
                code.emitLoadConst(1);
                code.emitAwait();
            }));
            assertEquals(0, machine.vm().taskCounter(), "no task for what is no task");
        }

        @Test
        void spawn_with_pooling() {
            define("f", CompletableFuture.completedFuture(1L));
            long before = machine.vm().taskCounter();
            for (int i = 0; i < 50; i++) {
                assertEquals(1L, machine.run(AsyncOptimizerBehaviourTest::spawnAndAwait));
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
            assertEquals(123L, await(CompletableFuture.completedFuture(123L)));
        }

        @Test
        void create_resolved_future() {
            assertEquals(List.of(1L, "two"), await(CompletableFuture.completedFuture(List.of(1, "two"))));
        }

        @Test
        void create_rejected_future() {
            assertSame(REJECTED, assertThrows(IllegalStateException.class,
                    () -> await(CompletableFuture.supplyAsync(() -> {
                        throw REJECTED;
                    }))));
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
    }

    @Nested
    @DisplayName("test_async_optimizer.py, TestUtilityFunctions and TestPerformance")
    class Awaiting {
        /** The name of a task is a text and no task. */
        @Test
        void is_coroutine_like() {
            assertEquals("task_1", machine.run(code -> {
                code.emitLoadConst("task_1");
                code.emitAwait();
            }));
        }

        @Test
        void is_immediately_available() {
            define("f", CompletableFuture.completedFuture(3));
            var callers = new ArrayList<Thread>();
            machine.vm().builtins().put("note", _ -> callers.add(Thread.currentThread()));
            machine.run(code -> {
                code.emitCall("note", 0);
                code.emitPop();
                spawnAndAwait(code);
                code.emitPop();
                code.emitCall("note", 0);
            });
            assertEquals(Collections.nCopies(2, Thread.currentThread()), callers);
        }

        @Test
        void fast_await() {
            for (Object value : List.of(1L, 2.5, "text", true, List.of(1L))) {
                assertEquals(value, machine.run(code -> {
                    code.emitLoadConst(value);
                    code.emitAwait();
                }));
            }
        }

        private long nanoseconds(int rounds, Bytecode program) {
            machine.vm().execute(program);
            long start = System.nanoTime();
            for (int i = 0; i < rounds; i++) {
                machine.vm().execute(program);
            }
            return System.nanoTime() - start;
        }

        @Test
        void fast_future_vs_regular() {
            Bytecode program = returning(AsyncOptimizerBehaviourTest::spawnAndAwait);
            machine.vm().builtins().put("f", _ -> CompletableFuture.supplyAsync(() -> 1));
            long regular = nanoseconds(500, program);
            define("f", CompletableFuture.completedFuture(1));
            long done = nanoseconds(500, program);
            assertTrue(done < 5 * regular, done + " ns for what is done, " + regular + " ns for what is not");
        }
    }

    @Nested
    @DisplayName("test_vm_async_integration.py")
    class MachineIntegration {
        private void onLevel(int level, Consumer<Machine> check) {
            try (Machine each = Machine.with(VmOptions.DEFAULT.optimizerLevel(level))) {
                each.vm().builtins().put("f", _ -> CompletableFuture.supplyAsync(() -> 42));
                assertEquals(42L, each.run(AsyncOptimizerBehaviourTest::spawnAndAwait));
                check.accept(each);
            }
        }

        @Test
        void vm_creates_async_optimizer_by_default() {
            try (Machine each = Machine.plain()) {
                each.vm().builtins().put("f", _ -> CompletableFuture.completedFuture(42));
                assertEquals(42L, each.run(AsyncOptimizerBehaviourTest::spawnAndAwait));
                assertEquals(1, each.vm().taskCounter());
            }
        }

        @Test
        void vm_async_optimizer_can_be_disabled() {
            onLevel(0, each -> assertEquals(0L, each.vm().getOptimizerStats().get("total_optimizations")));
        }

        @Test
        void vm_async_optimization_level_can_be_set() {
            for (int level = 1; level <= 3; level++) {
                onLevel(level, each -> assertEquals(1, each.vm().taskCounter()));
            }
        }

        @Test
        void get_async_stats() {
            onLevel(1, each -> {
                each.env().put("started", 0);
                each.run(AsyncOptimizerBehaviourTest::spawnAndAwait);
                assertEquals(2, each.vm().taskCounter());
            });
        }

        @Test
        void reset_async_stats() {
            onLevel(1, each -> onLevel(1, other -> assertEquals(1, other.vm().taskCounter(), "a machine's own")));
        }

        /** Constants are computed around an await, which stays where it is. */
        @Test
        void async_optimizer_with_peephole() {
            Consumer<BytecodeBuilder> code = builder -> {
                spawnAndAwait(builder);
                builder.emitLoadConst(2);
                builder.emitLoadConst(3);
                builder.emitMul();
                builder.emitAdd();
            };
            assertEquals(List.of(Opcode.SPAWN, Opcode.AWAIT, Opcode.LOAD_CONST, Opcode.ADD, Opcode.RETURN),
                    opcodes(3, code));
            onLevel(3, each -> assertEquals(48L, each.run(code)));
        }

        @Test
        void async_optimizer_spawn_direct() {
            assertEquals(42L, await(CompletableFuture.supplyAsync(() -> 42)));
        }

        @Test
        void async_optimizer_await_direct() {
            assertEquals(123L, await(CompletableFuture.completedFuture(123)));
            assertEquals(List.of(99L, 99L), gather(2));
        }

        @Test
        void async_stats_tracking() {
            gather(5);
            assertEquals(5, machine.vm().taskCounter());
        }
    }
}
