package org.zexus.builtins.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zexus.language.Program;

/** Functions and methods of strings. */
class TextMethodsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "Hello".upper()                      | HELLO
            uppercase("straße")                  | STRASSE
            "Hello".toLowerCase()                | hello
            "\\t x \\u00a0".trim() + "."         | x.
            " x ".strip() + "."                  | x.
            "a,b,,c".split(",")                  | [a, b, , c]
            "a  b".split()                       | [a, , b]
            "abc".split("")                      | [a, b, c]
            len("".split(""))                    | 0
            len("".split(","))                   | 1
            "aaa".replace("a", "b")              | bbb
            "hello".indexOf("l")                 | 2
            "hello".index_of("z")                | -1
            "hello".substring(1, 3)              | el
            "hello".slice(-3)                    | llo
            "hello".substring(3, 1) + "."        | .
            "hello".charAt(1)                    | e
            "hello".char_at(-1) + "."            | .
            "ab".repeat(2)                       | abab
            "ab".repeat(-1) + "."                | .
            "ab".repeat()                        | ab
            "-".join([1, "a", null])             | 1-a-null
            "banana".count("an")                 | 2
            "banana".count("ana")                | 1
            "hello".includes("ell")              | true
            "hello".starts_with("he")            | true
            "hello".endswith("lo")               | true
            "hello".length                       | 5
            contains("hello", "")                | true
            """)
    void results(String expression, String expected) {
        assertEquals(expected, Program.value(expression));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            uppercase(1)               | TypeError: uppercase expects a string, got Integer
            "a".repeat("b")            | TypeError: repeat expects an integer, got String
            "a".repeat(2 ** 27)        | ResourceError: the repeated text would be longer than 67108864 characters
            "a".indexOf()              | ArgumentError: indexOf expects 1 argument, got 0
            "a".index_of(1, 2)         | ArgumentError: index_of expects 1 argument, got 2
            "a".substring()            | ArgumentError: substring expects at least 1 argument, got 0
            "a".substring(1, 2, 3)     | ArgumentError: substring expects at most 2 arguments, got 3
            "a".charAt(1.5)            | TypeError: charAt expects an integer, got Float
            "a".foo()                  | NameError: String has no method 'foo'
            """)
    void errors(String expression, String expected) {
        assertEquals(expected, Program.error(expression));
    }

    @Test
    void anErrorHasTheMethodsOfItsMessage() {
        assertEquals("DIVISION BY ZERO true 16\n", Program.output("""
                try { 1 / 0 } catch (e) { print(e.upper(), e.contains("zero"), e.length()) }
                """));
    }
}
