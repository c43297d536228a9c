package org.zexus.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Test;

/** Errors found before a program runs. */
class SyntaxErrorTest {
    private static PolyglotException fail(Context context, String code) throws IOException {
        var source = Source.newBuilder("zexus", code, "main.zx").build();
        return assertThrows(PolyglotException.class, () -> context.eval(source));
    }

    @Test
    void theMessageIsTheReport() throws IOException {
        try (var context = Context.create("zexus")) {
            var error = fail(context, "print(\"a\"\nprint(\"b\")\n");
            assertTrue(error.isSyntaxError());
            assertEquals("""
                    SyntaxError: expected ',' or ')' to close the '(' opened at 1:6
                      at main.zx:2:1
                      2 | print("b")
                        | ^""", error.getMessage());
            assertEquals(2, error.getSourceLocation().getStartLine());
            assertEquals(1, error.getSourceLocation().getStartColumn());
        }
    }

    @Test
    void nothingRuns() {
        try (var program = Program.start()) {
            program.failure("print(1)\nlet = 2");
            assertEquals("", program.printed());
        }
    }

    @Test
    void compileErrorsAreReportedInTheSameWay() throws IOException {
        try (var context = Context.create("zexus")) {
            assertEquals("""
                    ConstError: Cannot reassign const variable 'LIMIT'
                      at main.zx:2:1""", fail(context, "const LIMIT = 5\nLIMIT = 6\n").getMessage());
        }
    }

    @Test
    void atMostTwentyErrorsAreReported() throws IOException {
        try (var context = Context.create("zexus")) {
            String message = fail(context, "let = 1\n".repeat(50)).getMessage();
            assertEquals(20, message.lines().filter(line -> line.startsWith("SyntaxError: ")).count());
        }
    }

    @Test
    void textThatStopsTooEarlyIsIncomplete() throws IOException {
        try (var context = Context.create("zexus")) {
            assertTrue(fail(context, "action f() {\n").isIncompleteSource());
            assertFalse(fail(context, "let = 1\n").isIncompleteSource());
        }
    }

    @Test
    void warningsAreWrittenOnRequest() {
        String code = "let c = 1\nif c = 2 { print(\"x\") }\n";
        try (var program = Program.start()) {
            program.run(code);
            assertEquals("", program.reported());
        }
        try (var program = Program.start(builder -> builder.option("zexus.Warnings", "true"))) {
            program.run(code);
            assertTrue(program.reported().startsWith("Warning: "), program.reported());
            assertEquals("x\n", program.printed());
        }
    }
}
