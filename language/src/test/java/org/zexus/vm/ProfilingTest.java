package org.zexus.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.vm.Machine.returning;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Bytecode;

/** Counting the instructions that are executed. */
class ProfilingTest {

    private static final Bytecode LOOP = Machine.counting(100);

    private static Map<?, ?> counts(Machine machine, String what) {
        return (Map<?, ?>) machine.vm().getProfilingSummary().get(what);
    }

    @Test
    void everyInstructionIsCounted() {
        for (VmMode mode : List.of(VmMode.STACK, VmMode.REGISTER)) {
            for (int level = 0; level <= 3; level++) {
                try (Machine machine = Machine
                        .with(VmOptions.DEFAULT.profiling(true).mode(mode).optimizerLevel(level))) {
                    assertEquals(100L, machine.vm().execute(LOOP));
                    assertEquals(804L, machine.vm().getProfilingSummary().get("total_instructions"));
                    Map<?, ?> opcodes = counts(machine, "most_common_opcodes");
                    assertEquals(201L, opcodes.get("LOAD_CONST"));
                    assertEquals(100L, opcodes.get("JUMP_IF_TRUE"));
                    assertEquals(1L, opcodes.get("RETURN"));
                    assertEquals(machine.vm().getGasStats().get("operation_count"),
                            machine.vm().getProfilingSummary().get("total_instructions"));
                }
            }
        }
    }

    @Test
    void whatAnErrorOrTheEndOfGasKeepsFromBeingExecutedIsNotCounted() {
        Bytecode failing = returning(code -> {
            code.emitLoadConst(1);
            code.emitLoadConst(0);
            code.emitDiv();
            code.emitLoadConst(1);
            code.emitAdd();
        });
        try (Machine machine = Machine.with(VmOptions.DEFAULT.profiling(true).optimizerLevel(0))) {
            assertThrows(VMRuntimeError.class, () -> machine.vm().execute(failing));
            assertEquals(Map.of("LOAD_CONST", 2L, "DIV", 1L), counts(machine, "most_common_opcodes"));
        }
        try (Machine machine = Machine.with(VmOptions.DEFAULT.profiling(true).optimizerLevel(0).gasLimit(2))) {
            assertThrows(OutOfGasError.class, () -> machine.vm().execute(failing));
            assertEquals(Map.of("LOAD_CONST", 2L), counts(machine, "most_common_opcodes"));
        }
    }

    @Test
    void linesOfAProgramAreCounted() {
        try (Context context = Context.newBuilder("zexus").option("zexus.CountInstructions", "true").build()) {
            context.eval("zexus", "let sum = 0\nfor i in range(50) {\n  sum += i\n}\nlet last = sum");
            Value lines = context.eval("zexus", "use \"zexus\" as rt\nrt.vm.instructions.lines");
            long body = lines.getHashValue("Unnamed:3").asLong();
            long last = lines.getHashValue("Unnamed:5").asLong();
            assertTrue(body >= 50 * last && body > 100, () -> lines.toString());
            assertThrows(PolyglotException.class, () -> context.eval("zexus", "1 / 0"));
        }
        try (Context context = Context.create("zexus")) {
            assertTrue(context.eval("zexus", "use \"zexus\" as rt\nrt.vm.instructions").isNull());
        }
    }

    @Test
    void reportsAreTextsPagesAndData() {
        try (Machine machine = Machine.with(VmOptions.DEFAULT.profiling(true))) {
            machine.vm().execute(LOOP);
            String text = machine.vm().getProfilingReport("text", 5);
            assertTrue(text.startsWith("ZEXUS VM INSTRUCTION PROFILING REPORT"), text);
            assertTrue(text.contains("MOST COMMON OPCODES") && text.contains("LOAD_CONST"), text);
            assertTrue(machine.vm().getProfilingReport("json", 5).contains("\"JUMP_IF_TRUE\":100"));
            assertTrue(machine.vm().getProfilingReport("html", 5).startsWith("<!DOCTYPE html>"));
            assertThrows(IllegalArgumentException.class, () -> machine.vm().getProfilingReport("pdf", 5));
        }
        try (Machine machine = Machine.plain()) {
            assertEquals(Map.of("error", "Profiling not enabled"), machine.vm().getProfilingSummary());
            assertEquals("Profiling not enabled", machine.vm().getProfilingReport("text", 5));
        }
    }

    private static final Bytecode BRANCHING = returning(code -> {
        code.emitLoadConst(0);
        code.emitStoreName("i");
        code.markLabel("again");
        code.emitLoadName("i");
        code.emitLoadConst(1500);
        code.emitLt();
        code.emitJumpIfFalse("end");
        code.emitLoadName("i");
        code.emitLoadConst(1);
        code.emitAdd();
        code.emitStoreName("i");
        code.emitJump("again");
        code.markLabel("end");
        code.emitLoadName("i");
    });

    private static Map<?, ?> data(Machine machine, int top) {
        return (Map<?, ?>) Machine.json(machine.vm().getProfilingReport("json", top));
    }

