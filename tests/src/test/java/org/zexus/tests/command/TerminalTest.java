package org.zexus.tests.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** {@code zexus repl} at a terminal: of the script, and of the native executable where it has been built. */
@EnabledOnOs(OS.LINUX)
class TerminalTest {
    private static final String PROMPT = "zx> ";

    @TempDir Path home;

    /** What has to be built is built before anybody waits for an answer. */
    @BeforeAll
    static void prepare() {
        assertEquals(0, Command.zexus(Path.of("."), "--version").exit());
    }

    private TerminalProgram session(String executable) throws IOException, InterruptedException {
        var session = new TerminalProgram("'" + executable + "' repl", home);
        session.await(PROMPT);
        return session;
    }

    /** Types an input and gives what shows up to the next prompt. */
    private static String answer(TerminalProgram session, String input) throws IOException, InterruptedException {
        session.type(input + "\r");
        return session.await(PROMPT);
    }

    @ParameterizedTest
    @FieldSource("org.zexus.tests.command.ProcessTest#EXECUTABLES")
    void theHistoryOutlastsTheSessionAndIsOfItsOwnerAlone(String executable) throws Exception {
        try (TerminalProgram session = session(executable)) {
            assertTrue(answer(session, "40 + 2").contains("42\r\n"));
            session.type(TerminalProgram.CONTROL_D);
            assertEquals(0, session.exit());
        }
        Path history = home.resolve(".zexus_history");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(history)));
        try (TerminalProgram session = session(executable)) {
            assertTrue(answer(session, TerminalProgram.UP).contains("42\r\n"));
        }
    }

    @ParameterizedTest
    @FieldSource("org.zexus.tests.command.ProcessTest#EXECUTABLES")
    void withoutAHomeDirectoryThereIsASessionWithoutHistory(String executable) throws Exception {
        String line = "env HOME='" + home.resolve("none") + "' '" + executable + "' repl";
        try (var session = new TerminalProgram(line, home)) {
            assertTrue(session.await(PROMPT).contains("is not kept for other sessions"));
            assertTrue(answer(session, "40 + 2").contains("42\r\n"));
        }
    }

    @ParameterizedTest
    @FieldSource("org.zexus.tests.command.ProcessTest#EXECUTABLES")
    void whatRunsIsInterruptedAndTheSessionGoesOn(String executable) throws Exception {
        try (TerminalProgram session = session(executable)) {
            answer(session, "let kept = 7");
            for (String endless : new String[]{"while true { }", "sleep(1000)",
                "async action waits() { sleep(1000) }; waits()"}) {
                session.type("print(\"begins\"); " + endless + "\r");
                session.await("begins\r\n");
                session.type(TerminalProgram.CONTROL_C);
                session.await("interrupted");
                session.await(PROMPT);
                assertTrue(answer(session, "kept * 6").contains("42\r\n"), endless);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("org.zexus.tests.command.ProcessTest#EXECUTABLES")
    void wordsOfTheLanguageAreColouredAlsoWhereTheyAreNamesElsewhere(String executable) throws Exception {
        try (TerminalProgram session = session(executable)) {
            String typed = answer(session, "action half(n) { return n / 2 }");
            assertTrue(typed.contains("\u001b[34;1maction") || typed.contains("\u001b[1;34maction"), typed);
        }
    }
}
