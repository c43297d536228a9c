package org.zexus.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The other tests would pass without the JIT compiler, too; this one makes sure that they cover compiled code. */
class CompilationTest {
    @Test
    void guestCodeIsCompiled() {
        String log = logOf("action twice(n) { return n + n }\ntwice(21)", 42);
        assertTrue(compilations(log, "twice") > 0,
                "the runtime of this JVM did not compile guest code; its log: " + log);
    }

    /** A program may catch the error again and again: that is no reason to compile its code anew each time. */
    @ParameterizedTest
    @ValueSource(strings = {"one(1, 2)", "thing.one(1, 2)", "len([], 2)", "\"a\".upper(1)", "Thing(1, 2)"})
    void aCallWithTooManyArgumentsIsCompiledAFewTimesOnly(String call) {
        String log = logOf("""
                data Thing { n: int
                  action one(a) { return a }
                }
                let thing = Thing(1)
                action one(a) { return a }
                action attempt() {
                  try { return %s } catch (e) { return 1 }
                }
                let failures = 0
                for (let i = 0; i < 60; i += 1) { failures += attempt() }
                failures
                """.formatted(call), 60);
        long count = compilations(log, "attempt");
        assertTrue(0 < count && count < 12, () -> count + " compilations: " + log);
    }

    /** Runs a program, each function of which is compiled before its first call; what the engine says of that. */
    private static String logOf(String program, int result) {
        var log = new ByteArrayOutputStream();
        try (Engine engine = Engine.newBuilder("zexus")
                .allowExperimentalOptions(true)
                .logHandler(log)
                .option("engine.CompileImmediately", "true")
                .option("engine.BackgroundCompilation", "false")
                .option("engine.TraceCompilation", "true")
                .build();
                Context context = Context.newBuilder().engine(engine).build()) {
            assertEquals(result, context.eval("zexus", program).asInt());
        }
        return log.toString(StandardCharsets.UTF_8);
    }

    private static long compilations(String log, String function) {
        return log.lines().filter(line -> line.contains("opt done") && line.contains(" " + function + " ")).count();
    }
}
