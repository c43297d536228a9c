package org.zexus.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.ResourceLimits;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Gas is exact, the same however the program is executed, and its end cannot be caught. */
class GasTest {

    private static final String PROGRAM = """
            action fib(n) {
                if (n < 2) { return n; }
                return fib(n - 1) + fib(n - 2);
            }
            let seen = [];
            for each x in [3, 1, 2] { seen.push(x * 2); }
            let i = 0;
            while (i < 50) { i = i + 1; }
            try { let y = 1 / (i - 50); } catch (e) { seen.push("caught"); }
            print(fib(11));
            """;

    /** How a program is executed. */
    enum Execution {
        INTERPRETED(Map.of("engine.Compilation", "false")),
        COMPILED(Map.of("engine.CompileImmediately", "true", "engine.BackgroundCompilation", "false")),
        WARMING_UP(Map.of("engine.BackgroundCompilation", "false", "engine.SingleTierCompilationThreshold", "20",
                "engine.FirstTierCompilationThreshold", "20", "engine.LastTierCompilationThreshold", "100",
                "engine.OSRCompilationThreshold", "200"));

        /** For all contexts: their code is their own, and a new engine each time takes longer than most programs. */
        private final Engine engine;

        Execution(Map<String, String> options) {
            engine = Engine.newBuilder("zexus").allowExperimentalOptions(true).options(options).build();
        }

        Context open(String... options) {
            var all = new HashMap<String, String>();
            for (int i = 0; i < options.length; i += 2) {
                all.put(options[i], options[i + 1]);
            }
            return Context.newBuilder("zexus")
                    .engine(engine)
                    .allowExperimentalOptions(true)
                    .options(all)
                    .build();
        }
    }

    private record Outcome(String message, String value, long used) {}

    /** Runs a program that keeps what it did in the variable {@code trace}, with so much gas. */
    private static Outcome run(Execution execution, long gas, String program) {
        try (Context context = execution.open("zexus.Gas", Long.toString(gas))) {
            String message = null;
            long used = -1;
            try {
                context.eval("zexus", program);
            } catch (PolyglotException e) {
                message = e.getMessage();
                Value guest = e.getGuestObject();
                used = guest.hasMember("gas_used") ? guest.getMember("gas_used").asLong() : -1;
            }
            Value trace = context.getBindings("zexus").getMember("trace");
            return new Outcome(message, trace == null ? null : trace.toString(), used);
        }
    }

    @Test
    void everyLimitEndsTheProgramAtTheSamePlaceInEveryExecution() {
        String program = """
                let trace = [];
                let i = 0;
                while (i < 3) {
                    trace.push(i);
                    try { let q = 10 / (i - 1); trace.push(q); } catch (e) { trace.push("c"); }
                    i = i + 1;
                }
                for each x in [7, 8] { trace.push(x); }
                """;
        long enough = 0;
        for (long gas = 0; run(Execution.INTERPRETED, gas, program).message != null; gas += 13) {
            Outcome cold = run(Execution.INTERPRETED, gas, program);
            assertTrue(cold.message.startsWith("Out of gas: used "), cold.message);
            assertTrue(cold.used <= gas && cold.used >= 0, cold.toString());
            if (gas % 5 == 0) {
                assertEquals(cold, run(Execution.COMPILED, gas, program), "with " + gas);
            }
            enough = gas + 13;
        }
        assertTrue(enough > 200, "the program costs more than " + enough);
    }

    /** As a debugger, or a limit on statements, has it. */
    @Test
    void itEndsAtTheSamePlaceWhenStatementsAreAnnounced() {
        var limits = ResourceLimits.newBuilder().statementLimit(1_000, null).build();
        String program = """
                action f(flag) {
                    let i = 0
                    while flag {
                        i += 1
                        let k = i
                        i = k + 1
                    }
                }
                f(true)
                """;
        for (long gas = 50; gas < 150; gas++) {
            try (Context plain = Context.newBuilder("zexus").option("zexus.Gas", Long.toString(gas)).build();
                    Context announced = Context.newBuilder("zexus")
                            .option("zexus.Gas", Long.toString(gas))
                            .resourceLimits(limits)
                            .build()) {
                PolyglotException expected = assertThrows(PolyglotException.class, () -> plain.eval("zexus", program));
                PolyglotException e = assertThrows(PolyglotException.class, () -> announced.eval("zexus", program));
                assertEquals(expected.getMessage(), e.getMessage());
                assertEquals(expected.getSourceLocation(), e.getSourceLocation());
            }
        }
    }

