package org.zexus.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.zexus.vm.Machine.returning;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.bytecode.FunctionKind;
import org.zexus.bytecode.Label;
import org.zexus.bytecode.Opcode;
import org.zexus.bytecode.Parameter;

/** The machine as an embedder uses it. */
class ZexusVMTest {
    @Test
    void variablesCannotBeRemoved() {
        try (Machine machine = Machine.plain()) {
            machine.env().put("x", 1);
            assertThrows(UnsupportedOperationException.class, () -> machine.env().remove("x"));
            assertEquals(1L, machine.env().get("x"));
        }
    }

    @Test
    void valuesCrossTheBorderAsJavaValues() {
        try (Machine machine = Machine.plain()) {
            var values = new HashMap<String, Object>();
            values.put("integer", 1L);
            values.put("big", BigInteger.ONE.shiftLeft(100));
            values.put("whole", 2.0);
            values.put("text", "Grüße");
            values.put("list", List.of(1L, List.of("a"), Map.of("k", 1L)));
            values.put("set", Set.of(1L, 2L));
            values.put("null", null);
            machine.env().putAll(values);
            values.forEach((name, value) -> {
                assertEquals(value, machine.run(code -> code.emitLoadName(name)), name);
                assertEquals(value, machine.env().get(name), name);
            });
        }
    }

    @Test
    void whatAFunctionOfTheHostThrowsReachesTheCaller() {
        var thrown = new IllegalStateException("of the host");
        try (Machine machine = Machine.plain()) {
            machine.vm().builtins().put("fail", _ -> {
                throw thrown;
            });
            Bytecode program = returning(code -> code.emitCall("fail", 0));
            assertSame(thrown, assertThrows(IllegalStateException.class, () -> machine.vm().execute(program)));
        }
    }

    @Test
    void aProgramCatchesWhatAFunctionOfTheHostThrows() {
        try (Machine machine = Machine.plain()) {
            machine.vm().builtins().put("fail", _ -> {
                throw new IllegalStateException("of the host");
            });
            assertEquals("caught", machine.run(code -> {
                code.emitSetupTry("handler");
                code.emitCall("fail", 0);
                code.emitReturn();
                code.markLabel("handler");
                code.emitLoadConst("caught");
            }));
        }
    }

    @Test
    void aStageThatAFunctionReturnsIsWaitedFor() {
        try (Machine machine = Machine.plain()) {
            machine.vm()
                    .builtins()
                    .put("later", a -> CompletableFuture.supplyAsync(() -> (Long) a[0] * 2));
            assertEquals(42L, machine.run(code -> {
                code.emitLoadConst(21);
                code.emitCall("later", 1);
            }));
        }
    }

    @Test
    void aFunctionOfTheHostMayExecuteOnTheSameMachineAndOnAnother() {
        try (Machine machine = Machine.plain(); Machine other = Machine.plain()) {
            machine.vm().builtins().put("nested", _ -> machine.run(code -> code.emitLoadConst(1)));
            machine.vm().builtins().put("elsewhere", _ -> other.run(code -> code.emitLoadConst(2)));
            assertEquals(3L, machine.run(code -> {
                code.emitCall("nested", 0);
                code.emitCall("elsewhere", 0);
                code.emitAdd();
            }));
        }
    }

    @Test
    void errorsHaveTheTypesOfTheirKinds() {
        assertThrows(VMTypeError.class, () -> Machine.result("SUB", "a", 1));
        assertThrows(VMNameError.class, () -> Machine.result(code -> code.emitLoadName("missing")));
        assertThrows(VMNameError.class, () -> Machine.result(code -> code.emitCall("missing", 0)));
        assertThrows(VMOverflowError.class, () -> Machine.result("POW", 2, 2_000_000));
        var error = assertThrows(VMRuntimeError.class, () -> Machine.result("REQUIRE", false, "too little"));
        assertEquals("Requirement failed: too little", error.zexusMessage());
        var thrown = assertThrows(VMRuntimeError.class, () -> Machine.result("THROW", List.of(1, 2)));
        assertEquals("[1, 2]", thrown.zexusMessage());
    }

