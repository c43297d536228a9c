package org.zexus.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.zexus.syntax.source.SourceText;
import org.zexus.syntax.source.Span;

/** The reports people read. */
class DiagnosticFormatterTest {
    private static String report(String text) {
        return Trees.reports(Parser.parse(text, "main.zx"));
    }

    @Test
    void showsLineAndCaret() {
        assertEquals("""
                SyntaxError: expected ',' or ')' to close the '(' opened at 1:6
                  at main.zx:2:1
                  2 | print("b")
                    | ^""", report("print(\"a\"\nprint(\"b\")\n"));
    }

    @Test
    void alignsTheCaretUnderTabsAndWideCharacters() {
        assertEquals("""
                SyntaxError: unexpected character '^'
                  at main.zx:10:8
                  10 | \t😀 = a ^ b
                     | \t       ^""".replace("😀", "xy").replace("10:8", "10:9"),
                report("\n".repeat(9) + "\txy = a ^ b"));
        assertEquals("""
                SyntaxError: unexpected character '^'
                  at main.zx:1:5
                  1 | '😀'^
                    |    ^""".replace("1:5", "1:4"), report("'😀'^"));
    }

    @Test
    void showsTheEndOfTheTextAfterItsLastToken() {
        assertEquals("""
                SyntaxError: expected '=' and a value for 'x'
                  at main.zx:1:6
                  1 | let x
                    |      ^""", report("let x\n\n"));
    }

    @Test
    void showsHints() {
        assertEquals("""
                SyntaxError: '++' is not an operator
                  at main.zx:1:2
                  1 | x++
                    |  ^
                  hint: write 'x += 1'""", report("x++"));
    }

    @Test
    void hintsAtStringsThatLackTheirQuote() {
        assertEquals("""
                SyntaxError: expected ',' or ')' to close the '(' opened at 1:6
                  at main.zx:2:8
                  2 | print("b")
                    |        ^
                  hint: the string that starts at 1:7 ends in another line; a quote may be missing""",
                report("print(\"a)\nprint(\"b\")"));
    }

    @Test
    void showsWarnings() {
        assertEquals("""
                Warning: '=' in a condition assigns; use '==' to compare
                  at main.zx:1:6
                  1 | if a = b { }
                    |      ^""", report("if a = b { }"));
    }

    @Test
    void otherKindsShowTheirPositionOnly() {
        var source = new SourceText("main.zx", "const LIMIT = 5\nLIMIT = 6\n");
        var error = Diagnostic.error("ConstError", "Cannot reassign const variable 'LIMIT'", new Span(16, 21));
        assertEquals("ConstError: Cannot reassign const variable 'LIMIT'\n  at main.zx:2:1",
                new DiagnosticFormatter(source).format(error));
    }

    @Test
    void cutsLongLines() {
        String report = report("x = " + "a".repeat(1_000_000) + " ^ " + "b".repeat(1_000_000));
        assertEquals(4, report.lines().count());
        assertEquals("  1 | ..." + "a".repeat(99) + " ^ " + "b".repeat(98) + "...", report.lines().toList().get(2));
        assertEquals("    | " + " ".repeat(103) + "^", report.lines().toList().get(3));
    }

    @Test
    void hidesControlCharacters() {
        assertEquals("  1 | x = '\uFFFD[2J' \uFFFD", report("x = '\u001b[2J' \u0007").lines().toList().get(2));
    }
}
