package org.zexus.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/**
 * Every program in every configuration. With {@code -Dconformance=PREFIX} only the programs whose names begin so, with
 * {@code -Dconfiguration=NAME} only in this one.
 */
class ConformanceTest {
    private static final Map<Configuration, WatchedEngine> ENGINES = new EnumMap<>(Configuration.class);
    private static final String ONLY = System.getProperty("conformance", "");
    private static final List<Configuration> CONFIGURATIONS = System.getProperty("configuration") instanceof String name
            ? List.of(Configuration.valueOf(name.toUpperCase()))
            : List.of(Configuration.values());

    @AfterAll
    static void closeEngines() {
        ENGINES.values().forEach(WatchedEngine::close);
        ENGINES.clear();
    }

    @TestFactory
    Stream<DynamicNode> programs() throws IOException {
        Map<String, String> pending = pending();
        var chapters = new TreeMap<String, List<Program>>();
        for (Program program : Program.all()) {
            if (program.name().startsWith(ONLY) && !pending.containsKey(program.name())) {
                chapters.computeIfAbsent(program.chapter(), chapter -> new ArrayList<>()).add(program);
            }
        }
        return CONFIGURATIONS.stream()
                .map(configuration -> dynamicContainer(configuration.name().toLowerCase(),
                        chapters.entrySet()
                                .stream()
                                .filter(chapter -> configuration.covers(chapter.getKey()))
                                .map(chapter -> dynamicContainer(chapter.getKey(),
                                        chapter.getValue()
                                                .stream()
                                                .map(program -> dynamicTest(program.name(), uri(program),
                                                        () -> check(program, configuration)))))));
    }

    /** A program on the list of those that fail must fail, or the list would hide that it works. */
    @TestFactory
    Stream<DynamicNode> pendingPrograms(TestReporter reporter) throws IOException {
        Map<String, String> pending = pending();
        if (!pending.isEmpty()) {
            reporter.publishEntry("pending",
                    pending.entrySet()
                            .stream()
                            .map(each -> each.getKey() + ": " + each.getValue())
                            .collect(Collectors.joining("\n", pending.size() + " programs:\n", "")));
        }
        return Program.all()
                .stream()
                .filter(program -> program.name().startsWith(ONLY) && pending.containsKey(program.name()))
                .map(program -> dynamicTest(program.name() + " (" + pending.get(program.name()) + ")", uri(program),
                        () -> checkPending(program)));
    }

    @Test
    void everyPendingProgramExists() throws IOException {
        var names = Program.all().stream().map(Program::name).collect(Collectors.toSet());
        var unknown = pending().keySet().stream().filter(name -> !names.contains(name)).toList();
        assertTrue(unknown.isEmpty(), () -> "pending.txt names programs that do not exist: " + unknown);
    }

    private static void checkPending(Program program) {
        for (Configuration configuration : CONFIGURATIONS) {
            if (!configuration.covers(program.chapter())) {
                continue;
            }
            try {
                check(program, configuration);
            } catch (AssertionError e) {
                return;
            }
        }
        fail(program.name() + " passes: take it out of pending.txt");
    }

    private static void check(Program program, Configuration configuration) {
        WatchedEngine engine = ENGINES.computeIfAbsent(configuration, Configuration::newEngine);
        Run run = Run.of(program, engine.engine(), configuration.contextOptions());
        assertEquals(program.expectedOutput() + program.expectedError().text(), run.output()
                + (program.expectedError().matches(run.error()) ? program.expectedError().text() : run.error()));
        assertEquals(program.expectedOutput(), run.output(), "standard output");
        assertEquals(program.expectedExit(), run.exit(), "exit status");
        engine.assertAllCompiled();
    }

    private static URI uri(Program program) {
        return program.file().toUri();
    }

    /** The programs that fail so far, each with the reason. */
    private static Map<String, String> pending() throws IOException {
        Path list = Program.root().resolve("pending.txt");
        var pending = new LinkedHashMap<String, String>();
        for (String line : Files.readAllLines(list)) {
            String[] parts = line.strip().split("\\s+", 2);
            if (!line.isBlank() && !line.startsWith("#")) {
                pending.put(parts[0], parts.length > 1 ? parts[1] : "no reason given");
            }
        }
        return pending;
    }
}