    @Test
    void recursionIsLimited() {
        var function = new BytecodeBuilder("down", FunctionKind.ACTION);
        function.emitCall("down", 0);
        function.emitReturn();
        try (Machine machine = Machine.with(VmOptions.DEFAULT.maxCallDepth(200))) {
            var error = assertThrows(VMRecursionError.class, () -> machine.run(code -> {
                code.emitStoreFunction("down", function.build());
                code.emitCall("down", 0);
            }));
            assertEquals("VM call depth exceeded maximum (200). Possible infinite recursion.", error.getMessage());
        }
    }

    @Test
    void variablesAroundTheProgramAreReadAndAssigned() {
        var around = new HashMap<String, Object>(Map.of("rate", 5L, "total", 0L));
        try (Machine machine = Machine.with(VmOptions.DEFAULT.parentEnv(around))) {
            machine.run(code -> {
                code.emitLoadName("rate");
                code.emitLoadConst(2);
                code.emitMul();
                code.emitStoreName("total");
                code.emitLoadConst(1);
                code.emitStoreName("own");
            });
            assertEquals(10L, around.get("total"));
            assertNull(around.get("own"));
            assertEquals(1L, machine.env().get("own"));
        }
    }

    @Test
    void aProgramsOwnFunctionsWinOverThoseOfTheHostAndTheseOverBuiltins() {
        var own = new BytecodeBuilder("len", FunctionKind.ACTION);
        own.addParameter(new Parameter("x", null, false));
        own.emitLoadConst("own");
        own.emitReturn();
        try (Machine machine = Machine.plain()) {
            machine.vm().builtins().put("len", _ -> "host");
            assertEquals("host", machine.run(code -> {
                code.emitLoadConst("text");
                code.emitCall("len", 1);
            }));
            assertEquals("own", machine.run(code -> {
                code.emitStoreFunction("len", own.build());
                code.emitLoadConst("text");
                code.emitCall("len", 1);
            }));
        }
    }

    @Test
    void whatTheHostChangesIsSeenByTheNextExecution() {
        try (Machine machine = Machine.plain()) {
            Bytecode program = returning(code -> code.emitLoadName("x"));
            for (long i = 0; i < 5; i++) {
                machine.env().put("x", i);
                assertEquals(i, machine.vm().execute(program));
            }
        }
    }

    @Test
    void printingGoesToTheStreamOfTheMachine() {
        var out = new ByteArrayOutputStream();
        try (Machine machine = Machine.with(VmOptions.DEFAULT.out(out))) {
            machine.run(code -> {
                code.emitLoadConst(List.of(1, "a"));
                code.emitPrint();
            });
        }
        assertEquals("[1, a]\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anExecutionThatTakesTooLongIsEnded() {
        try (Machine machine = Machine.with(
                VmOptions.DEFAULT.timeout(Duration.ofMillis(200)).gasMetering(false))) {
            assertThrows(VMRuntimeError.class, () -> machine.run(code -> {
                Label again = code.newLabel();
                code.mark(again);
                code.emitJump(again);
            }));
            assertEquals(1L, machine.run(code -> code.emitLoadConst(1)));
        }
    }

    @Test
    void eightThreadsShareAMachine() throws Exception {
        try (Machine machine = Machine.exactly(VmOptions.DEFAULT.jitThreshold(3));
                var threads = Executors.newFixedThreadPool(8)) {
            machine.env().put("n", 0);
            Bytecode increment = returning(code -> {
                code.emitLoadName("n");
                code.emitLoadConst(1);
                code.emitAdd();
                code.emitDup();
                code.emitStoreName("n");
            });
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                runs.add(threads.submit(() -> machine.vm().execute(increment)));
            }
            for (Future<?> run : runs) {
                run.get();
            }
            assertEquals(400L, machine.env().get("n"));
            assertEquals(1L, machine.vm().getJitStats().get("compilations"));
        }
    }

