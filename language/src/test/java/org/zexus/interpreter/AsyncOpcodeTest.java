package org.zexus.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.oracle.truffle.api.nodes.Node;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.bytecode.Opcode;
import org.zexus.concurrent.Scheduler;
import org.zexus.concurrent.Task;
import org.zexus.runtime.error.ZexusException;

/** SPAWN and AWAIT as the machine's own tests pin them, by their numbers; then what those leave open. */
class AsyncOpcodeTest {

    /** The functions that are spawned; written in the language, so that they suspend like a program's own. */
    private static final String FUNCTIONS = """
            let counter = 0
            let test_var = "seen"
            async action f() { return 42 }
            async action slow() { await sleep(0.01); return 100 }
            async action add_one(x) { await sleep(0); return x + 1 }
            async action complex() { return {status: "success", value: 42, items: [1, 2, 3]} }
            async action nothing() { await sleep(0) }
            async action ten() { await sleep(0.01); return 10 }
            async action twenty() { await sleep(0.01); return 20 }
            async action counts() { counter = counter + 1; await sleep(0); return 1 }
            async action twice(x) { await sleep(0); return x * 2 }
            async action long_one() { await sleep(0.1); return 1 }
            async action fails() { await sleep(0); throw "Test error" }
            async action add3(a, b, c) { return a + b + c }
            async action sum_of(m) { let s = 0; for v in m.values { s = s + v } return s }
            async action fetch() { await sleep(0.001); return {value: 10} }
            async action process(m) { await sleep(0); return m.value * 3 }
            async action square(x) { await sleep(0); return x * x }
            async action increment() { counter = counter + 1; await sleep(0); return counter }
            async action reads() { return test_var }
            async action three() { await sleep(0); return 3 }
            async action nap() { await sleep(0.01) }
            action plain(x) { return x + 1 }
            """;

    private Runner runner;

    @BeforeEach
    void open() {
        runner = Runner.interpreted();
        runner.run(Runner.compile(FUNCTIONS));
    }

    @AfterEach
    void close() {
        runner.close();
    }

    private String show(Consumer<BytecodeBuilder> code) {
        return runner.show(build(code));
    }

    private static Bytecode build(Consumer<BytecodeBuilder> code) {
        var builder = new BytecodeBuilder();
        code.accept(builder);
        builder.emit(Opcode.RETURN);
        return builder.build();
    }

    private static void spawn(BytecodeBuilder code, String function, int arguments) {
        code.emit(Opcode.SPAWN, code.addConstant(function), arguments);
    }

    private static void await(BytecodeBuilder code) {
        code.emit(Opcode.AWAIT);
    }

    private long started() {
        return Scheduler.get((Node) null).startedCount();
    }

    @Test
    @DisplayName("001 simple async function")
    void simple() {
        assertEquals("42", show(c -> {
            spawn(c, "f", 0);
            await(c);
        }));
    }

    @Test
    @DisplayName("002 async with await delay")
    void delay() {
        long before = System.nanoTime();
        assertEquals("100", show(c -> {
            spawn(c, "slow", 0);
            await(c);
        }));
        assertTrue(System.nanoTime() - before >= 10_000_000);
    }

    @Test
    @DisplayName("003 multiple sequential awaits")
    void sequential() {
        assertEquals("8", show(c -> {
            c.emitLoadConst(5L);
            for (int i = 0; i < 3; i++) {
                spawn(c, "add_one", 1);
                await(c);
            }
        }));
    }

    @Test
    @DisplayName("004 async returns complex type")
    void complexResult() {
        assertEquals("{status: success, value: 42, items: [1, 2, 3]}", show(c -> {
            spawn(c, "complex", 0);
            await(c);
        }));
    }

    @Test
    @DisplayName("005 async null return")
    void nullResult() {
        assertEquals("null", show(c -> {
            spawn(c, "nothing", 0);
            await(c);
        }));
    }

    @Test
    @DisplayName("010 two concurrent tasks")
    void twoTasks() {
        assertEquals("30", show(c -> {
            spawn(c, "ten", 0);
            spawn(c, "twenty", 0);
            await(c);
            await(c);
            c.emit(Opcode.ADD);
        }));
    }

    @Test
    @DisplayName("011 five concurrent tasks")
    void fiveTasks() {
        assertEquals("5", show(c -> {
            for (int i = 0; i < 5; i++) {
                spawn(c, "counts", 0);
            }
            for (int i = 0; i < 5; i++) {
                await(c);
            }
            for (int i = 0; i < 4; i++) {
                c.emit(Opcode.ADD);
            }
        }));
        assertEquals(5L, runner.variable("counter"));
    }

    @Test
    @DisplayName("012 mixed sync and async")
    void mixed() {
        assertEquals("20", show(c -> {
            c.emitLoadConst(5L);
            c.emitLoadConst(3L);
            c.emit(Opcode.ADD);
            spawn(c, "twice", 1);
            await(c);
            c.emitLoadConst(4L);
            c.emit(Opcode.ADD);
        }));
    }

