package org.zexus.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Constant folding gives what the operators give at run time, and leaves alone what could raise an error. */
class FoldingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 + 2 * 3                    | 7
            10 - 3 - 2                   | 5
            6 / 2                        | 3
            7 / 2                        | 3.5
            -7 % 3                       | 2
            7 % -3                       | -2
            2 ** 3 ** 2                  | 512
            -2 ** 2                      | -4
            9223372036854775807 + 1      | 9223372036854775808
            -9223372036854775807 - 1     | -9223372036854775808
            1.5 + 2.5                    | 4.0
            1e308 * 10.0                 | Infinity
            "n=" + 5                     | "n=5"
            1 + "a" + null + true        | "1anulltrue"
            "a" < "b"                    | true
            "\\u{FFFF}" < "\\u{1F600}"   | true
            1 == 1 && 2 > 3              | false
            not 0                        | true
            null ?? 7                    | 7
            5 > 3 ? "big" : "small"      | "big"
            (1 + 2) * 3                  | 9
            """)
    void folds(String expression, String value) {
        assertEquals("0 LOAD_CONST " + value + "\n1 RETURN\n", Compiled.main(expression));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "1 / 0", "1 % 0", "1.0 / 0.0", "\"a\" - 1", "true + 1", "null + 1", "-\"a\"", "2 ** -1", "2 ** 100000",
        "1 < \"a\"", "1 == 1.0", "\"x\" + 1.5", "\"\\u{D83D}\" + \"\\u{DE00}\""})
    void leavesToTheRunTime(String expression) {
        List<String> code = Compiled.mnemonics(Compiled.module(expression));
        assertTrue(code.size() > 2, code.toString());
    }

    @Test
    void branchesNeverTakenAreLeftOut() {
        assertEquals(
                "0 LOAD_CONST 2\n1 CALL_NAME print, 1\n2 RETURN\n",
                Compiled.main("if 1 > 2 { print(1) } else { print(2) }"));
        assertEquals("0 LOAD_CONST null\n1 RETURN\n", Compiled.main("while false { print(1) }"));
    }

    @Test
    void loopsWithoutEndHaveNoTest() {
        assertEquals("0 CALL_NAME f, 0\n1 POP\n2 JUMP 0\n", Compiled.main("while true { f() }"));
    }

    @Test
    void codeBehindAReturnIsLeftOut() {
        assertEquals(
                "0 LOAD_CONST 1\n1 RETURN\n",
                Compiled.listing(Compiled.function("action f() { return 1\n print(2) }", "f")));
    }

    @Test
    void onlyTheConstantStartOfAChainIsFolded() {
        assertEquals(
                "0 LOAD_CONST 3\n1 LOAD_NAME x\n2 ADD\n3 LOAD_CONST 4\n4 ADD\n5 RETURN\n",
                Compiled.main("1 + 2 + x + 4"));
    }

    @Test
    void longConstantListsAreOneConstant() {
        assertEquals(
                List.of("LOAD_CONST", "RETURN"),
                Compiled.mnemonics(Compiled.module("[" + "1, ".repeat(20) + "2]")));
    }
}
