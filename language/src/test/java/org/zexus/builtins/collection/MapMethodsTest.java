package org.zexus.builtins.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zexus.language.Program;

/** Functions and methods of maps and enums. */
class MapMethodsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            let m = {a: 1}; [m.has("a"), m.contains("b"), m.has(null)]        | [true, false, false]
            let m = {a: null}; [m.get("a", 5), m.get("b", 5), m.get("b")]     | [null, 5, null]
            let m = {a: 1}; [m.set("b", 2), m.set("a", 0), m]                 | [2, 0, {a: 0, b: 2}]
            let m = {b: 1, a: 2}; [m.keys(), values(m), m.entries()]          | [[b, a], [1, 2], [[b, 1], [a, 2]]]
            let m = {1: "x", "1": "y", [true]: "z"}; [m.size(), m[1], m["1"], m[true]] | [3, x, y, z]
            let m = {a: 1}; [m.delete("a"), m.remove("a"), m.count()]         | [true, false, 0]
            let m = {a: 1}; [m.clear(), m.is_empty()]                         | [{}, true]
            let m = {get: 5}; m.get("get")                                    | 5
            let m = {has: k => "own"}; m.has("x")                             | own
            enum E { A, B = 5 }; [E.keys(), E.values()]                       | [[A, B], [0, 5]]
            """)
    void results(String program, String expected) {
        assertEquals(expected, Program.value(program.replace("; ", "\n")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ({}).set(null, 1)       | TypeError: Null cannot be a map key
            ({}).set([], 1)         | TypeError: List cannot be a map key
            keys([1])               | TypeError: keys expects a map, got List
            ({}).foo()              | NameError: Map has no method 'foo'
            """)
    void errors(String program, String expected) {
        assertEquals(expected, Program.error(program));
    }
}
