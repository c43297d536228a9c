package org.zexus.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.oracle.truffle.api.nodes.Node;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Opcode;
import org.zexus.concurrent.Scheduler;
import org.zexus.runtime.error.ZexusException;

/** SPAWN and AWAIT as the machine's own tests pin them, by their numbers. */
class AsyncOpcodeTest extends TaskCode {

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
        long before = Scheduler.get((Node) null).waiting().count();
        show(c -> {
            spawn(c, "long_one", 0);
            c.emit(Opcode.POP);
            c.emitLoadConst(null);
        });
        assertEquals(before + 1, Scheduler.get((Node) null).waiting().count());
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
}