    @Test
    void newCodeThatManyThreadsHitAtOnceBecomesHotOnce() throws Exception {
        int threads = 64;
        try (Machine machine = Machine.exactly(VmOptions.DEFAULT.jitThreshold(3));
                var pool = Executors.newFixedThreadPool(threads)) {
            Bytecode program = returning(code -> {
                code.emitLoadConst(6);
                code.emitLoadConst(7);
                code.emitMul();
            });
            var start = new CyclicBarrier(threads);
            List<Future<Object>> runs = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                runs.add(pool.submit(() -> {
                    start.await();
                    return machine.vm().execute(program);
                }));
            }
            for (Future<Object> run : runs) {
                assertEquals(42L, run.get());
            }
            Map<String, Object> stats = machine.vm().getJitStats();
            assertEquals(1L, stats.get("compilations"));
            assertEquals(1L, stats.get("hot_paths_detected"));
            assertEquals(threads - 3L, stats.get("jit_executions"));
        }
    }

    @Test
    void whatTheCompilerDoesIsCounted() {
        Bytecode loop = Machine.counting(100_000);
        try (Machine machine = Machine.exactly(VmOptions.DEFAULT.gasMetering(false));
                Machine other = Machine.exactly(VmOptions.DEFAULT)) {
            assumeTrue(machine.vm().getJitStats().containsKey("compiled_functions"), "there is no compiler");
            long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
            do {
                assertEquals(100_000L, machine.vm().execute(loop));
            } while (number(machine, "compiled_functions") == 0 && System.nanoTime() < deadline);
            assertTrue(number(machine, "compiled_functions") > 0, "nothing was compiled");
            assertEquals(number(machine, "compiled_functions"),
                    number(machine, "compiled_first_tier") + number(machine, "compiled_last_tier"));
            assertTrue(number(machine, "code_size") > 0);
            assertTrue((Double) machine.vm().getJitStats().get("compilation_time") > 0);
            assertEquals(0, number(machine, "compilation_failures"));
            assertEquals(0, number(other, "compiled_functions"), "the work of another machine was counted");
        }
    }

    private static long number(Machine machine, String name) {
        return (Long) machine.vm().getJitStats().get(name);
    }

    @Test
    void aLenientMachineTakesNullForWhatIsMissing() {
        try (Machine machine = Machine.with(VmOptions.DEFAULT.lenient(true))) {
            assertNull(machine.run(code -> code.emitLoadName("missing")));
            assertEquals(List.of(3L, -3L, 0L, 0L, 3L, 0L), machine.run(code -> {
                for (Opcode operator : List.of(Opcode.ADD, Opcode.SUB, Opcode.MUL, Opcode.DIV)) {
                    code.emitLoadConst(null);
                    code.emitLoadConst(3);
                    code.emit(operator);
                }
                code.emitLoadConst(3);
                code.emitLoadConst(null);
                code.emitAdd();
                code.emitLoadConst(null);
                code.emitLoadConst(null);
                code.emitAdd();
                code.emitBuildList(6);
            }));
            assertNull(machine.run(code -> {
                code.emitLoadConst(List.of(1));
                code.emitCallMethod("no_such_method", 0);
            }));
            machine.env().put("missing", 5);
            assertEquals(5L, machine.run(code -> code.emitLoadName("missing")));
            assertThrows(VMTypeError.class, () -> machine.run(code -> {
                code.emitLoadConst("a");
                code.emitLoadConst(1);
                code.emitSub();
            }));
        }
        assertThrows(VMTypeError.class, () -> Machine.result("SUB", 1, null));
    }

    @Test
    void listsOfOperationsAreExecuted() {
        try (Machine machine = Machine.plain()) {
            machine.vm().builtins().put("add", a -> (Long) a[0] + (Long) a[1]);
            machine.env().putAll(Map.of("x", 10, "y", 20));
            assertEquals(30L, machine.vm()
                    .execute(List.of(
                            List.of("LET", "result",
                                    List.of("CALL_BUILTIN", "add",
                                            List.of(List.of("IDENT", "x"), List.of("IDENT", "y")))),
                            List.of("EXPR", List.of("IDENT", "result")))));
            assertNull(machine.vm().execute(List.of()));
            assertThrows(IllegalArgumentException.class, () -> machine.vm().execute(List.of(List.of("FROB"))));
        }
    }
}
