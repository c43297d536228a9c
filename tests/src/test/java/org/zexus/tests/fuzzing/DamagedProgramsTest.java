package org.zexus.tests.fuzzing;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.ResourceLimits;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Damaged programs are refused, fail or run; neither the compiler nor the interpreter breaks on them. Those that do not
 * end are ended: after a number of statements, or, when an endless loop has none in it, after some seconds. For
 * {@code -Dfuzz.seconds=N} seconds (20 in a build), from the seed {@code -Dfuzz.seed=N}.
 */
class DamagedProgramsTest {
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("fuzz.seconds", 20));
    private static final long SEED = Long.getLong("fuzz.seed", 20261127);
    private static final long STATEMENTS = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("fuzz-watch").factory());
    private static final long LONGEST = 6_000;
    private static final long STACK_BYTES = 256L << 20;
    private static final Path PROGRAMS = Path.of("src", "test", "resources", "conformance");

    @Test
    void nothingBreaks(TestReporter reporter) throws Exception {
        List<Tokens> programs = programs();
        var inputs = new FutureTask<>(() -> run(programs));
        new Thread(null, inputs, "fuzz", STACK_BYTES).start();
        try {
            reporter.publishEntry("inputs", inputs.get().toString());
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause().getMessage(), e.getCause());
        }
    }

    private static long run(List<Tokens> programs) {
        var random = new Random(SEED);
        var limits = ResourceLimits.newBuilder().statementLimit(STATEMENTS, null).build();
        long end = System.nanoTime() + TIME.toNanos();
        long inputs = 0;
        try (Engine engine = Engine.newBuilder("zexus").build()) {
            while (System.nanoTime() < end) {
                Tokens other = programs.get(random.nextInt(programs.size()));
                check(engine, limits, programs.get(random.nextInt(programs.size())).damaged(other, random).text());
                inputs++;
            }
        }
        return inputs;
    }

    private static void check(Engine engine, ResourceLimits limits, String text) {
        Context context = Context.newBuilder("zexus")
                .engine(engine)
                .resourceLimits(limits)
                .in(InputStream.nullInputStream())
                .out(OutputStream.nullOutputStream())
                .err(OutputStream.nullOutputStream())
                .build();
        var stop = WATCH.schedule(() -> context.close(true), PATIENCE.toSeconds(), TimeUnit.SECONDS);
        try (context) {
            context.eval(Source.newBuilder("zexus", text, "damaged.zx").buildLiteral());
        } catch (PolyglotException e) {
            if (e.isInternalError()) {
                fail("an internal error in this program:\n" + text, e);
            }
        } finally {
            stop.cancel(false);
        }
    }

    /** The conformance programs that run alone and do not wait for each other. */
    private static List<Tokens> programs() throws IOException {
        try (Stream<Path> files = Files.walk(PROGRAMS)) {
            return files.filter(file -> file.toString().endsWith(".zx") && !file.toString().contains("concurrency"))
                    .sorted()
                    .map(DamagedProgramsTest::read)
                    .filter(text -> text.length() < LONGEST)
                    .map(Tokens::of)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
