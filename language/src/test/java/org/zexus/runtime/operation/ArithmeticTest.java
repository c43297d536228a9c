package org.zexus.runtime.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.zexus.runtime.InContext;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.ZexusNull;

@ExtendWith(InContext.class)
class ArithmeticTest {

    private static final int MAX_BITS = 1_048_576;

    @Test
    void aStringJoinsWithAnything() {
        assertDisplay("n=5", Arithmetic.add(text("n="), 5L, null));
        assertDisplay("1a", Arithmetic.add(1L, text("a"), null));
        assertDisplay("xnull", Arithmetic.add(text("x"), ZexusNull.NULL, null));
        assertDisplay("[1]2.0", Arithmetic.add(text("[1]"), 2.0, null));
        assertDisplay("b[1, true]", Arithmetic.add(text("b"), ZexusList.of(1L, true), null));
    }

    @Test
    void listsJoinToANewList() {
        ZexusList first = ZexusList.of(1L);
        assertDisplay("[1, 2, x]", Arithmetic.add(first, ZexusList.of(2L, text("x")), null));
        assertDisplay("[1]", first);
    }

    @Test
    void otherOperandsAreErrors() {
        assertError(ErrorKind.TYPE, "cannot add Boolean and Integer", () -> Arithmetic.add(true, 1L, null));
        assertError(ErrorKind.TYPE, "cannot add List and Integer", () -> Arithmetic.add(ZexusList.empty(), 2L, null));
        assertError(ErrorKind.TYPE, "cannot add Map and Map",
                () -> Arithmetic.add(new ZexusMap(), new ZexusMap(), null));
        assertError(ErrorKind.TYPE, "cannot subtract Integer from String",
                () -> Arithmetic.subtract(text("a"), 1L, null));
        assertError(ErrorKind.TYPE, "cannot multiply List and Integer",
                () -> Arithmetic.multiply(ZexusList.empty(), 2L, null));
        assertError(ErrorKind.TYPE, "cannot negate String", () -> Arithmetic.negate(text("a"), null));
    }

    @Test
    void nullInArithmeticHasAHint() {
        ZexusException error = assertThrows(ZexusException.class, () -> Arithmetic.add(ZexusNull.NULL, 1L, null));
        assertEquals("cannot add Null and Integer", error.getMessage());
        assertEquals("use `?? 0` to give null a value", error.hint());
    }

    @Test
    void zeroDivides() {
        assertError(ErrorKind.ZERO_DIVISION, "Division by zero", () -> Arithmetic.divide(1L, 0L, null));
        assertError(ErrorKind.ZERO_DIVISION, "Division by zero", () -> Arithmetic.divide(1.0, 0.0, null));
        assertError(ErrorKind.ZERO_DIVISION, "Modulo by zero", () -> Arithmetic.modulo(1L, 0.0, null));
        assertError(ErrorKind.ZERO_DIVISION, "Division by zero", () -> Arithmetic.power(0L, -1L, null));
    }

    @Test
    void quotients() {
        assertEquals(3L, Arithmetic.divide(6L, 2L, null));
        assertEquals(3.5, Arithmetic.divide(7L, 2L, null));
        assertEquals(BigInt.normalize(BigInteger.TWO.pow(63)), Arithmetic.divide(Long.MIN_VALUE, -1L, null));
        assertEquals(2.0, Arithmetic.divide(4.0, 2L, null));
        assertEquals(Double.POSITIVE_INFINITY, Arithmetic.multiply(1e300, 1e300, null));
    }

    @Test
    void powers() {
        assertEquals(1024L, Arithmetic.power(2L, 10L, null));
        assertEquals(0.5, Arithmetic.power(2L, -1L, null));
        assertEquals(8.0, Arithmetic.power(2.0, 3L, null));
        assertEquals(1L, Arithmetic.power(0L, 0L, null));
        assertEquals(-1L, Arithmetic.power(-1L, (1L << 40) + 1, null));
        assertEquals(1.0, Arithmetic.power(1.0, Double.NaN, null));
        assertError(ErrorKind.VALUE, "a negative number has no power with a fractional exponent",
                () -> Arithmetic.power(-8L, 0.5, null));
    }

    @Test
    void integersHaveALimit() {
        Object largest = Arithmetic.power(2L, (long) MAX_BITS - 1, null);
        assertEquals(MAX_BITS, ((BigInt) largest).value().bitLength());
        assertError(ErrorKind.OVERFLOW, "the integer needs more than 1048576 bits",
                () -> Arithmetic.power(2L, (long) MAX_BITS, null));
        assertError(ErrorKind.OVERFLOW, "the integer needs more than 1048576 bits",
                () -> Arithmetic.multiply(largest, 2L, null));
        assertError(ErrorKind.OVERFLOW, "the integer needs more than 1048576 bits",
                () -> Arithmetic.power(3L, Long.MAX_VALUE, null));
        assertError(ErrorKind.OVERFLOW, "the integer needs more than 1048576 bits",
                () -> Arithmetic.add(largest, largest, null));
    }

    @Test
    void stringsRepeat() {
        assertDisplay("ababab", Arithmetic.multiply(text("ab"), 3L, null));
        assertDisplay("ababab", Arithmetic.multiply(3L, text("ab"), null));
        assertDisplay("", Arithmetic.multiply(text("ab"), -1L, null));
        assertDisplay("", Arithmetic.multiply(text(""), BigInt.normalize(BigInteger.TWO.pow(70)), null));
        assertEquals(1 << 26, Strings.length(Repetition.repeat(Strings.fromJava("ab"), 1L << 25, null)));
        assertError(ErrorKind.RESOURCE, "a repeated string cannot have more than 67108864 characters",
                () -> Arithmetic.multiply(text("ab"), (1L << 25) + 1, null));
        assertError(ErrorKind.RESOURCE, "a repeated string cannot have more than 67108864 characters",
                () -> Arithmetic.multiply(text("ab"), BigInt.normalize(BigInteger.TWO.pow(70)), null));
    }

    @Test
    void foreignNumbersAndStringsTakePart() {
        assertEquals(5L, Arithmetic.add(2, 3L, null));
        assertEquals(2.5, Arithmetic.add(2, 0.5f, null));
        assertDisplay("ab", Arithmetic.add("a", text("b"), null));
    }

    static void assertError(ErrorKind kind, String message, Executable code) {
        ZexusException error = assertThrows(ZexusException.class, code);
        assertEquals(kind.guestName() + ": " + message, error.kind().guestName() + ": " + error.getMessage());
    }

    private static void assertDisplay(String expected, Object value) {
        assertEquals(expected, Display.toJava(value));
    }

    private static Object text(String text) {
        return Strings.fromJava(text);
    }
}
