package org.zexus.builtins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zexus.language.Program;
import org.zexus.runtime.builtin.BuiltinDescriptor;

/** Every function of the library, called as it must not be. */
class LibraryCallsTest {
    /** These end the program, or wait for what only others do. */
    private static final Set<String> NOT_TO_BE_CALLED = Set.of("exit_program", "revert", "run", "execute");

    /** These may wait as long as they are told. */
    private static final Set<String> WAITING = Set.of("sleep");

    private static final String ODD_VALUES = """
            let circle = [1]
            circle.push(circle)
            let ring = {"a": 1}
            ring["b"] = ring
            let values = [null, -1, 9223372036854775807, 2 ** 80, -(2 ** 80), float("nan"), 1e308, "", "a\\x00b",
                "\\u{1F600}", [], {}, circle, ring, (x => x), true]
            let caught = 0
            """;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** A context in which nothing outside is permitted. */
    private static final Program PROGRAM = Program.start();

    @AfterAll
    static void close() {
        PROGRAM.close();
    }

    static Stream<LibraryEntry> entries() {
        return LibraryEntry.all();
    }

    static Stream<LibraryEntry> callable() {
        return LibraryEntry.all().filter(entry -> !NOT_TO_BE_CALLED.contains(entry.name()));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void theNumberOfArgumentsIsChecked(LibraryEntry entry) {
        BuiltinDescriptor builtin = entry.builtin();
        String expected = "ArgumentError: " + entry.name() + " expects ";
        if (builtin.minArguments() > 0) {
            String few = PROGRAM.failure(entry.call(Collections.nCopies(builtin.minArguments() - 1, "0")));
            assertTrue(few.startsWith(expected), few);
        }
        if (builtin.maxArguments() != BuiltinDescriptor.ANY) {
            String many = PROGRAM.failure(entry.call(Collections.nCopies(builtin.maxArguments() + 1, "0")));
            assertTrue(many.startsWith(expected), many);
        }
    }

    @ParameterizedTest
    @MethodSource("callable")
    void theKindsOfArgumentsAreChecked(LibraryEntry entry) {
        for (int i = 0; i < entry.builtin().parameters().size(); i++) {
            var parameter = entry.builtin().parameters().get(i);
            if (parameter.acceptsAll()) {
                continue;
            }
            List<String> arguments = new ArrayList<>(entry.fittingArguments(i));
            arguments.add(LibraryEntry.unfitting(parameter));
            for (int j = i + 1; j < entry.builtin().minArguments(); j++) {
                arguments.add(entry.fittingArguments(j + 1).getLast());
            }
            String failure = PROGRAM.failure(entry.call(arguments));
            assertTrue(failure.startsWith("TypeError: "), parameter.name() + ": " + failure);
        }
    }

    /** Values at the edges of what there is, in every place: an answer or an error that a program can catch. */
    @ParameterizedTest
    @MethodSource("callable")
    void oddArgumentsAreAnsweredOrRefused(LibraryEntry entry) {
        assumeFalse(WAITING.contains(entry.name()));
        int most = entry.builtin().parameters().size();
        var code = new StringBuilder(ODD_VALUES);
        for (int count = entry.builtin().minArguments(); count <= most; count++) {
            for (int i = 0; i < count; i++) {
                List<String> arguments = entry.fittingArguments(count);
                arguments.set(i, "value");
                code.append("for each value in values { try { f(")
                        .append(String.join(", ", arguments))
                        .append(") } catch (e) { caught += 1 } }\n");
            }
        }
        String program = entry.imports() + "let f = " + entry.callee() + "\n" + code;
        assertTimeoutPreemptively(LONGEST, () -> {
            try {
                PROGRAM.run(program);
            } catch (PolyglotException e) {
                // An error in a task that nobody waits for comes at the end.
                assertFalse(e.isInternalError(), e::toString);
            }
        });
    }

    /** What a function needs of the world outside is declared, and refused where it is not permitted. */
    @ParameterizedTest
    @MethodSource("callable")
    void withoutPermissionNothingOutsideIsTouched(LibraryEntry entry) {
        String outcome = outcome(entry.call(entry.fittingArguments()));
        if (entry.builtin().access().isEmpty()) {
            assertFalse(outcome.startsWith("PermissionError"), outcome);
        } else {
            assertTrue(outcome.startsWith("PermissionError"), outcome);
        }
    }

    private static String outcome(String code) {
        try (var program = Program.start()) {
            try {
                program.run(code);
                return "no error";
            } catch (PolyglotException e) {
                return Program.describe(e);
            }
        }
    }

    @Test
    void modulesAndFunctionsAreDocumented() {
        assertEquals(List.of(), LibraryEntry.all()
                .filter(entry -> !entry.builtin().documentation().endsWith("."))
                .map(LibraryEntry::callee)
                .toList());
    }
}
