package org.zexus.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several errors in one text, and texts that end too early. */
class RecoveryTest {
    @Test
    void reportsIndependentErrorsInSourceOrder() {
        assertEquals("""
                2:1 expected an expression
                3:10 expected an expression
                5:5 expected a name after 'let'
                6:7 unexpected character '^'
                10:13 expected an expression
                12:2 unexpected '}'""", Trees.errors("""
                let a =
                let b = 5
                print(b +)
                let c = 1
                let = 3
                x = a ^ b ^ c
                action f() {
                    if a {
                        g(1)
                        y = *
                    }
                }}
                f()"""));
    }

    @Test
    void anUnclosedBracketDoesNotSwallowTheRest() {
        assertEquals("""
                2:1 expected ',' or ')' to close the '(' opened at 1:6
                3:5 expected a name after 'let'""", Trees.errors("print(\"a\"\nprint(\"b\")\nlet = 1"));
    }

    @Test
    void anErrorInsideBracketsOverSeveralLinesIsOneError() {
        assertEquals("1:5 expected ',' or ')' to close the '(' opened at 1:2",
                Trees.errors("f(a b,\n  c d,\n  e)\ng()"));
    }

    @Test
    void anErrorInAHeaderSkipsItsBody() {
        assertEquals("1:6 expected '{' or ':' and a body", Trees.errors("if a b {\n  c }\nelse { d }\ne"));
        assertEquals("1:6 expected '{' or ':' and a body", Trees.errors("if a b:\n    c\nelse:\n    d\ne"));
    }

    @Test
    void errorsInMembersLeaveTheOtherMembers() {
        assertEquals("3:5 unexpected ')'\n6:16 expected ':' after field name 'text'\n7:17 unexpected number '2'",
                Trees.errors("""
                        data D {
                          f() {
                            )
                          }
                          c: T
                          private text email
                          g() { h(1); x 2 }
                        }"""));
    }

    @Test
    void theTreeHasWhatHasNoErrors() {
        var result = Parser.parse("a()\nlet = 1\nb()", "main.zx");
        assertEquals("a(); b()", Trees.statements(result.program().statements()));
        assertTrue(result.hasErrors());
    }

    @Test
    void stopsAfterTwentyErrors() {
        assertEquals(20, Trees.errors("let = 1\n".repeat(100)).lines().count());
        var result = Parser.parse("let = 1\n".repeat(100), "main.zx", new ParseOptions(3, 100));
        assertEquals(3, result.diagnostics().size());
    }

    @Test
    void aMissingBraceIsReportedOnce() {
        assertEquals("4:5 expected '}' to close the '{' opened at 1:12",
                Trees.errors("action f() {\n if a {\n  b }\n   c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "action f() {", "f(1,", "x = [1", "x = {a:", "if a:", "if a {\n b\n", "x = 1 +", "let x =", "\"abc", "'''abc\n",
        "/* abc", "x = \"a ${b", "f = (a) =>", "while a {\n  if b {\n  }\n", "x = a ? b", "try { a }",
        "match x { 1 =>"})
    void knowsATextThatEndsTooEarly(String text) {
        assertTrue(Parser.parse(text, "main.zx").incomplete(), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x = 1", "x = )", "f(1 2", "}", "let = 5\nf(", "x y", "f(a]\nb"})
    void knowsATextThatMoreTextCannotMend(String text) {
        assertFalse(Parser.parse(text, "main.zx").incomplete(), text);
    }
}
