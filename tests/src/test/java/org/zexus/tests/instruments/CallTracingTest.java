package org.zexus.tests.instruments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.oracle.truffle.api.instrumentation.SourceSectionFilter;
import com.oracle.truffle.api.instrumentation.StandardTags;
import com.oracle.truffle.tools.profiler.CPUTracer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An instrument that asks for calls sees each, whenever it comes, and changes nothing else. */
class CallTracingTest {

    private static final long PLENTY = 1L << 50;

    private final Engine engine = Engine.create("zexus");

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    private static Source source(String name, String text) {
        return Source.newBuilder("zexus", text, name).buildLiteral();
    }

    /** From now on the calls in the program of that name are counted. */
    private CPUTracer trace(String name) {
        CPUTracer tracer = CPUTracer.find(engine);
        tracer.setFilter(SourceSectionFilter.newBuilder()
                .tagIs(StandardTags.CallTag.class)
                .sourceIs(source -> source.getName().equals(name))
                .build());
        tracer.setCollecting(true);
        return tracer;
    }

    /** How often each call was made, by its text. */
    private static Map<String, Long> counts(CPUTracer tracer) {
        var counts = new TreeMap<String, Long>();
        for (CPUTracer.Payload payload : tracer.getPayloads()) {
            counts.merge(payload.getSourceSection().getCharacters().toString(), payload.getCount(), Long::sum);
        }
        return counts;
    }

    @Test
    void callsAreCountedFromTheFirst() {
        CPUTracer tracer = trace("calls");
        try (Context context = Context.newBuilder("zexus").engine(engine).build()) {
            context.eval(source("calls", """
                    action both(x) { return abs(x) + max(x, 1) }
                    for i in range(5) { both(i) }
                    "word".upper()
                    """));
            assertEquals(
                    Map.of("range(5)", 1L, "both(i)", 5L, "abs(x)", 5L, "max(x, 1)", 5L, "\"word\".upper()", 1L),
                    counts(tracer));
        }
    }

    @Test
    void callsAreCountedInCodeThatHasRun() {
        try (Context context = Context.newBuilder("zexus").engine(engine).build()) {
            Value choose = context.eval(source("calls", """
                    action choose(first) { return first ? abs(-1) : "word".upper() }
                    choose
                    """));
            choose.execute(true);
            CPUTracer tracer = trace("calls");
            choose.execute(true);
            choose.execute(false);
            choose.execute(false);
            assertEquals(Map.of("abs(-1)", 1L, "\"word\".upper()", 2L), counts(tracer));
        }
    }

    private static final String PROGRAM = """
            let seen = []
            action work(n, isLate) {
                let sum = 0
                for i in range(n) {
                    sum += abs(i - 7)
                    seen.push(sum)
                    sum += len(seen) % 5
                    if isLate { sum += max(i, 20) }
                }
                return sum
            }
            action measure(value) { return len(value) }
            work
            """;
    private static final String LATER = """
            for i in range(600) { print(work(i % 40, true), measure([i])) }
            measure(5)
            """;

    private record Outcome(String output, long gas) {}

    /** What calls of the functions give and cost, the later ones with an instrument or without. */
    private Outcome run(boolean isTraced, long gas) {
        var output = new ByteArrayOutputStream();
        try (Context context = Context.newBuilder("zexus")
                .engine(engine)
                .allowExperimentalOptions(true)
                .option("zexus.Gas", Long.toString(gas))
                .out(output)
                .build()) {
            // No code of the program calls it yet that could pay for it; what does so later is not traced itself.
            Value work = context.eval(source("program", PROGRAM));
            for (int i = 0; i < 300; i++) {
                work.execute(i % 40, false);
            }
            CPUTracer tracer = isTraced ? trace("program") : null;
            String end = "";
            try {
                context.eval(source("later", LATER));
            } catch (PolyglotException error) {
                end = error.getMessage() + " at " + error.getSourceLocation();
            }
            if (isTraced) {
                tracer.setCollecting(false);
            }
            Value stats = context.getBindings("zexus").getMember("zexus").getMember("vm").getMember("stats");
            long used = stats.getHashValue("gas_used").asLong();
            return new Outcome(output.toString(StandardCharsets.UTF_8) + end, used);
        }
    }

    @Test
    void tracedCallsGiveAndCostTheSame() {
        Outcome plain = run(false, PLENTY);
        assertTrue(plain.output.contains("len expects"), plain.output);
        assertEquals(plain, run(true, PLENTY));
    }

    @Test
    void gasEndsAtTheSamePlaceWhenCallsAreTraced() {
        long used = run(false, PLENTY).gas;
        for (long missing : new long[]{1, 17, 1_000, used / 3}) {
            Outcome plain = run(false, used - missing);
            assertTrue(plain.output.contains("Out of gas"), plain.output);
            assertEquals(plain, run(true, used - missing));
        }
    }
}
