package org.zexus.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests would pass if functions could not be compiled, were it not for what the engine tells. */
class WatchedEngineTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final String PROGRAM = """
            action twice(n) { return n + n }
            let sum = 0
            for (let i = 0; i < 1000; i += 1) { sum = twice(sum) % 1000 + 1 }
            sum
            """;

    private static WatchedEngine engine(boolean inBackground, Map<String, String> more) {
        var options = new HashMap<>(more);
        options.put("engine.BackgroundCompilation", Boolean.toString(inBackground));
        options.put("engine.FirstTierCompilationThreshold", "20");
        options.put("engine.CompileOnly", "twice");
        return new WatchedEngine(options);
    }

    private static void run(WatchedEngine engine) {
        try (Context context = Context.newBuilder("zexus").engine(engine.engine()).build()) {
            assertEquals(375, context.eval("zexus", PROGRAM).asInt());
        }
    }

    /** What the engine says once a function could not be compiled; that may take a while in the background. */
    private static String failure(WatchedEngine engine) throws InterruptedException {
        Instant end = Instant.now().plus(LIMIT);
        while (Instant.now().isBefore(end)) {
            try {
                engine.assertAllCompiled();
            } catch (AssertionError failure) {
                return failure.getMessage();
            }
            Thread.sleep(20);
        }
        return fail("no failure within " + LIMIT);
    }

    /** No function is so small that its graph is no larger. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFunctionThatCannotBeCompiledIsAFailure(boolean inBackground) throws InterruptedException {
        try (WatchedEngine engine = engine(inBackground, Map.of("compiler.MaximumGraalGraphSize", "1"))) {
            run(engine);
            String failure = failure(engine);
            assertTrue(failure.contains("twice"), failure);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFunctionThatIsCompiledIsNone(boolean inBackground) {
        try (WatchedEngine engine = engine(inBackground, Map.of())) {
            run(engine);
            engine.assertAllCompiled();
        }
    }
}
