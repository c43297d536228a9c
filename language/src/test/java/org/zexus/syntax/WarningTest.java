package org.zexus.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is allowed and probably wrong. */
class WarningTest {
    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            let x : 5           @ 1:7 'let x : value' is the old form; write '='
            if x = 1 { }        @ 1:6 '=' in a condition assigns; use '==' to compare
            while (x = f()) { } @ 1:10 '=' in a condition assigns; use '==' to compare
            x = a < b < c       @ 1:11 a chain of comparisons compares a boolean; join two comparisons with '&&'
            x = a >= b > c      @ 1:12 a chain of comparisons compares a boolean; join two comparisons with '&&'
            x = y or "none"     @ 1:7 'or' gives true or false; '??' gives a default value
            x = 'a ${b}'        @ 1:8 '${' has no meaning in this form of string; only "..." interpolates
            x = "\\d"           @ 1:6 unknown escape; the backslash stays: write '\\\\' for a backslash
            return 5            @ 1:1 'return' outside a function ends the file
            a == b; c()         @ 1:1 this expression has no effect
            a; c()              @ 1:1 this expression has no effect
            "a"; "b"; c()       @ 1:6 this expression has no effect
            xs.sort(); f()      @ 1:1 the result of 'sort' is not used; the list itself stays as it is
            push(xs, 1); f()    @ 1:1 the result of 'push' is not used; the list itself stays as it is
            match x { _ => 1, 2 => 3 } @ 1:19 this arm is never reached
            match x { n => 1, 2 => 3 } @ 1:19 this arm is never reached
            match x { default => 1, 2 => 3 } @ 1:25 this arm is never reached
            """)
    void warns(String text, String warning) {
        assertEquals(warning, Trees.warnings(text.strip()));
        assertEquals("", Trees.errors(text.strip()));
    }

    @Test
    void warnsAboutALineThatOnlyNegates() {
        assertEquals(
                "2:3 this line has no effect; to continue the previous line, end it with the operator",
                Trees.warnings("x = 1\n  - 2\nf()"));
    }

    @Test
    void warnsOnceAboutMixedIndentation() {
        assertEquals("4:1 tabs and spaces are mixed in the indentation of this file",
                Trees.warnings("if a {\n\tf()\n}\n  g()\n\th()"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "x = 1; y", "action f() { x + 1 }", "\"\"\"Says what f does.\"\"\"; f()", "f(); g().h; k()",
        "x = (a < b) == c", "x = a == b == c", "if (x == 1) { }", "x = y or z", "x = \"${a}\"", "x = '\\${a}'",
        "action f() { return 5 }", "match x { n if a => 1, _ => 2 }", "xs.push(1); f()", "await t; f()",
        "x = y ?? \"none\"", "x = \"\\\\d\"", "push(xs, 1); f(); action push(a, b) { }", "xs.sort()",
        "y = xs.sort(); f()",
        "while true { a() }"})
    void doesNotWarn(String text) {
        assertEquals("", Trees.warnings(text));
    }
}
