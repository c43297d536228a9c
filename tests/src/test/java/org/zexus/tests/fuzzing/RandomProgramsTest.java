package org.zexus.tests.fuzzing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zexus.tests.conformance.Configuration;

/**
 * Random programs do the same interpreted and compiled, and where gas is metered: {@code -Dfuzz.programs=N} of them
 * (one of each kind in a build), from the seed {@code -Dfuzz.seed=N}.
 */
class RandomProgramsTest {
    private static final long PROGRAMS = Long.getLong("fuzz.programs", 5);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final Map<Configuration, Engine> ENGINES = new EnumMap<>(Configuration.class);

    @AfterAll
    static void closeEngines() {
        ENGINES.values().forEach(Engine::close);
        ENGINES.clear();
    }

    @TestFactory
    Stream<DynamicTest> everyConfigurationAgrees() {
        return LongStream.range(SEED, SEED + PROGRAMS)
                .mapToObj(
                        seed -> DynamicTest.dynamicTest("seed " + seed, () -> compare(new RandomProgram(seed).text())));
    }

    private static void compare(String program) {
        String interpreted = run(program, Configuration.INTERPRETED);
        assertEquals(interpreted, run(program, Configuration.COMPILED), program);
        assertEquals(interpreted, run(program, Configuration.DEFAULT), program);
        assertEquals(interpreted, run(program, Configuration.REGISTERS), program);
    }

    /** What the program prints, or the error that ends it. */
    private static String run(String program, Configuration configuration) {
        Engine engine = ENGINES.computeIfAbsent(configuration, Configuration::newEngine);
        var output = new ByteArrayOutputStream();
        String end = "";
        try (Context context = Context.newBuilder("zexus")
                .engine(engine)
                .options(configuration.contextOptions())
                .out(output)
                .build()) {
            context.eval(Source.newBuilder("zexus", program, "random.zx").buildLiteral());
        } catch (PolyglotException e) {
            if (e.isInternalError() || e.isSyntaxError()) {
                throw new AssertionError(e.getMessage() + " in this program:\n" + program, e);
            }
            end = e.getMessage();
        }
        return output.toString(StandardCharsets.UTF_8) + end;
    }
}