    @Test
    @DisplayName("020 task handle creation")
    void handles() {
        long before = started();
        show(c -> {
            spawn(c, "f", 0);
            c.emit(Opcode.POP);
            c.emitLoadConst(null);
        });
        assertEquals(before + 1, started());
    }

    @Test
    @DisplayName("021 task storage")
    void storage() {
        long before = Scheduler.get((Node) null).waitingCount();
        show(c -> {
            spawn(c, "long_one", 0);
            c.emit(Opcode.POP);
            c.emitLoadConst(null);
        });
        assertEquals(before + 1, Scheduler.get((Node) null).waitingCount());
    }

    @Test
    @DisplayName("022 await consumes the task")
    void consumes() {
        assertEquals("[42]", show(c -> {
            spawn(c, "f", 0);
            await(c);
            c.emit(Opcode.BUILD_LIST, 1);
        }));
    }

    @Test
    @DisplayName("030 async exception propagates")
    void exception() {
        Bytecode code = build(c -> {
            spawn(c, "fails", 0);
            await(c);
        });
        var error = assertThrows(ZexusException.class, () -> runner.run(code));
        assertTrue(error.getMessage().contains("Test error"));
    }

    @Test
    @DisplayName("031 await of something else")
    void noTask() {
        assertEquals("42", show(c -> {
            c.emitLoadConst(42L);
            await(c);
        }));
    }

    @Test
    @DisplayName("040 single argument")
    void oneArgument() {
        assertEquals("42", show(c -> {
            c.emitLoadConst(21L);
            spawn(c, "twice", 1);
            await(c);
        }));
    }

    @Test
    @DisplayName("041 multiple arguments")
    void threeArguments() {
        assertEquals("60", show(c -> {
            c.emitLoadConst(10L);
            c.emitLoadConst(20L);
            c.emitLoadConst(30L);
            spawn(c, "add3", 3);
            await(c);
        }));
    }

    @Test
    @DisplayName("042 complex arguments")
    void complexArgument() {
        assertEquals("15", show(c -> {
            c.emitLoadConst(Map.of("values", List.of(1L, 2L, 3L, 4L, 5L)));
            spawn(c, "sum_of", 1);
            await(c);
        }));
    }

    @Test
    @DisplayName("050 concurrent is faster than sequential")
    void overlaps() {
        Bytecode sequential = build(c -> {
            for (int i = 0; i < 20; i++) {
                spawn(c, "nap", 0);
                await(c);
                c.emit(Opcode.POP);
            }
        });
        Bytecode concurrent = build(c -> {
            for (int i = 0; i < 20; i++) {
                spawn(c, "nap", 0);
            }
            for (int i = 0; i < 20; i++) {
                await(c);
            }
        });
        runner.run(concurrent);
        long start = System.nanoTime();
        runner.run(sequential);
        long middle = System.nanoTime();
        runner.run(concurrent);
        long end = System.nanoTime();
        assertTrue(end - middle < 0.6 * (middle - start), (end - middle) + " ns against " + (middle - start));
    }

    @Test
    @DisplayName("060 fetch and process")
    void fetchAndProcess() {
        assertEquals("30", show(c -> {
            spawn(c, "fetch", 0);
            await(c);
            spawn(c, "process", 1);
            await(c);
        }));
    }

    @Test
    @DisplayName("061 fan out, fan in")
    void fan() {
        assertEquals("30", show(c -> {
            for (long i = 1; i <= 4; i++) {
                c.emitLoadConst(i);
                spawn(c, "square", 1);
            }
            for (int i = 0; i < 4; i++) {
                await(c);
            }
            for (int i = 0; i < 3; i++) {
                c.emit(Opcode.ADD);
            }
        }));
    }

    @Test
    @DisplayName("070 async modifies shared state")
    void sharedState() {
        assertEquals("3", show(c -> {
            for (int i = 0; i < 3; i++) {
                spawn(c, "increment", 0);
                await(c);
            }
        }));
        assertEquals(3L, runner.variable("counter"));
    }

    @Test
    @DisplayName("071 async reads the environment")
    void environment() {
        assertEquals("seen", show(c -> {
            spawn(c, "reads", 0);
            await(c);
        }));
    }

    @Test
    void theFirstTaskEndsOnTop() {
        assertEquals("-7", show(c -> {
            spawn(c, "three", 0);
            spawn(c, "ten", 0);
            await(c);
            await(c);
            c.emit(Opcode.SUB);
            c.emit(Opcode.NEG);
        }));
    }

    @Test
    void aTaskCanBeAwaitedAgain() {
        assertEquals("[10, 10]", show(c -> {
            spawn(c, "ten", 0);
            c.emit(Opcode.DUP);
            await(c);
            c.emit(Opcode.SWAP);
            await(c);
            c.emit(Opcode.BUILD_LIST, 2);
        }));
    }

