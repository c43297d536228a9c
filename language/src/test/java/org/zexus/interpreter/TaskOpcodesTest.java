package org.zexus.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Opcode;
import org.zexus.concurrent.Task;
import org.zexus.runtime.error.ZexusException;

/** What the machine's own tests of SPAWN and AWAIT leave open, and the opcodes of regions, locks and events. */
class TaskOpcodesTest extends TaskCode {

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
