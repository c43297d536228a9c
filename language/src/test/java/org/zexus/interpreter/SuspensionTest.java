package org.zexus.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.nodes.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.bytecode.Opcode;
import org.zexus.interpreter.Runner.Mode;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.task.Awaitable;
import org.zexus.runtime.task.Suspension;
import org.zexus.runtime.task.TaskRootNode;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.ZexusNull;

/** Tasks that are put aside while they wait, and resumed. */
class SuspensionTest {

    /** A result that the test provides. */
    private static final class Promise implements Awaitable {
        private Object value;
        private ZexusException error;
        private int waits;

        @Override
        public boolean isDone() {
            return value != null || error != null;
        }

        @Override
        public Object result() {
            if (error != null) {
                throw error;
            }
            return value;
        }

        @Override
        public Suspension await(Node where, boolean isAtEntry) {
            waits++;
            if (!isAtEntry && !Suspension.isPossible(where)) {
                throw Errors.resourceError(null, "cannot wait here");
            }
            return new Suspension(this);
        }
    }

    /** A task that runs until it waits. */
    private static final class Task {
        private Object result;
        private Suspension suspension;

        Task(Object function, Object... arguments) {
            CallTarget entry = new TaskRootNode().getCallTarget();
            try {
                result = entry.call(function, arguments);
            } catch (Suspension s) {
                suspension = s;
            }
        }

        boolean isWaiting() {
            return suspension != null;
        }

        void resume() {
            Suspension last = suspension;
            suspension = null;
            Object next = last.resume();
            if (next instanceof Suspension s) {
                suspension = s;
            } else {
                result = next;
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void suspendsInsideAnExpressionOfALoopInANestedCall(Mode mode) {
        String program = """
                action inner(p, k) { let base = k * 100; return base + await p }
                action outer(p, n) {
                    let total = 0.5
                    let text = ""
                    for i in range(n) {
                        total = total + (i * 2 + inner(p, i)) * 1
                        text = text + i
                    }
                    return [total, text]
                }
                """;
        try (var runner = mode.open()) {
            runner.run(Runner.compile(program));
            for (int round = 0; round < 300; round++) {
                var promise = new Promise();
                var task = new Task(runner.variable("outer"), promise, 3L);
                assertTrue(task.isWaiting());
                promise.value = 7L;
                task.resume();
                assertFalse(task.isWaiting(), "the promise is kept, so the next rounds do not wait");
                assertEquals("[327.5, 012]", Display.toJava(task.result));
                assertEquals(1, promise.waits);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void suspendsInEachRound(Mode mode) {
        String program = """
                action step(next) { return 1 + await next() }
                action loop(next, n) {
                    let i = 0
                    let total = 0
                    while i < n { total = total + step(next); i = i + 1 }
                    return total
                }
                """;
        try (var runner = mode.open()) {
            runner.run(Runner.compile(program));
            runner.define("source", ZexusNull.NULL);
            runner.run(Runner.compile("action source() { return current }"));
            runner.define("current", ZexusNull.NULL);
            runner.scope().own("current").set(1L);
            Promise promise = new Promise();
            runner.scope().own("current").set(promise);
            var task = new Task(runner.variable("loop"), runner.variable("source"), 200L);
            int rounds = 0;
            while (task.isWaiting()) {
                Promise answered = promise;
                promise = new Promise();
                runner.scope().own("current").set(promise);
                answered.value = (long) rounds;
                rounds++;
                task.resume();
            }
            assertEquals(200, rounds);
            assertEquals(200L + 199 * 200 / 2, task.result);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anErrorIsCaughtByTheHandlersOfEachCall(Mode mode) {
        String program = """
                action inner(p) { try { return await p } finally { log.push("inner") } }
                action middle(p) { return inner(p) + 1 }
                action outer(p) { try { return middle(p) } catch (e) { return "caught " + e } }
                let log = []
                """;
        try (var runner = mode.open()) {
            runner.run(Runner.compile(program));
            for (int round = 0; round < 30; round++) {
                var promise = new Promise();
                var task = new Task(runner.variable("outer"), promise);
                promise.error = Errors.valueError(null, "too late");
                task.resume();
                assertEquals("caught too late", Display.toJava(task.result));
            }
            assertTrue(Display.toJava(runner.variable("log")).startsWith("[inner, inner"));
        }
    }

    @Test
    void anErrorNobodyCatchesEndsTheTask() {
        try (var runner = Runner.interpreted()) {
            runner.run(Runner.compile("action f(p) { return 1 + await p }"));
            var promise = new Promise();
            var task = new Task(runner.variable("f"), promise);
            promise.error = Errors.valueError(null, "too late");
            var error = assertThrows(ZexusException.class, task::resume);
            assertEquals("too late", error.getMessage());
        }
    }

    @Test
    void closuresAndMethodsAreSavedToo() {
        String program = """
                entity Counter { n: integer = 0
                    action add(p) { this.n = this.n + await p; return this.n }
                }
                action outer(p) {
                    let seen = []
                    let c = Counter{}
                    let add = (v) => { seen.push(c.add(v)); return len(seen) }
                    add(p)
                    return [add(p), seen]
                }
                """;
        try (var runner = Runner.interpreted()) {
            runner.run(Runner.compile(program));
            var promise = new Promise();
            var task = new Task(runner.variable("outer"), promise);
            assertTrue(task.isWaiting());
            promise.value = 5L;
            task.resume();
            assertEquals("[2, [5, 10]]", Display.toJava(task.result));
        }
    }

    @Test
    void waitingInsideABuiltinCannotBePutAside() {
        try (var runner = Runner.interpreted()) {
            runner.run(Runner.compile("action f(p) { return [1, 2].map((x) => x + await p) }"));
            var error = assertThrows(ZexusException.class, () -> new Task(runner.variable("f"), new Promise()));
            assertEquals("cannot wait here", error.getMessage());
        }
    }

    @Test
    void waitingOutsideOfATaskCannotBePutAside() {
        try (var runner = Runner.interpreted()) {
            runner.define("p", new Promise());
            var error = assertThrows(ZexusException.class, () -> runner.run(Runner.compile("await p")));
            assertEquals("cannot wait here", error.getMessage());
        }
    }

    @Test
    void awaitTakesTheTopmostAwaitableFromTheOperandStack() {
        var first = new Promise();
        first.value = "first";
        var second = new Promise();
        second.value = "second";
        var main = new BytecodeBuilder();
        main.emitLoadName("first");
        main.emitLoadName("second");
        main.emitLoadConst(3L);
        main.emit(Opcode.AWAIT);
        main.emit(Opcode.AWAIT);
        main.emit(Opcode.AWAIT);
        main.emit(Opcode.BUILD_LIST, 3);
        main.emit(Opcode.RETURN);
        try (var runner = Runner.interpreted()) {
            first.value = 1L;
            second.value = 2L;
            runner.define("first", first);
            runner.define("second", second);
            assertEquals("[3, 2, 1]", runner.show(main.build()));
        }
    }
}
