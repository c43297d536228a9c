package org.zexus.builtins.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zexus.language.Program;

/** Functions of numbers, and the module math. */
class NumberFunctionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            abs(-5)                     | 5
            abs(-2.5)                   | 2.5
            abs(-9223372036854775807 - 1) | 9223372036854775808
            abs(-(10 ** 30))            | 1000000000000000000000000000000
            min(3, 1, 2)                | 1
            min([3, 1.5, 2])            | 1.5
            max(1, 2.0)                 | 2.0
            max(10 ** 20, 1e30)         | 1e+30
            max(1, 0.0 / 1 + 1e400)     | inf
            sum([])                     | 0
            sum([1, 2, 3])              | 6
            sum(1, 2.5)                 | 3.5
            sum([9223372036854775807, 1]) | 9223372036854775808
            sum([9223372036854775807, 1, -1]) | 9223372036854775807
            round(2.5)                  | 2
            round(3.5)                  | 4
            round(-2.5)                 | -2
            round(2.675, 2)             | 2.67
            round(1234, -2)             | 1200
            round(1250, -2)             | 1200
            round(5)                    | 5
            round(1e20)                 | 100000000000000000000
            round(1.5, 400)             | 1.5
            floor(-2.5)                 | -3
            floor(7)                    | 7
            floor(1e19)                 | 10000000000000000000
            ceil(2.1)                   | 3
            pow(2, 100)                 | 1267650600228229401496703205376
            pow(2, -1)                  | 0.5
            sqrt(16)                    | 4.0
            sqrt(-1)                    | nan
            to_hex(255)                 | 0xff
            to_hex(-255)                | -0xff
            from_hex("0xFF")            | 255
            from_hex("-ff")             | -255
            """)
    void functions(String expression, String expected) {
        assertEquals(expected, Program.value(expression));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            abs("x")            | TypeError: abs expects a number, got String
            min([])             | ValueError: min of an empty list
            max(1, "2")         | TypeError: max expects numbers, got String
            max()               | ArgumentError: max expects at least 1 argument, got 0
            sum([1, null])      | TypeError: sum expects numbers, got Null
            floor(0.0 / 1 + 1e400) | ValueError: cannot convert infinity to an integer
            random(0)           | ValueError: random expects a limit above 0, got 0
            random(2, 1)        | ValueError: random from 2 to 1: the range is empty
            to_hex(1.5)         | TypeError: to_hex expects an integer, got Float
            from_hex("zz")      | ValueError: 'zz' is not a hexadecimal number
            """)
    void errors(String expression, String expected) {
        assertEquals(expected, Program.error(expression));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            round(2.5)                  | 2.0
            round(3.5)                  | 4.0
            mean([])                    | 0
            mean([1, 2])                | 1.5
            median([3, 1, 2, 4])        | 2.5
            median([3, 1, 2])           | 2
            mode([1, 2, 2, 3])          | 2
            variance([1, 2, 3, 4])      | 1.25
            stdev([2, 2])               | 0.0
            fmod(-7, 3)                 | -1.0
            modf(3.25)                  | [0.25, 3.0]
            cbrt(-27)                   | -3.0
            sin(0)                      | 0.0
            log(8, 2)                   | 3.0
            log2(1024)                  | 10.0
            [log(10 ** 400) > 921]      | [true]
            atan2(1, 1)                 | 0.7853981633974483
            asinh(1)                    | 0.881373587019543
            acosh(1)                    | 0.0
            factorial(20)               | 2432902008176640000
            factorial(25)               | 15511210043330985984000000
            gcd(12, 18)                 | 6
            gcd()                       | 0
            lcm(4, 6)                   | 12
            clamp(15, 0, 10)            | 10
            lerp(0, 10, 0.25)           | 2.5
            floor(2.7)                  | 2
            trunc(-2.7)                 | -2
            isnan(NAN)                  | true
            isinf(-INF)                 | true
            isfinite(10 ** 400)         | true
            PI                          | 3.141592653589793
            randint(3, 3)               | 3
            choice([7])                 | 7
            shuffle([1, 2, 3]).sort()   | [1, 2, 3]
            """)
    void moduleMath(String expression, String expected) {
        assertEquals(expected, Program.value("use \"math\"\n" + expression));
    }
}
