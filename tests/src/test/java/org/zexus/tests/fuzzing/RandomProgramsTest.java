package org.zexus.tests.fuzzing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zexus.tests.conformance.Configuration;

/**
 * Random programs do the same interpreted and compiled, and where gas is metered: {@code -Dfuzz.programs=N} of them
 * (one of each kind in a build), from the seed {@code -Dfuzz.seed=N}.
 */
class RandomProgramsTest {
    private static final RandomPrograms PROGRAMS = new RandomPrograms();

    @AfterAll
    static void closeEngines() {
        PROGRAMS.close();
    }

    @TestFactory
    Stream<DynamicTest> everyConfigurationAgrees() {
        return RandomPrograms.tests(6, seed -> compare(new RandomProgram(seed).text()));
    }

    private static void compare(String program) {
        String interpreted = run(program, Configuration.INTERPRETED);
        assertEquals(interpreted, run(program, Configuration.COMPILED), program);
        assertEquals(interpreted, run(program, Configuration.DEFAULT), program);
        assertEquals(interpreted, run(program, Configuration.REGISTERS), program);
        PROGRAMS.assertAllCompiled();
    }

    /** What the program prints, or the error that ends it. */
    private static String run(String program, Configuration configuration) {
        var output = new ByteArrayOutputStream();
        String end = "";
        try (Context context = Context.newBuilder("zexus")
                .engine(PROGRAMS.engine(configuration))
                .options(configuration.contextOptions())
                .out(output)
                .build()) {
            context.eval(RandomPrograms.source(program));
        } catch (PolyglotException e) {
            end = RandomPrograms.ending(e, program);
        }
        return output.toString(StandardCharsets.UTF_8) + end;
    }
}
