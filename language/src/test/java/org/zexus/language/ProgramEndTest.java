package org.zexus.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.Test;

/** How programs end. */
class ProgramEndTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private PolyglotException exit(String code) {
        var context = Context.newBuilder("zexus").out(out).build();
        return assertThrows(PolyglotException.class, () -> context.eval("zexus", code));
    }

    @Test
    void anExitCarriesItsStatus() {
        var exit = exit("print(\"before\")\nexit_program(3)\nprint(\"after\")");
        assertTrue(exit.isExit());
        assertEquals(3, exit.getExitStatus());
        assertEquals("before\n", printed());
    }

    @Test
    void theStatusIsZeroByDefault() {
        assertEquals(0, exit("exit_program()").getExitStatus());
    }

    @Test
    void noCatchStopsAnExit() {
        assertEquals(4, exit("try { exit_program(4) } catch (e) { print(\"caught\") }").getExitStatus());
        assertEquals("", printed());
    }

    @Test
    void cleanUpRunsBeforeExitHandlers() {
        exit("""
                on_exit(() => print("first handler"))
                on_exit(() => print("second handler"))
                defer { print("file") }
                action leave() {
                    defer { print("function") }
                    try { exit_program(1) } finally { print("finally") }
                }
                leave()
                """);
        assertEquals("finally\nfunction\nfile\nfirst handler\nsecond handler\n", printed());
    }

    @Test
    void exitHandlersRunOnceAtANormalEnd() {
        try (var context = Context.newBuilder("zexus").out(out).build()) {
            context.eval("zexus", "on_exit(() => print(\"handler\"))\nprint(\"body\")");
            assertEquals("body\n", printed());
        }
        assertEquals("body\nhandler\n", printed());
    }

    @Test
    void anExitInACallOfTheHostEndsTheContext() {
        var context = Context.newBuilder("zexus").out(out).build();
        var leave = context.eval("zexus", "() => exit_program(5)");
        var exit = assertThrows(PolyglotException.class, leave::execute);
        assertTrue(exit.isExit());
        assertEquals(5, exit.getExitStatus());
    }

    @Test
    void outputBeforeAnErrorStaysWritten() {
        try (var context = Context.newBuilder("zexus").out(out).build()) {
            var error = assertThrows(PolyglotException.class,
                    () -> context.eval("zexus", "print(\"before\")\nthrow \"boom\""));
            assertFalse(error.isExit());
            assertEquals("before\n", printed());
        }
    }
}
