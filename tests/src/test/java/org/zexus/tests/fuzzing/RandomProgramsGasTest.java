package org.zexus.tests.fuzzing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.zexus.tests.conformance.Configuration;

/**
 * Random programs use the same gas interpreted and compiled, and end at the same place for lack of it:
 * {@code -Dfuzz.programs=N} of them (one of each kind in a build), from the seed {@code -Dfuzz.seed=N}.
 */
class RandomProgramsGasTest {

    private static final long PLENTY = 1L << 50;
    private static final int LIMITS = 3;
    private static final RandomPrograms PROGRAMS = new RandomPrograms();

    private record Outcome(String output, long used) {}

    @AfterAll
    static void closeEngines() {
        PROGRAMS.close();
    }

    @TestFactory
    Stream<DynamicTest> everyConfigurationAgrees() {
        return RandomPrograms.tests(6, seed -> compare(new RandomProgram(seed).text(), new Random(seed)));
    }

    private static void compare(String program, Random random) {
        Outcome rich = run(program, Configuration.INTERPRETED, PLENTY);
        assertTrue(rich.used > 0, program);
        assertEquals(rich, run(program, Configuration.INTERPRETED, rich.used), "with just enough: " + program);
        assertEquals(rich, run(program, Configuration.COMPILED, PLENTY), "compiled: " + program);
        assertEquals(rich, run(program, Configuration.DEFAULT, rich.used), "compiled with just enough: " + program);
        for (int i = 0; i < LIMITS; i++) {
            long limit = random.nextLong(rich.used);
            Outcome poor = run(program, Configuration.INTERPRETED, limit);
            assertTrue(poor.output.contains("Out of gas"), poor.output + " with " + limit + ": " + program);
            assertEquals(poor, run(program, Configuration.DEFAULT, limit), "compiled with " + limit + ": " + program);
        }
        PROGRAMS.assertAllCompiled();
    }

    /** What the program prints, with the error that ends it, and the gas it uses. */
    private static Outcome run(String program, Configuration configuration, long gas) {
        var output = new ByteArrayOutputStream();
        String end = "";
        try (Context context = Context.newBuilder("zexus")
                .engine(PROGRAMS.engine(configuration))
                .allowExperimentalOptions(true)
                .option("zexus.Gas", Long.toString(gas))
                .out(output)
                .build()) {
            try {
                context.eval(RandomPrograms.source(program));
            } catch (PolyglotException e) {
                end = RandomPrograms.ending(e, program);
            }
            Value machine = context.getBindings("zexus").getMember("zexus").getMember("vm");
            long used = machine.getMember("stats").getHashValue("gas_used").asLong();
            return new Outcome(output.toString(StandardCharsets.UTF_8) + end, used);
        }
    }
}