    private static Map<?, ?> instruction(Map<?, ?> data, String list, String opcode, long index) {
        return ((List<?>) data.get(list)).stream()
                .map(row -> (Map<?, ?>) row)
                .filter(row -> row.get("opcode").equals(opcode) && row.get("ip").equals(index))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + opcode + " at " + index + " in " + data.get(list)));
    }

    @Test
    void eachInstructionIsTimed() {
        for (boolean isCompiled : new boolean[]{false, true}) {
            try (Machine machine = Machine.exactly(VmOptions.DEFAULT.profiling(ProfilingLevel.DETAILED)
                    .useJit(isCompiled)
                    .mode(VmMode.STACK)
                    .optimizerLevel(0))) {
                machine.vm().builtins().put("slow", arguments -> {
                    LockSupport.parkNanos(2_000_000);
                    return null;
                });
                assertEquals(1500L, machine.vm().execute(BRANCHING));
                Bytecode calling = returning(code -> {
                    code.emitLoadConst(1);
                    code.emitPop();
                    code.emitCall("slow", 0);
                });
                machine.vm().execute(calling);
                Map<?, ?> data = data(machine, 100);
                Map<?, ?> slowest = (Map<?, ?>) ((List<?>) data.get("slowest_instructions")).getFirst();
                assertEquals("CALL_NAME", slowest.get("opcode"));
                assertTrue((double) slowest.get("avg_time_us") >= 2_000, slowest.toString());
                assertTrue((double) slowest.get("min_time_us") <= (double) slowest.get("max_time_us"));
                Map<?, ?> add = instruction(data, "hottest_instructions", "ADD", 8);
                assertEquals(1500L, add.get("count"));
                double p50 = (double) add.get("p50_us");
                assertTrue(p50 >= 0 && p50 <= (double) add.get("p95_us"), add.toString());
                assertTrue((double) add.get("p95_us") <= (double) add.get("p99_us"), add.toString());
                assertTrue((double) add.get("total_time_ms") > 0, add.toString());
                assertTrue(!add.containsKey("branch_taken"), "branches are for the level above");
                Map<?, ?> summary = machine.vm().getProfilingSummary();
                assertEquals("DETAILED", summary.get("profiling_level"));
                assertTrue((double) summary.get("total_time_sec") >= 0.002, summary.toString());
                assertTrue((double) summary.get("instructions_per_sec") > 0, summary.toString());
                assertTrue((double) summary.get("profiling_overhead_ms") > 0, summary.toString());
            }
        }
    }

    @Test
    void jumpsMemoryAndLoopsAreCounted() {
        try (Machine machine = Machine
                .with(VmOptions.DEFAULT.profiling(ProfilingLevel.FULL).optimizerLevel(0).mode(VmMode.STACK))) {
            machine.vm().execute(BRANCHING);
            Map<?, ?> data = data(machine, 100);
            Map<?, ?> jump = instruction(data, "hottest_instructions", "JUMP_IF_FALSE", 5);
            assertEquals(1501L, jump.get("count"));
            assertEquals(1L, jump.get("branch_taken"));
            assertEquals(1500L, jump.get("branch_not_taken"));
            assertEquals(1500.0 / 1501, (double) jump.get("branch_prediction_rate"), 1e-9);
            Map<?, ?> store = instruction(data, "hottest_instructions", "STORE_NAME", 9);
            assertEquals(1500L, store.get("memory_writes"));
            assertEquals(0L, store.get("memory_reads"));
            assertEquals(1501L, instruction(data, "hottest_instructions", "LOAD_NAME", 2).get("memory_reads"));
            Map<?, ?> loop = (Map<?, ?>) ((List<?>) data.get("hot_loops")).getFirst();
            assertEquals(2L, loop.get("start_ip"));
            assertEquals(10L, loop.get("end_ip"));
            assertEquals(1500L, loop.get("iterations"));
            assertEquals(9, ((List<?>) loop.get("instructions")).size());
            assertEquals(1L, machine.vm().getProfilingSummary().get("hot_loops_detected"));
        }
    }

    @Test
    void aLoopWhoseJumpBackDependsOnATestIsHotAsWell() {
        try (Machine machine = Machine
                .with(VmOptions.DEFAULT.profiling(ProfilingLevel.DETAILED).optimizerLevel(0).mode(VmMode.STACK))) {
            machine.vm().execute(Machine.counting(1000));
            assertEquals(0L, machine.vm().getProfilingSummary().get("hot_loops_detected"), "999 jumps back");
            machine.vm().execute(Machine.counting(1001));
            assertEquals(1L, machine.vm().getProfilingSummary().get("hot_loops_detected"));
        }
    }

    @Test
    void everyHotLoopIsFound() {
        Bytecode twoLoops = returning(code -> {
            for (String name : List.of("a", "b")) {
                code.emitLoadConst(0);
                code.emitStoreName(name);
                code.markLabel("again " + name);
                code.emitLoadName(name);
                code.emitLoadConst(1);
                code.emitAdd();
                code.emitDup();
                code.emitStoreName(name);
                code.emitLoadConst(name.equals("a") ? 1501 : 2001);
                code.emitLt();
                code.emitJumpIfTrue("again " + name);
            }
        });
        try (Machine machine = Machine
                .with(VmOptions.DEFAULT.profiling(ProfilingLevel.FULL).optimizerLevel(0).mode(VmMode.STACK))) {
            machine.vm().execute(twoLoops);
            List<?> loops = (List<?>) data(machine, 5).get("hot_loops");
            assertEquals(2, loops.size());
            assertEquals(2000L, ((Map<?, ?>) loops.get(0)).get("iterations"));
            assertEquals(12L, ((Map<?, ?>) loops.get(0)).get("start_ip"));
            assertEquals(1500L, ((Map<?, ?>) loops.get(1)).get("iterations"));
        }
    }

    @Test
    void onlyASampleIsMeasuredButAllIsCounted() {
        try (Machine machine = Machine.with(VmOptions.DEFAULT.profiling(ProfilingLevel.FULL)
                .profilingPeriod(10)
                .optimizerLevel(0)
                .mode(VmMode.STACK))) {
            machine.vm().execute(BRANCHING);
            Map<?, ?> jump = instruction(data(machine, 100), "hottest_instructions", "JUMP_IF_FALSE", 5);
            assertEquals(1501L, jump.get("count"));
            long branches = (long) jump.get("branch_taken") + (long) jump.get("branch_not_taken");
            assertTrue(branches > 700 && branches < 3000, jump.toString());
        }
        assertThrows(IllegalArgumentException.class, () -> VmOptions.DEFAULT.profilingPeriod(0));
    }

    @Test
    void profilingStopsStartsAndForgets() {
        for (ProfilingLevel level : List.of(ProfilingLevel.BASIC, ProfilingLevel.DETAILED)) {
            try (Machine machine = Machine.with(VmOptions.DEFAULT.profiling(level))) {
                machine.vm().execute(LOOP);
                machine.vm().stopProfiling();
                machine.vm().execute(LOOP);
                assertEquals(804L, machine.vm().getProfilingSummary().get("total_instructions"));
                machine.vm().startProfiling();
                machine.vm().execute(LOOP);
                assertEquals(1608L, machine.vm().getProfilingSummary().get("total_instructions"));
                machine.vm().resetProfiler();
                assertEquals(0L, machine.vm().getProfilingSummary().get("total_instructions"));
                machine.vm().execute(LOOP);
                assertEquals(804L, machine.vm().getProfilingSummary().get("total_instructions"));
            }
        }
        try (Machine machine = Machine.plain()) {
            assertThrows(IllegalStateException.class, () -> machine.vm().startProfiling());
            assertThrows(IllegalStateException.class, () -> machine.vm().stopProfiling());
            assertThrows(IllegalStateException.class, () -> machine.vm().resetProfiler());
        }
    }

    @Test
    void everyReportHasItsSections() {
        for (ProfilingLevel level : List.of(ProfilingLevel.BASIC, ProfilingLevel.DETAILED, ProfilingLevel.FULL)) {
            try (Machine machine = Machine.with(VmOptions.DEFAULT.profiling(level))) {
                machine.vm().execute(BRANCHING);
                String text = machine.vm().getProfilingReport("text", 7);
                for (String section : List.of("SUMMARY", "MOST COMMON OPCODES", "TOP 7 HOTTEST", "HOT LOOPS")) {
                    assertTrue(text.contains("\n" + section), () -> section + " in " + text);
                }
                assertEquals(level != ProfilingLevel.BASIC, text.contains("\nTOP 7 SLOWEST"), text);
                assertEquals(level == ProfilingLevel.FULL, text.contains("not taken"), text);
                String page = machine.vm().getProfilingReport("html", 7);
                assertTrue(page.contains("Zexus VM Profiling Report") && page.contains("JUMP"), page);
                assertEquals(
                        Set.of("summary", "hottest_instructions", "slowest_instructions", "hot_loops",
                                "opcode_distribution", "hottest_lines"),
                        data(machine, 7).keySet());
            }
        }
    }

    @Test
    void aTimedProgramComputesWhatItWouldElse() {
        String program = """
                action f(n) {
                    let out = []
                    for each x in range(n) { try { out.push(6 / (x % 3)) } catch (e) { out.push(e.message) } }
                    return out.join(",")
                }
                f(5)
                """;
        try (Context plain = Context.create("zexus");
                Context timed = Context.newBuilder("zexus").option("zexus.ProfileInstructions", "full").build()) {
            assertEquals(plain.eval("zexus", program).asString(), timed.eval("zexus", program).asString());
            String report = timed.eval("zexus", "use \"zexus\" as rt\nrt.vm.profile.report(\"text\", 3)").asString();
            assertTrue(report.contains("TOP 3 SLOWEST"), report);
            PolyglotException e = assertThrows(PolyglotException.class,
                    () -> timed.eval("zexus", "use \"zexus\" as rt\nrt.vm.profile.report(\"pdf\", 3)"));
            assertTrue(e.getMessage().contains("there are text, json and html"), e.getMessage());
        }
        assertThrows(IllegalArgumentException.class,
                () -> Context.newBuilder("zexus").option("zexus.ProfileInstructions", "much").build());
    }
}
