package org.zexus.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, and with which words. */
class RejectedTest {
    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            embedded python { x }      @ 1:1 foreign code blocks ('embedded') are not supported
            embedded { js x }          @ 1:1 foreign code blocks ('embedded') are not supported
            let x = buffer b read(0, 5) @ 1:9 'buffer' is a statement, not an expression
            let e = audit d, "a"       @ 1:9 'audit' is a statement, not an expression
            DATA X { a: 1 }            @ 1:6 unexpected name 'X'; did you mean 'data X'? (keywords are lower case)
            CONTRACT X { }             @ 1:10 unexpected name 'X'; did you mean 'contract X'? (keywords are lower case)
            Screen X { }               @ 1:8 unexpected name 'X'; did you mean 'screen X'? (keywords are lower case)
            IF x { }                   @ 1:4 unexpected name 'x'; did you mean 'if x'? (keywords are lower case)
            else { x }                 @ 1:1 'else' without 'if'
            elif x { x }               @ 1:1 'elif' without 'if'
            catch e { x }              @ 1:1 'catch' without 'try'
            finally { x }              @ 1:1 'finally' without 'try'
            a & b                      @ 1:3 unexpected character '&'
            a ^ b                      @ 1:3 unexpected character '^'
            a | b                      @ 1:3 unexpected character '|'
            ~a                         @ 1:1 unexpected character '~'
            a >> 1                     @ 1:3 '>>' is not an operator
            \\ x                       @ 1:1 unexpected character '\\'
            =====                      @ 1:1 unexpected '=='
            x = A{3, [1]}              @ 1:7 expected 'field: value' in 'A{ }'
            data D { public text email } @ 1:22 expected ':' after field name 'text'
            data D { length: min 10, max: 100 } @ 1:22 expected ',' or '}'
            x++                        @ 1:2 '++' is not an operator
            x--                        @ 1:2 '--' is not an operator
            let x                      @ 1:6 expected '=' and a value for 'x'
            let = 5                    @ 1:5 expected a name after 'let'
            f(a, b                     @ 1:7 expected ',' or ')' to close the '(' opened at 1:2
            f(a, b]                    @ 1:7 expected ',' or ')' to close the '(' opened at 1:2
            [a, b                      @ 1:6 expected ',' or ']' to close the '[' opened at 1:1
            (a, b)                     @ 1:3 expected ')' to close the '(' opened at 1:1
            }                          @ 1:1 unexpected '}'
            )                          @ 1:1 unexpected ')'
            break                      @ 1:1 'break' outside a loop
            continue                   @ 1:1 'continue' outside a loop
            while a { f(() => { break }) } @ 1:21 'break' outside a loop
            while a { defer { continue } } @ 1:19 'continue' outside a loop
            struct P { x }             @ 1:1 'struct' is not supported; use 'data'
            try { x }                  @ 1:10 expected 'catch' or 'finally' to end the 'try'
            action f()                 @ 1:11 expected '{' or ':' and the body of 'f'
            action f(a, a) { }         @ 1:13 there are two parameters 'a'
            action f(...a, b) { }      @ 1:16 the parameter with '...' must be the last one
            let [..a, b] = c           @ 1:11 the name with '..' must be the last one
            match x { [..a, b] => 1 }  @ 1:17 the name with '..' must be the last one
            match x { 1 }              @ 1:13 expected '=>' or ':' after the pattern
            match x { f + 1 => 2 }     @ 1:13 expected '=>' or ':' after the pattern
            for x of xs { }            @ 1:7 expected 'in' and what the loop goes over
            delete x                   @ 1:8 expected an element or a property after 'delete'
            seal f()                   @ 1:6 expected a variable, a property or an element after 'seal'
            use {a}                    @ 1:8 expected 'from' and a module
            from "p" use a             @ 1:10 expected 'import' and names
            stream E => { }            @ 1:10 expected 'as' and a name for the event
            let x: = 5                 @ 1:8 expected an expression
            enum E { A B }             @ 1:12 expected ',' or '}'
            if x == {a: 1} { }         @ 1:9 expected an expression; a map needs parentheses here
            /* never closed            @ 1:1 this comment is not closed; '*/' is missing
            """)
    void refuses(String text, String error) {
        assertEquals(error, Trees.errors(text.strip()));
    }

    @Test
    void decoratorsNeedADeclaration() {
        assertEquals("1:4 expected a declaration", Trees.errors("@a x = 1"));
    }

    @Test
    void showsInvisibleCharactersByNumber() {
        assertEquals("1:1 unexpected character U+0000", Trees.errors("\0"));
        assertEquals("1:3 unexpected character U+FFFD", Trees.errors("a \uFFFD"));
        assertEquals("1:1 unexpected character U+D800", Trees.errors("\uD800"));
        assertEquals("1:2 unexpected character U+00A0", Trees.errors("a\u00A0b"));
        assertEquals("1:1 unexpected character '😀'", Trees.errors("😀"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "native \"libm.so.6\", \"cos\"(1) as r", "buffer b allocate(4)", "simd a + b", "screen S { color: \"red\"; x }",
        "component C(a, b) { any thing }", "theme T = { a: 1 }", "color primary = \"#fff\"", "canvas c(1, 2)",
        "graphics g { }", "animation a { from 1 to 2 }", "clock c", "exactly e { x }", "verify:data x, \"m\""})
    void unsupportedStatementsAreParsed(String text) {
        String word = text.split("[ :]")[0];
        assertEquals("Unsupported(" + word + "); x", Trees.program(text + "\nx"));
    }
}
