package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.vm.Machine.returning;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.vm.HostFunction;
import org.zexus.vm.Machine;

/**
 * Behaviours 101 to 104 of the verification list, then the 21 of the asynchronous list by the names and numbers it has
 * them under: tasks of functions of the host, which return stages.
 */
class AsyncTest {
    private final Machine machine = Machine.plain();

    @AfterEach
    void close() {
        machine.close();
    }

    private void define(String name, HostFunction function) {
        machine.vm().builtins().put(name, function);
    }

    /** A stage that ends after some milliseconds. */
    private static CompletableFuture<Object> after(long milliseconds, Supplier<Object> value) {
        Executor later = CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS);
        return CompletableFuture.supplyAsync(value, later);
    }

    private static CompletableFuture<Object> now(Object value) {
        return CompletableFuture.supplyAsync(() -> value);
    }

    private Object run(Consumer<BytecodeBuilder> code) {
        return machine.run(code);
    }

    private static void spawnAndAwait(BytecodeBuilder code, String function, int arguments) {
        code.emitSpawn(function, arguments);
        code.emitAwait();
    }

    private Duration time(Bytecode program) {
        long start = System.nanoTime();
        machine.vm().execute(program);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void test_101_spawn_task() {
        define("f", _ -> now(42));
        assertEquals(42L, run(code -> spawnAndAwait(code, "f", 0)));
    }

    @Test
    void test_102_await_coroutine() {
        define("f", _ -> after(1, () -> "done"));
        assertEquals("done", run(code -> spawnAndAwait(code, "f", 0)));
    }

    @Test
    void test_103_multiple_tasks() {
        define("f", _ -> now(1));
        assertEquals(2L, run(code -> {
            code.emitSpawn("f", 0);
            code.emitSpawn("f", 0);
            code.emitAwait();
            code.emitAwait();
            code.emitAdd();
        }));
    }

    @Test
    void test_104_task_result_handling() {
        define("f", _ -> now(50));
        assertEquals(50L, run(code -> spawnAndAwait(code, "f", 0)));
    }

    @Nested
    class AsyncBasics {
        @Test
        void test_001_simple_async_function() {
            define("f", _ -> now(42));
            assertEquals(42L, run(code -> spawnAndAwait(code, "f", 0)));
        }

        @Test
        void test_002_async_with_await_delay() {
            define("f", _ -> after(10, () -> 100));
            Bytecode program = returning(code -> spawnAndAwait(code, "f", 0));
            assertEquals(100L, machine.vm().execute(program));
            assertTrue(time(program).compareTo(Duration.ofMillis(10)) >= 0);
        }

        @Test
        void test_003_multiple_sequential_awaits() {
            define("add_one", a -> now((Long) a[0] + 1));
            assertEquals(8L, run(code -> {
                code.emitLoadConst(5);
                for (int i = 0; i < 3; i++) {
                    spawnAndAwait(code, "add_one", 1);
                }
            }));
        }

        @Test
        void test_004_async_returns_complex_type() {
            define("f", _ -> now(Map.of("status", "success", "value", 42, "items", List.of(1, 2, 3))));
            assertEquals(Map.of("status", "success", "value", 42L, "items", List.of(1L, 2L, 3L)),
                    run(code -> spawnAndAwait(code, "f", 0)));
        }

        @Test
        void test_005_async_none_return() {
            define("f", _ -> now(null));
            assertNull(run(code -> spawnAndAwait(code, "f", 0)));
        }
    }

    @Nested
    class ConcurrentExecution {
        @Test
        void test_010_two_concurrent_tasks() {
            define("a", _ -> after(100, () -> 10));
            define("b", _ -> after(100, () -> 20));
            Bytecode program = returning(code -> {
                code.emitSpawn("a", 0);
                code.emitSpawn("b", 0);
                code.emitAwait();
                code.emitAwait();
                code.emitAdd();
            });
            assertEquals(30L, machine.vm().execute(program));
            Duration elapsed = time(program);
            assertTrue(elapsed.toMillis() < 200, elapsed::toString);
        }

        @Test
        void test_011_five_concurrent_tasks() {
            var count = new AtomicLong();
            define("f", _ -> {
                count.incrementAndGet();
                return now(1);
            });
            assertEquals(5L, run(code -> {
                for (int i = 0; i < 5; i++) {
                    code.emitSpawn("f", 0);
                }
                for (int i = 0; i < 5; i++) {
                    code.emitAwait();
                }
                for (int i = 0; i < 4; i++) {
                    code.emitAdd();
                }
            }));
            assertEquals(5, count.get());
        }

        @Test
        void test_012_mixed_sync_async() {
            define("twice", a -> now((Long) a[0] * 2));
            assertEquals(20L, run(code -> {
                code.emitLoadConst(5);
                code.emitLoadConst(3);
                code.emitAdd();
                spawnAndAwait(code, "twice", 1);
                code.emitLoadConst(4);
                code.emitAdd();
            }));
        }
    }

    @Nested
    class TaskManagement {
        @Test
        void test_020_task_handle_creation() {
            define("f", _ -> now(42));
            long before = machine.vm().taskCounter();
            run(code -> {
                code.emitSpawn("f", 0);
                code.emitPop();
                code.emitLoadConst(null);
            });
            assertEquals(before + 1, machine.vm().taskCounter());
        }

        @Test
        void test_021_task_storage() {
            define("f", _ -> after(100, () -> 1));
            define("look", _ -> machine.vm().tasks());
            assertEquals(List.of("task_1"), run(code -> {
                code.emitSpawn("f", 0);
                code.emitPop();
                code.emitCall("look", 0);
            }));
        }

        @Test
        void test_022_await_consumes_task() {
            define("f", _ -> now(42));
            assertEquals(List.of(42L), run(code -> {
                spawnAndAwait(code, "f", 0);
                code.emitBuildList(1);
            }));
        }
    }

    @Nested
    class AsyncErrorHandling {
        private final IllegalArgumentException error = new IllegalArgumentException("Test error");

        @Test
        void test_030_async_exception_propagates() {
            define("f", _ -> CompletableFuture.failedFuture(error));
            assertSame(error, assertThrows(IllegalArgumentException.class,
                    () -> run(code -> spawnAndAwait(code, "f", 0))));
        }

        @Test
        void test_031_await_non_coroutine() {
            assertEquals(42L, run(code -> {
                code.emitLoadConst(42);
                code.emitAwait();
            }));
        }

        @Test
        void theProgramCatchesTheError() {
            define("f", _ -> CompletableFuture.failedFuture(error));
            assertEquals("caught", run(code -> {
                code.emitSetupTry("handler");
                spawnAndAwait(code, "f", 0);
                code.emitReturn();
                code.markLabel("handler");
                code.emitLoadConst("caught");
            }));
        }
    }

    @Nested
    class AsyncWithArguments {
        @Test
        void test_040_async_single_arg() {
            define("twice", a -> now((Long) a[0] * 2));
            assertEquals(42L, run(code -> {
                code.emitLoadConst(21);
                spawnAndAwait(code, "twice", 1);
            }));
        }

        @Test
        void test_041_async_multiple_args() {
            define("add", a -> now((Long) a[0] + (Long) a[1] + (Long) a[2]));
            assertEquals(60L, run(code -> {
                code.emitLoadConst(10);
                code.emitLoadConst(20);
                code.emitLoadConst(30);
                spawnAndAwait(code, "add", 3);
            }));
        }

        @Test
        void test_042_async_with_complex_args() {
            define("sum", a -> now(((List<?>) ((Map<?, ?>) a[0]).get("values")).stream()
                    .mapToLong(each -> (Long) each)
                    .sum()));
            assertEquals(15L, run(code -> {
                code.emitLoadConst(Map.of("values", List.of(1, 2, 3, 4, 5)));
                spawnAndAwait(code, "sum", 1);
            }));
        }
    }

    @Nested
    class AsyncPerformance {
        private static final int NAP = 50;

        @Test
        void test_050_concurrent_faster_than_sequential() {
            define("nap", _ -> after(NAP, () -> null));
            Bytecode sequential = returning(code -> {
                for (int i = 0; i < 3; i++) {
                    spawnAndAwait(code, "nap", 0);
                    code.emitPop();
                }
            });
            Bytecode concurrent = returning(code -> {
                for (int i = 0; i < 3; i++) {
                    code.emitSpawn("nap", 0);
                }
                for (int i = 0; i < 3; i++) {
                    code.emitAwait();
                    code.emitPop();
                }
            });
            time(concurrent);
            long inTurn = time(sequential).toNanos();
            long atOnce = time(concurrent).toNanos();
            assertTrue(atOnce < 0.6 * inTurn, atOnce + " ns against " + inTurn);
        }
    }

    @Nested
    class RealWorldAsyncPatterns {
        @Test
        void test_060_fetch_and_process_pattern() {
            define("fetch", _ -> after(1, () -> Map.of("value", 10)));
            define("process", a -> now((Long) ((Map<?, ?>) a[0]).get("value") * 3));
            assertEquals(30L, run(code -> {
                spawnAndAwait(code, "fetch", 0);
                spawnAndAwait(code, "process", 1);
            }));
        }

        @Test
        void test_061_fan_out_fan_in_pattern() {
            define("square", a -> now((Long) a[0] * (Long) a[0]));
            assertEquals(30L, run(code -> {
                for (int i = 1; i <= 4; i++) {
                    code.emitLoadConst(i);
                    code.emitSpawn("square", 1);
                }
                for (int i = 0; i < 4; i++) {
                    code.emitAwait();
                }
                for (int i = 0; i < 3; i++) {
                    code.emitAdd();
                }
            }));
        }
    }

    @Nested
    class AsyncStateManagement {
        @Test
        void test_070_async_modifies_shared_state() {
            var counter = new AtomicLong();
            define("increment", _ -> after(1, counter::incrementAndGet));
            assertEquals(3L, run(code -> {
                for (int i = 0; i < 3; i++) {
                    spawnAndAwait(code, "increment", 0);
                }
            }));
            assertEquals(3, counter.get());
        }

        @Test
        void test_071_async_reads_vm_env() {
            machine.env().put("test_var", "seen");
            define("f", _ -> now(machine.env().get("test_var")));
            assertNotNull(run(code -> spawnAndAwait(code, "f", 0)));
        }
    }

    @Test
    void aTaskOfAnEarlierExecutionIsAwaitedInALaterOne() {
        define("f", _ -> after(20, () -> 7));
        run(code -> {
            code.emitSpawn("f", 0);
            code.emitStoreName("t");
        });
        assertEquals(7L, run(code -> {
            code.emitLoadName("t");
            code.emitAwait();
        }));
    }

    @Test
    void theFirstTaskEndsOnTop() {
        define("three", _ -> now(3));
        define("ten", _ -> now(10));
        assertEquals(-7L, run(code -> {
            code.emitSpawn("ten", 0);
            code.emitSpawn("three", 0);
            code.emitAwait();
            code.emitAwait();
            code.emitSub();
        }));
    }
}
