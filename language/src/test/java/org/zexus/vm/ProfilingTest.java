package org.zexus.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.vm.Machine.returning;

import java.util.List;
import java.util.Map;
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
}
