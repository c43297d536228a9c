package org.zexus.tests.fuzzing;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.DynamicTest;
import org.zexus.tests.conformance.Configuration;
import org.zexus.tests.conformance.WatchedEngine;

/**
 * What the tests that execute random programs have in common: which programs, {@code -Dfuzz.programs=N} of them from
 * the seed {@code -Dfuzz.seed=N}, and an engine for each configuration.
 */
final class RandomPrograms implements AutoCloseable {
    private static final long SEED = Long.getLong("fuzz.seed", 1);

    private final Map<Configuration, WatchedEngine> engines = new EnumMap<>(Configuration.class);

    /** A test for each seed. */
    static Stream<DynamicTest> tests(long programs, LongConsumer test) {
        return LongStream.range(SEED, SEED + Long.getLong("fuzz.programs", programs))
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> test.accept(seed)));
    }

    /** The engine of a configuration. */
    Engine engine(Configuration configuration) {
        return engines.computeIfAbsent(configuration, Configuration::newEngine).engine();
    }

    /** Fails if an engine could not compile a function of a program so far. */
    void assertAllCompiled() {
        engines.values().forEach(WatchedEngine::assertAllCompiled);
    }

    /** A program as a source. */
    static Source source(String program) {
        return Source.newBuilder("zexus", program, "random.zx").buildLiteral();
    }

    /** What an error says that ends a program; one that no program may end with fails the test. */
    static String ending(PolyglotException error, String program) {
        if (error.isInternalError() || error.isSyntaxError()) {
            throw new AssertionError(error.getMessage() + " in this program:\n" + program, error);
        }
        return error.getMessage();
    }

    @Override
    public void close() {
        engines.values().forEach(WatchedEngine::close);
        engines.clear();
    }
}
