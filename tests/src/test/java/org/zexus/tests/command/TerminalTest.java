package org.zexus.tests.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code zexus repl} at a terminal. */
@EnabledOnOs(OS.LINUX)
class TerminalTest {
    private static final String PROMPT = "zx> ";

    @TempDir Path home;

    /** What has to be built is built before anybody waits for an answer. */
    @BeforeAll
    static void prepare() {
        assertEquals(0, Command.zexus(Path.of("."), "--version").exit());
    }

    private TerminalProgram session() throws IOException, InterruptedException {
        var session = new TerminalProgram("'" + Command.SCRIPT + "' repl", home);
        session.await(PROMPT);
        return session;
    }

    /** Types an input and gives what shows up to the next prompt. */
    private static String answer(TerminalProgram session, String input) throws IOException, InterruptedException {
        session.type(input + "\r");
        return session.await(PROMPT);
    }

    @Test
    void theHistoryOutlastsTheSessionAndIsOfItsOwnerAlone() throws Exception {
        try (TerminalProgram session = session()) {
            assertTrue(answer(session, "40 + 2").contains("42\r\n"));
            session.type(TerminalProgram.CONTROL_D);
            assertEquals(0, session.exit());
        }
        Path history = home.resolve(".zexus_history");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(history)));
        try (TerminalProgram session = session()) {
            assertTrue(answer(session, TerminalProgram.UP).contains("42\r\n"));
        }
    }

    @Test
    void withoutAHomeDirectoryThereIsASessionWithoutHistory() throws Exception {
        String line = "env HOME='" + home.resolve("none") + "' '" + Command.SCRIPT + "' repl";
        try (var session = new TerminalProgram(line, home)) {
            assertTrue(session.await(PROMPT).contains("is not kept for other sessions"));
            assertTrue(answer(session, "40 + 2").contains("42\r\n"));
        }
    }

    @Test
    void whatRunsIsInterruptedAndTheSessionGoesOn() throws Exception {
        try (TerminalProgram session = session()) {
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

    @Test
    void wordsOfTheLanguageAreColouredAlsoWhereTheyAreNamesElsewhere() throws Exception {
        try (TerminalProgram session = session()) {
            String typed = answer(session, "action half(n) { return n / 2 }");
            assertTrue(typed.contains("\u001b[34;1maction") || typed.contains("\u001b[1;34maction"), typed);
        }
    }
}