    @Test
    void whatIsUsedIsExact() {
        List<String> traces = new ArrayList<>();
        for (long gas = 0; gas < 60; gas++) {
            Outcome outcome = run(Execution.INTERPRETED, gas, "let trace = 1; trace = 2; trace = 3; trace = 4;");
            if (outcome.message == null) {
                break;
            }
            traces.add(outcome.value);
        }
        /* Each assignment costs 4: LOAD_CONST 1, STORE_NAME 3. */
        List<String> expected = new ArrayList<>();
        for (String value : Arrays.asList(null, "1", "2", "3")) {
            expected.addAll(Collections.nCopies(4, value));
        }
        assertEquals(expected, traces.subList(0, expected.size()));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void aProgramCostsTheSameInEveryExecution(Execution execution) {
        long needed = leastGas(Execution.INTERPRETED);
        assertEquals(null, run(execution, needed, PROGRAM).message);
        assertTrue(run(execution, needed - 1, PROGRAM).message.contains("Out of gas"));
    }

    private static long leastGas(Execution execution) {
        long low = 0;
        long high = 1_000_000;
        while (low + 1 < high) {
            long middle = (low + high) / 2;
            if (run(execution, middle, PROGRAM).message == null) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void noCatchStopsTheEnd(Execution execution) {
        try (Context context = execution.open("zexus.Gas", "2000")) {
            PolyglotException e = assertThrows(PolyglotException.class, () -> context.eval("zexus", """
                    let caught = 0;
                    while (true) {
                        try { let i = 0; while (true) { i = i + 1; } } catch (e) { caught = caught + 1; }
                    }
                    """));
            assertTrue(e.getMessage().startsWith("Out of gas"), e.getMessage());
            assertEquals("OutOfGasError", e.getGuestObject().getMember("kind").asString());
            assertEquals(0, context.getBindings("zexus").getMember("caught").asInt());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"c.bump();", "tx { c.add(5); while (true) { } }", "tx { c.bump(); }"})
    void whatHasRunOutInATransactionIsTakenBack(String program) {
        try (Context context = Execution.INTERPRETED.open("zexus.Gas", "5000")) {
            context.eval("zexus", """
                    contract Counter {
                        state n: int = 0;
                        action add(k) { this.n = this.n + k; }
                        action bump() { this.n = this.n + 1; tx { this.n = this.n + 10; while (true) { } } }
                    }
                    let c = Counter();
                    c.add(3);
                    """);
            PolyglotException e = assertThrows(PolyglotException.class, () -> context.eval("zexus", program));
            assertTrue(e.getMessage().startsWith("Out of gas"), e.getMessage());
            context.getBindings("zexus").getMember("$vm").invokeMember("set_gas_limit", 1_000_000);
            assertEquals(3, context.eval("zexus", "c.n").asInt());
            context.eval("zexus", "c.add(4);");
            assertThrows(PolyglotException.class,
                    () -> context.eval("zexus", "tx { c.add(100); throw \"no\"; }"));
            assertEquals(7, context.eval("zexus", "c.n").asInt());
        }
    }

    @Test
    void noHandlerRunsWithoutGasAndTheErrorTellsWhereItRanOut() {
        String program = """
                let trace = [];
                action f() { try { while (true) { } } finally { trace.push("finally"); } }
                f();
                """;
        for (long gas = 200; gas < 220; gas++) {
            Outcome outcome = run(Execution.INTERPRETED, gas, program);
            assertEquals("Out of gas: used " + outcome.used + "/" + gas + " during operation 'JUMP'", outcome.message);
            assertTrue(outcome.used > gas - 2, outcome.toString());
            assertEquals("[]", outcome.value);
        }
    }

    @Test
    void tasksThatWaitEndWithTheProgramThatRanOutOfGas() {
        try (Context context = Execution.INTERPRETED.open("zexus.Gas", "2000")) {
            PolyglotException end = assertThrows(PolyglotException.class, () -> context.eval("zexus", """
                    async action cleansUp() {
                        try { await sleep(10); } finally { let i = 0; while (i < 1000) { i = i + 1; } }
                    }
                    let tasks = [cleansUp(), cleansUp(), cleansUp()];
                    await sleep(1);
                    while (true) { }
                    """));
            assertTrue(end.getMessage().contains("Out of gas"), end.getMessage());
            Value machine = context.getBindings("zexus").getMember("zexus").getMember("vm");
            assertTrue(machine.getMember("stats").getHashValue("gas_used").asLong() <= 2000);
        }
    }

    @Test
    void theNumberOfInstructionsCanBeLimited() {
        try (Context context = Execution.INTERPRETED.open("zexus.MaxOperations", "1000")) {
            PolyglotException e = assertThrows(PolyglotException.class,
                    () -> context.eval("zexus", "let i = 0; while (true) { i = i + 1; }"));
            assertEquals("Operation limit exceeded: 1001/1000", e.getMessage());
        }
    }

    @Test
    void withoutTheOptionNothingIsMetered() {
        try (Context context = Execution.INTERPRETED.open()) {
            assertEquals(300_000, context.eval("zexus", """
                    let i = 0;
                    while (i < 300000) { i = i + 1; }
                    i;
                    """).asInt());
        }
    }
}
