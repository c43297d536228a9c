package org.zexus.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, strings, lists and maps. */
class LiteralTest {
    // ---- Numbers ----

    @ParameterizedTest
    @CsvSource({
        "0, 0", "007, 7", "42, 42", "9223372036854775808, 9223372036854775808",
        "0xff, 255", "0XFFFFFFFFFFFFFFFFFF, 4722366482869645213695",
        "2.5, 2.5", "1e-9, 1.0E-9", "6.02e23, 6.02E23", "1E+3, 1000.0", "1e5, 100000.0", "1e999, Infinity"
    })
    void readsNumbers(String text, String value) {
        assertEquals(value, Trees.expression(text));
    }

    @Test
    void readsLongIntegersExactly() {
        String digits = "1234567890".repeat(400);
        assertEquals(new BigInteger(digits).toString(), Trees.expression(digits));
        assertEquals(new BigInteger("f".repeat(5000), 16).toString(), Trees.expression("0x" + "f".repeat(5000)));
    }

    @Test
    void refusesIntegersBeyondTheLimit() {
        assertEquals("1:5 this integer is too large; the limit is 1048576 bits",
                Trees.errors("x = " + "9".repeat(400_000)));
        assertEquals("1:5 this integer is too large; the limit is 1048576 bits",
                Trees.errors("x = 0x" + "f".repeat(262_145)));
        assertEquals("", Trees.errors("x = 0x" + "f".repeat(262_144)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            1.        @ a digit is required after the decimal point
            .5        @ a digit is required before the decimal point
            1.x       @ a digit is required after the decimal point
            1_000     @ digits cannot be separated by '_'
            0x        @ hexadecimal digits are missing after '0x'
            0xfg      @ invalid number '0xfg'
            12ab      @ invalid number '12ab'
            1e+       @ digits are missing in the exponent
            """)
    void refusesMalformedNumbers(String text, String message) {
        assertEquals("1:5 " + message, Trees.errors("x = " + text));
    }

    // ---- Strings ----

    @Test
    void readsTheFourForms() {
        assertEquals("['a', 'b', 'c', 'd', '', '', '', '']",
                Trees.expression("[\"a\", 'b', \"\"\"c\"\"\", '''d''', \"\", '', \"\"\"\"\"\", '''''']"));
        assertEquals("['a\"b', 'a'b', 'a\"\"b', 'two\n  lines', 'two\r\nlines']",
                Trees.expression(
                        "['a\"b', \"a'b\", \"\"\"a\"\"b\"\"\", \"two\n  lines\", '''two\r\nlines''']"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            "\\d+\\."      @ '\\d+\\.'
            "\\$\\{x}"     @ '$\\{x}'
            "\\x41\\u00e9\\u{1F600}" @ 'Aé😀'
            "\\uD83D\\uDE00" @ '😀'
            '\\'\\"\\\\'    @ ''"\\'
            "$ $x }"       @ '$ $x }'
            "\\${x}"       @ '${x}'
            """)
    void resolvesEscapes(String text, String value) {
        assertEquals(value.strip(), Trees.expression(text));
    }

    @Test
    void resolvesControlEscapes() {
        assertEquals("'\n\t\r\0'", Trees.expression("\"\\n\\t\\r\\0\""));
        assertEquals("'\n'", Trees.expression("'''\\n'''"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            "a\\x4"         @ 1:7 '\\x' needs two hexadecimal digits
            "a\\u12"        @ 1:7 '\\u' needs four hexadecimal digits
            "\\u{}"         @ 1:6 '\\u{...}' needs the hexadecimal number of a code point
            "\\u{110000}"   @ 1:6 '\\u{...}' needs the hexadecimal number of a code point
            "\\u{41"        @ 1:6 '\\u{...}' needs the hexadecimal number of a code point
            "never closed   @ 1:5 this string is not closed
            '''never'' '    @ 1:5 this string is not closed
            """)
    void refusesMalformedStrings(String text, String error) {
        assertEquals(error, Trees.errors("x = " + text.strip()));
    }

    @Test
    void interpolates() {
        assertEquals("\"Hi ${who}, ${(1 + 2)} ${[who, null]} ${x}\"",
                Trees.expression("\"Hi ${who}, ${1 + 2} ${[who, null]} \\${x}\""));
        assertEquals("\"${m['a']}${f({k: 1})}\"", Trees.expression("\"${m[\"a\"]}${f({k: 1})}\""));
        assertEquals("\"${\"in ${\"deep ${x}\"} ner\"}\"", Trees.expression("\"${\"in ${\"deep ${x}\"} ner\"}\""));
        assertEquals("\"${(a + b)}\"", Trees.expression("\"${a\n+\nb}\""));
        assertEquals("\"${<x>.map(ARROW(y) {return y})}\"", Trees.expression("\"${(x).map(y => { return y })}\""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            "${}"       @ 1:8 expected an expression
            "${a b}"    @ 1:10 expected '}'
            "${a        @ 1:9 expected '}' to close the '${' opened at 1:6
            """)
    void refusesMalformedInterpolation(String text, String error) {
        assertEquals(error, Trees.errors("x = " + text.strip()));
    }

    // ---- Lists and maps ----

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            []                        @ []
            [1, 2, ]                  @ [1, 2]
            [...a, b, ...c()]         @ [...a, b, ...c()]
            {}                        @ {}
            {a: 1, "b c": 2, 3: 4, [k + 1]: 5, ...m, } @ {a: 1, 'b c': 2, 3: 4, [(k + 1)]: 5, ...m}
            {if: 1, let: 2, default: 3} @ {if: 1, let: 2, default: 3}
            {a: c ? x : y, b: z}      @ {a: (c ? x : y), b: z}
            """)
    void readsListsAndMaps(String text, String tree) {
        assertEquals(tree, Trees.expression(text));
    }

    @Test
    void lineBreaksSeparateEntriesOfMaps() {
        assertEquals("{a: 1, b: (2 + 3), c: 4}", Trees.expression("{\n  a: 1\n  b: 2\n    + 3,\n  c: 4\n}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            [1 2]      @ 1:8 expected ',' or ']' to close the '[' opened at 1:5
            {a: 1 b: 2} @ 1:11 expected ',' or '}'
            {a}        @ 1:7 expected ':' after the key
            {1.5: 2}   @ 1:6 expected a key: a word, a string, an integer or '[...]'
            {a: 1      @ 1:10 expected ',' or '}' to close the '{' opened at 1:5
            """)
    void refusesMalformedListsAndMaps(String text, String error) {
        assertEquals(error, Trees.errors("x = " + text.strip()));
    }
}