    @Test
    void aValueOnTheStackBecomesATask() {
        assertEquals("7", show(c -> {
            c.emitLoadConst(7L);
            c.emit(Opcode.SPAWN);
            await(c);
        }));
        assertEquals("42", show(c -> {
            c.emitLoadName("f");
            c.emit(Opcode.SPAWN);
            await(c);
        }));
    }

    @Test
    void plainFunctionsAndBuiltinsAreTasksToo() {
        assertEquals("[8, 3]", show(c -> {
            c.emitLoadConst(7L);
            spawn(c, "plain", 1);
            await(c);
            c.emitLoadConst("abc");
            c.emit(Opcode.SPAWN_CALL, c.addConstant("len"), 1);
            await(c);
            c.emit(Opcode.BUILD_LIST, 2);
        }));
    }

    @Test
    void anUndefinedNameIsAnError() {
        Bytecode code = build(c -> spawn(c, "missing", 0));
        assertEquals("'missing' is not defined",
                assertThrows(ZexusException.class, () -> runner.run(code)).getMessage());
    }

    @Test
    void textThatLooksLikeAHandlePasses() {
        assertEquals("task_1", show(c -> {
            c.emitLoadConst("task_1");
            await(c);
        }));
    }

    @Test
    void handlesCountFromOne() {
        var task = (Task) runner.run(build(c -> spawn(c, "f", 0)));
        assertTrue(task.handle().matches("task_\\d+"), task.handle());
        assertEquals("<task>", task.toString());
    }

    @Test
    void aRegionWaitsForItsTasksAndRaisesTheirFirstError() {
        assertEquals("2", show(c -> {
            c.emit(Opcode.PARALLEL_START);
            c.emit(Opcode.SPAWN_TASK, c.addConstant("increment"), 0);
            c.emit(Opcode.POP);
            c.emit(Opcode.SPAWN_TASK, c.addConstant("increment"), 0);
            c.emit(Opcode.POP);
            c.emit(Opcode.PARALLEL_END);
            c.emitLoadName("counter");
        }));
        Bytecode failing = build(c -> {
            c.emit(Opcode.PARALLEL_START);
            c.emit(Opcode.SPAWN_TASK, c.addConstant("fails"), 0);
            c.emit(Opcode.POP);
            c.emit(Opcode.PARALLEL_END);
        });
        assertEquals("Test error", assertThrows(ZexusException.class, () -> runner.run(failing)).getMessage());
    }

    @Test
    void joiningTakesTheTaskOnTop() {
        assertEquals("[42, 10]", show(c -> {
            spawn(c, "f", 0);
            c.emit(Opcode.TASK_JOIN);
            spawn(c, "ten", 0);
            c.emit(Opcode.TASK_RESULT);
            c.emit(Opcode.BUILD_LIST, 2);
        }));
    }

    @Test
    void locksAndAtomicValuesByKey() {
        assertEquals("[5, 7, true, false, {n: 1}]", show(c -> {
            c.emit(Opcode.LOCK_ACQUIRE, c.addConstant("L"));
            c.emit(Opcode.LOCK_ACQUIRE, c.addConstant("L"));
            c.emit(Opcode.LOCK_RELEASE, c.addConstant("L"));
            c.emit(Opcode.LOCK_RELEASE, c.addConstant("L"));
            c.emitLoadConst(5L);
            c.emit(Opcode.ATOMIC_ADD, c.addConstant("n"));
            c.emitLoadConst(2L);
            c.emit(Opcode.ATOMIC_ADD, c.addConstant("n"));
            c.emitLoadConst(7L);
            c.emitLoadConst(1L);
            c.emit(Opcode.ATOMIC_CAS, c.addConstant("n"));
            c.emitLoadConst(7L);
            c.emitLoadConst(2L);
            c.emit(Opcode.ATOMIC_CAS, c.addConstant("n"));
            c.emitLoadName("_atomic_state");
            c.emit(Opcode.BUILD_LIST, 5);
        }));
        Bytecode notHeld = build(c -> c.emit(Opcode.LOCK_RELEASE, c.addConstant("L")));
        assertEquals("Lock 'L' is not held",
                assertThrows(ZexusException.class, () -> runner.run(notHeld)).getMessage());
    }

    @Test
    void eventsCallHandlersByName() {
        runner.run(Runner.compile("let got = []\naction handler(p) { got.push(p) }"));
        assertEquals("[[1, null]]", show(c -> {
            c.emit(Opcode.REGISTER_EVENT, c.addConstant("E"), c.addConstant("handler"));
            c.emit(Opcode.REGISTER_EVENT, c.addConstant("E"), c.addConstant("handler"));
            c.emit(Opcode.REGISTER_EVENT, c.addConstant("E"), c.addConstant("missing"));
            c.emitLoadConst(1L);
            c.emit(Opcode.EMIT_EVENT, c.addConstant("E"));
            c.emit(Opcode.EMIT_EVENT, c.addConstant("E"));
            c.emitLoadConst(2L);
            c.emit(Opcode.EMIT_EVENT, c.addConstant("Other"));
            c.emitLoadName("got");
            c.emit(Opcode.BUILD_LIST, 1);
        }));
    }
}
