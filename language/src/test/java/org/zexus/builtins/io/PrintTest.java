package org.zexus.builtins.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Test;
import org.zexus.language.Program;

/** What programs print, and when it reaches the host. */
class PrintTest {
    @Test
    void valuesAreSeparatedBySpaces() {
        assertEquals("1 2.0 s true null\n\n[1, two] {k: v}\n",
                Program.output("print(1, 2.0, \"s\", true, null)\nprint()\nprint([1, \"two\"], {k: \"v\"})"));
    }

    @Test
    void twoValuesOfWhichTheFirstIsABooleanAreAConditionalPrint() {
        assertEquals("shown\nn 3\ntrue false 1\ntrue x\n", Program.output("""
                print(true, "shown")
                print(false, "hidden")
                print("n", 3)
                print(true, false, 1)
                println(true, "x")
                """));
    }

    @Test
    void printIsAFunctionValue() {
        assertEquals("a\n[null]\n", Program.output("print([\"a\"].map(print))"));
    }

    @Test
    void debugMarksItsLineAndGivesTheValue() {
        assertEquals("[DEBUG] 5\n6\n[DEBUG] x\n", Program.output("""
                print(debug(5) + 1)
                debug(true, "x")
                debug(false, "y")
                """));
    }

    @Test
    void textIsWrittenInUtf8() {
        assertEquals("äλ漢😀\n", Program.output("print(\"äλ漢😀\")"));
        assertEquals("é".repeat(20_000) + "\n", Program.output("print(\"é\".repeat(20000))"));
    }

    @Test
    void aValueThatPrintsWhileItIsDisplayedKeepsItsLineWhole() {
        assertEquals("inside\n1 shown\n", Program.output("""
                data P { x: number
                    action toString() { print("inside"); return "shown" }
                }
                print(1, P(2))
                """));
    }

    @Test
    void inputGivesLinesAndWhatIsToStandForTheEnd() {
        try (var program = Program.reading("first\nzwölf\n")) {
            program.run("print(input(\"? \"), input(), input(\"\", null), input(\"\", 7))");
            assertEquals("? first zwölf null 7\n", program.printed());
        }
    }

    @Test
    void theEndOfTheInputIsAnError() {
        try (var program = Program.reading("first")) {
            program.run("input()\ntry { input() } catch (e) { print(e.kind, e.message) }");
            assertEquals("IOError the input has ended\n", program.printed());
        }
    }

    @Test
    void aMillionLinesAreWrittenFast() {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            try (var context = Context.newBuilder("zexus").out(OutputStream.nullOutputStream()).build()) {
                context.eval("zexus", "for i in range(1000000) { print(i) }");
            }
        });
    }

    /** Notes what each flush hands on. */
    private static final class Flushes extends OutputStream {
        private final List<String> flushed = new ArrayList<>();
        private final StringBuilder current = new StringBuilder();

        @Override
        public void write(int b) throws IOException {
            current.append((char) b);
        }

        @Override
        public void flush() {
            if (!current.isEmpty()) {
                flushed.add(current.toString());
                current.setLength(0);
            }
        }
    }

    @Test
    void linesAreHandedOnTogetherOrOneByOne() {
        var together = new Flushes();
        try (var context = Context.newBuilder("zexus").out(together).build()) {
            context.eval("zexus", "print(1)\nprint(2)");
            assertEquals(List.of("1\n2\n"), together.flushed);
        }
        var single = new Flushes();
        try (var context = Context.newBuilder("zexus").out(single).option("zexus.FlushLines", "true").build()) {
            context.eval("zexus", "print(1)\nprint(2)");
            assertEquals(List.of("1\n", "2\n"), single.flushed);
        }
    }

    @Test
    void aBrokenOutputIsAnErrorOfTheProgram() {
        var broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };
        try (var context = Context.newBuilder("zexus").out(broken).build()) {
            var kind = context.eval("zexus", """
                    let kind = ""
                    try { for i in range(100000) { print(i) } } catch (e) { kind = e.kind }
                    kind
                    """);
            assertTrue(kind.asString().equals("IOError"), kind.asString());
        }
    }
}
