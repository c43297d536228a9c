package org.zexus.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.Test;

/** The other tests would pass without the JIT compiler, too; this one makes sure that they cover compiled code. */
class CompilationTest {
    @Test
    void guestCodeIsCompiled() {
        var log = new ByteArrayOutputStream();
        try (Engine engine = Engine.newBuilder("zexus")
                .allowExperimentalOptions(true)
                .logHandler(log)
                .option("engine.CompileImmediately", "true")
                .option("engine.BackgroundCompilation", "false")
                .option("engine.TraceCompilation", "true")
                .build();
                Context context = Context.newBuilder().engine(engine).build()) {
            assertEquals(42, context.eval("zexus", "action twice(n) { return n + n }\ntwice(21)").asInt());
        }
        String text = log.toString(StandardCharsets.UTF_8);
        assertTrue(text.lines().anyMatch(line -> line.contains("opt done") && line.contains("twice")),
                () -> "the runtime of this JVM did not compile guest code; its log: " + text);
    }
}
