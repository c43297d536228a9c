package org.zexus.builtins.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zexus.language.Program;

/** JSON text in and out. */
class JsonTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    json_parse('{"a": [1, -2.5e3, true, null], "b": {}}') | {a: [1, -2500.0, true, null], b: {}}
                    json_parse(' "\\\\u00e9\\\\ud83d\\\\ude00\\\\n" ').length() | 3
                    json_parse("12345678901234567890")           | 12345678901234567890
                    json_parse('{"a": 1, "a": 2}')               | {a: 2}
                    json_parse("[]")                             | []
                    json_parse("[0, -0, -7, 999999999999999999, -1000000000000000000]") | [0, 0, -7, 999999999999999999, -1000000000000000000]
                    json_parse("[9223372036854775807, 9223372036854775808, -9223372036854775809]") | [9223372036854775807, 9223372036854775808, -9223372036854775809]
                    json_parse("[0.1, -0.0, 1e2, 2E-3, 123456789.123456, 0.000001, 1.7976931348623157e308]") | [0.1, -0.0, 100.0, 0.002, 123456789.123456, 1e-06, 1.7976931348623157e+308]
                    json_parse("[1234567890123456.7, 3.141592653589793238462643]") | [1234567890123456.8, 3.141592653589793]
                    json_parse('{"é\\\\t": 1, "é": 2, "": 3}').keys().map(k => len(k)) | [2, 1, 0]
                    json_parse('[{"a": 1, "b": 2}, {"b": 3, "a": 4}]') | [{a: 1, b: 2}, {b: 3, a: 4}]
                    json_parse('[{"ab": 1, "c": 2}, {"ab": 3, "cd": 4}, {"ab": 5, "c": 6}, {"a": {}}, {"ab": []}]') | [{ab: 1, c: 2}, {ab: 3, cd: 4}, {ab: 5, c: 6}, {a: {}}, {ab: []}]
                    json_parse('"\\\\ud83d"').length()             | 1
                    json_parse('"é \\\\ud83d\\\\ude00 \\\\ud83d x"')[2] == "😀" | true
                    json_parse('["é", "abc", "x\\\\n", "日本", "😀", "", "a"]').map(t => len(t)) | [1, 3, 2, 2, 1, 0, 1]
                    json_parse(json_stringify("\\t日\\"本\\\\😀é")) == "\\t日\\"本\\\\😀é" | true
                    json_parse(json_stringify(json_parse('"a\\\\ud83d"'))) == json_parse('"a\\\\ud83d"') | true
                    json_stringify([0, 7, -10, 1234567890123456789, 9223372036854775807, -9223372036854775808]) | [0, 7, -10, 1234567890123456789, 9223372036854775807, -9223372036854775808]
                    json_stringify([{"é": 1}, {"é": 2}])         | [{"é": 1}, {"é": 2}]
                    json_stringify([{"a\\\\": 1}, {"a\\\\": 2}])   | [{"a\\\\": 1}, {"a\\\\": 2}]
                    json_stringify({a: [1, 2.0, "x\\"y", null, true], 7: []}) | {"a": [1, 2.0, "x\\"y", null, true], "7": []}
                    json_stringify("a\\u0001/é")                 | "a\\u0001/é"
                    json_stringify({b: 1, a: 2}, 0, true)        | {"a": 2, "b": 1}
                    json_stringify([]) + json_stringify({}, 2)   | []{}
                    json_parse(json_stringify(range(200).map(n => {"n": n})))[199] | {n: 199}
                    """)
    void results(String expression, String expected) {
        assertEquals(expected, Program.value(expression));
    }

    /** Objects with the same keys share what finds them, until one of them changes. */
    @Test
    void objectsOfTheSameKeysAreMapsOfTheirOwn() {
        assertEquals(
                "[{a: 1, b: {a: 5, b: 6}}, {a: 2, b: 0, c: 9}, {b: 8}, {a: 4, b: []}, {b: 1, a: 2}, {a: 2}, {a: 3}]\n",
                Program.output("""
                        let maps = json_parse('[{"a": 1, "b": {"a": 5, "b": 6}}, {"a": 2, "b": 0}, {"a": 3, "b": 7},'
                            + '{"a": 4, "b": []}, {"b": 1, "a": 2}, {"a": 1, "a": 2}, {"a": 1, "a": 3}]')
                        maps[1]["c"] = 9
                        maps[2].remove("a")
                        maps[2]["b"] = 8
                        print(maps)
                        """));
    }

    /** Most containers have as many values as the one before, and then are not copied. */
    @Test
    void containersOfAllSizes() {
        assertEquals("true\ntrue\n", Program.output("""
                let maps = []
                for (let n = 0; n < 40; n += 1) {
                    let map = {}
                    for (let m = 0; m < (n * 7) % 40; m += 1) { map["k" + m] = m }
                    maps.push(map)
                }
                print(json_parse(json_stringify(maps)) == maps)
                let lists = maps.map(map => map.keys())
                print(json_parse(json_stringify(lists)) == lists)
                """));
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
            json_parse("-")             | ValueError: not JSON: expected a value at 1:1
            json_parse("1.")            | ValueError: not JSON: expected the end of the text at 1:2
            json_parse("1e+")           | ValueError: not JSON: expected the end of the text at 1:2
            json_parse('"a\\\\')        | ValueError: not JSON: expected '"' at 1:4
            json_parse('"\\\\x"')       | ValueError: not JSON: expected an escape at 1:3
            json_parse('"\\\\u12g4"')   | ValueError: not JSON: expected a hexadecimal digit at 1:6
            json_parse('["a\tb"]')      | ValueError: not JSON: expected an escape instead of a control character at 1:4
            json_parse("[1\u0000]")     | ValueError: not JSON: expected ',' at 1:3
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
    void errorsAreWrittenAsTheirMessages() {
        assertEquals("[{\"problem\": \"too \\\"late\\\"\"}]\n", Program.output("""
                try { throw 'too "late"' } catch (e) { print(json_stringify([{"problem": e}])) }
                """));
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
