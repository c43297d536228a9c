package org.zexus.builtins.conversion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zexus.language.Program;

/** Conversions between kinds of values, and names of types. */
class ConversionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            string(1.0) + str(null) + string([1, "a"]) | 1.0null[1, a]
            int(" 42 ")             | 42
            inspect(["a\\"b", {"k\\n": "\\\\"}, 1.0, null]) + inspect(5) | ["a\\"b", {"k\\n": "\\\\"}, 1.0, null]5
            inspect("\\x01é\\${x}")   | "\\x01é\\${x}"
            int("007")              | 7
            int("-7")               | -7
            int("+7")               | 7
            integer(-4.9)           | -4
            int(true)               | 1
            int("99999999999999999999") | 99999999999999999999
            int(1e20)               | 100000000000000000000
            float("1e3")            | 1000.0
            float(" -.5 ")          | -0.5
            float("nan")            | nan
            float("-inf")           | -inf
            float(7)                | 7.0
            float(false)            | 0.0
            [bool(0), bool(""), bool([]), bool("0"), boolean(1.5)] | [false, false, false, true, true]
            [type(1), type(1.5), type("s"), type(true), type(null)] | [Integer, Float, String, Boolean, Null]
            [type([]), type({}), type(len), type(x => x), type(2 ** 80)] | [List, Map, Builtin, Lambda, Integer]
            [typeof(1), typeof([]), typeof(len), typeof(null)] | [integer, list, function, null]
            """)
    void results(String expression, String expected) {
        assertEquals(expected, Program.value(expression));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            int("4.5")     | ValueError: cannot convert '4.5' to integer
            int("0x10")    | ValueError: cannot convert '0x10' to integer
            int("4_2")     | ValueError: cannot convert '4_2' to integer
            int("٣")       | ValueError: cannot convert '٣' to integer
            int("")        | ValueError: cannot convert '' to integer
            float("1.5x")  | ValueError: cannot convert '1.5x' to float
            float("0x1p3") | ValueError: cannot convert '0x1p3' to float
            int([])        | ValueError: cannot convert List to integer
            float(null)    | ValueError: cannot convert null to float
            """)
    void errors(String expression, String expected) {
        assertEquals(expected, Program.error(expression));
    }

    /** One call site that sees many types answers each of them right. */
    @Test
    void typeNamesOfManyKindsAtOnePlace() {
        assertEquals("Integer Float String Boolean Null List Map P E \n", Program.output("""
                data P { x: number }
                entity E { x: number = 0 }
                let names = ""
                for each v in [1, 1.5, "s", true, null, [], {}, P(1), E()] { names += type(v) + " " }
                print(names)
                """));
    }
}
