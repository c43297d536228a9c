package org.zexus.builtins.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zexus.language.Program;

/** Functions and methods of lists. */
class ListMethodsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            let l = [1]; l.push(2); l                             | [1, 2]
            let l = [1]; l.append("a").push(2.5)                  | [1, a, 2.5]
            let l = [1]; push(l, 2); l                            | [1]
            let l = [1]; push(l, "x")                             | [1, x]
            let l = [1]; append(l, 2); l                          | [1, 2]
            let l = [1]; extend(l, l); l                          | [1, 1]
            let l = [1, 2]; [l.pop(), l.pop(), l.pop(), l]        | [2, 1, null, []]
            let l = [1, 2]; l.insert(1, "x")                      | [1, x, 2]
            let l = [1, 2]; l.insert(-1, "x")                     | [1, x, 2]
            let l = [1, 2]; l.insert(99, "x")                     | [1, 2, x]
            let l = range(3); l.insert(0, 9)                      | [9, 0, 1, 2]
            let l = [1, 2, 1]; [l.remove(1), l.remove(7), l]      | [true, false, [2, 1]]
            let l = range(4); [l.remove_at(-1), l.remove_at(0), l] | [3, 0, [1, 2]]
            let l = [1, 2]; [l.shift(), l.shift(), l.shift()]     | [1, 2, null]
            let l = [1]; l.unshift(0)                             | [0, 1]
            let l = [1, 2]; l.set(-1, "z")                        | [1, z]
            let l = [1, 2]; [l.clear(), l.is_empty(), l.isEmpty()] | [[], true, true]
            [1, 2, 1].count(1)                                    | 2
            [1, 2, 1].count()                                     | 3
            [1, 2.0, "2"].contains(2)                             | true
            [[1], {a: 1}].includes({a: 1})                        | true
            [1, 2].indexOf(2.0)                                   | 1
            [].first()                                            | null
            [1, 2].last()                                         | 2
            rest([])                                              | []
            rest([1, 2, 3])                                       | [2, 3]
            [1, 2, 3, 4].slice(1, -1)                             | [2, 3]
            [1, 2, 3].slice()                                     | [1, 2, 3]
            slice([1, 2, 3], 9)                                   | []
            [1].concat([2], [], [3, "x"])                         | [1, 2, 3, x]
            [1, 2, 3].reverse()                                   | [3, 2, 1]
            [3, 1, 2].sort()                                      | [1, 2, 3]
            [2, 1.5, 10 ** 20].sort()                             | [1.5, 2, 100000000000000000000]
            ["b", "a", "C"].sort()                                | [C, a, b]
            sort([1, 3, 2], true)                                 | [3, 2, 1]
            sort([{n: 2}, {n: 1}, {}], "n")                       | [{}, {n: 1}, {n: 2}]
            sort([{n: 2}, {n: 1}], "n", true)                     | [{n: 2}, {n: 1}]
            [[2, "a"], [1, "b"], [2, "c"]].sort((a, b) => a[0] - b[0]) | [[1, b], [2, a], [2, c]]
            sort([3, 1, 2], (a, b) => a - b, true)                | [3, 2, 1]
            [1, "a", null].join("-")                              | 1-a-null
            join([1, 2])                                          | 12
            [1, [2, [3]], []].flatten()                           | [1, 2, [3]]
            [1, 2].map(x => x * 1.5)                              | [1.5, 3.0]
            map(["a", "b"], uppercase)                            | [A, B]
            [0, 1, "", "x"].filter(x => x)                        | [1, x]
            [1, 2, 3].reduce((a, x) => a + x)                     | 6
            [1, 2, 3].reduce((a, x) => a + x, "")                 | 123
            [].reduce((a, x) => a + x)                            | null
            reduce([], (a, x) => a, 5)                            | 5
            range(3)                                              | [0, 1, 2]
            range(5, 0, -2)                                       | [5, 3, 1]
            range(3, 1)                                           | []
            len(range(-9223372036854775807, 9223372036854775807, 9223372036854775807)) | 2
            """)
    void results(String program, String expected) {
        assertEquals(expected, Program.value(program));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1, "a"].sort()                    | TypeError: cannot compare Integer and String
            [null].sort()                      | TypeError: cannot compare Null and Null
            [1, 2].sort((a, b) => "x")         | TypeError: sort expects a comparison that gives numbers, got String
            [1].set(1, 0)                      | IndexError: index 1 is out of range for a list of 1
            [1].remove_at(-2)                  | IndexError: index -2 is out of range for a list of 1
            range(1, 2, 0)                     | ValueError: the step of a range cannot be 0
            range(2.5)                         | TypeError: range expects integers, got Float
            range(10 ** 30)                    | ResourceError: the range has too many elements
            range(-9223372036854775807, 9223372036854775807) | ResourceError: the range has too many elements
            len(5)                             | TypeError: len expects a string, list or map, got Integer
            map(5, x => x)                     | TypeError: map expects a list, got Integer
            [1].map(5)                         | TypeError: Integer is not callable
            [1].foo()                          | NameError: List has no method 'foo'
            """)
    void errors(String program, String expected) {
        assertEquals(expected, Program.error(program));
    }

    @Test
    void aCallbackMayChangeTheList() {
        assertEquals("[1, 2, 3, 4]\n[1, 2]\n[5, 4]\n", Program.output("""
                let l = [1, 2]
                print(l.map(x => { if len(l) < 4 { l.push(len(l) + 1) } return x }))
                let m = [1, 2, 3, 4]
                print(m.filter(x => { m.pop(); return true }))
                let s = [5, 4]
                s.sort((a, b) => { s.clear(); s.push(5); s.push(4); return 0 })
                print(s)
                """));
    }
}
