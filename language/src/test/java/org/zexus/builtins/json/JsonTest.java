package org.zexus.builtins.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zexus.language.Program;

/** JSON text in and out. */
class JsonTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            json_parse('{"a": [1, -2.5e3, true, null], "b": {}}') | {a: [1, -2500.0, true, null], b: {}}
            json_parse(' "\\\\u00e9\\\\ud83d\\\\ude00\\\\n" ').length() | 3
            json_parse("12345678901234567890")           | 12345678901234567890
            json_parse('{"a": 1, "a": 2}')               | {a: 2}
            json_parse("[]")                             | []
            json_stringify({a: [1, 2.0, "x\\"y", null, true], 7: []}) | {"a": [1, 2.0, "x\\"y", null, true], "7": []}
            json_stringify("a\\u0001/é")                 | "a\\u0001/é"
            json_stringify({b: 1, a: 2}, 0, true)        | {"a": 2, "b": 1}
            json_stringify([]) + json_stringify({}, 2)   | []{}
            """)
    void results(String expression, String expected) {
        assertEquals(expected, Program.value(expression));
    }

    @Test
    void indentedText() {
        assertEquals("""
                {
                  "a": [
                    1,
                    {}
                  ],
                  "b": 2
                }""", Program.value("json_stringify({a: [1, {}], b: 2}, 2)"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            json_parse("")              | ValueError: not JSON: expected a value at 1:1
            json_parse("[1,]")          | ValueError: not JSON: expected a value at 1:4
            json_parse('{"a" 1}')       | ValueError: not JSON: expected ':' at 1:6
            json_parse('{"a": 1,}')     | ValueError: not JSON: expected a key at 1:9
            json_parse("{a: 1}")        | ValueError: not JSON: expected a key at 1:2
            json_parse("01")            | ValueError: not JSON: expected the end of the text at 1:2
            json_parse("nan")           | ValueError: not JSON: expected a value at 1:1
            json_parse('"abc')          | ValueError: not JSON: expected '"' at 1:5
            json_parse("[1\\n2]")       | ValueError: not JSON: expected ',' at 2:1
            json_stringify(float("nan")) | ValueError: nan cannot be written as JSON
            json_stringify(len)         | TypeError: Builtin cannot be written as JSON
            json_parse("[".repeat(100000)) | ValueError: the JSON text is nested more than 1000 deep
            """)
    void errors(String expression, String expected) {
        assertEquals(expected, Program.error(expression));
    }

    @Test
    void aValueThatContainsItselfIsAnError() {
        assertEquals("ValueError: a value that contains itself cannot be written as JSON",
                Program.error("let l = []\nl.push(l)\njson_stringify(l)"));
        assertEquals("[[], []]", Program.value("let l = []\njson_stringify([l, l])"));
    }

    @Test
    void moduleJson() {
        assertEquals("{a: {b: 1, c: 2}, d: 3} true false\n", Program.output("""
                use "json" as json
                print(json.merge({a: {b: 1}}, {a: {c: 2}, d: 3}), json.validate("[1]"), json.validate("[1"))
                """));
    }

    @Test
    void instancesAreWrittenByTheirFields() {
        assertEquals("{\"x\": 4, \"y\": {\"z\": [1]}}\nP(x=1, y=2) true\n", Program.output("""
                data P { x: number, y = 2 }
                data Q { z: list }
                print(P(4, Q([1])).toJSON())
                print(P.fromJSON('{"x": 1}'), P(1) == P.fromJSON('{"x": 1}'))
                """));
    }
}
