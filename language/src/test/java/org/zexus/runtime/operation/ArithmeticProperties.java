package org.zexus.runtime.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.Numbers;

/** Arithmetic against {@link BigInteger} and {@link BigDecimal}. */
class ArithmeticProperties {

    @Provide
    Arbitrary<BigInteger> integers() {
        Arbitrary<BigInteger> nearLimits = Arbitraries.of(Long.MAX_VALUE, Long.MIN_VALUE, 0L, 1L, -1L)
                .map(BigInteger::valueOf)
                .flatMap(limit -> Arbitraries.integers().between(-2, 2).map(d -> limit.add(BigInteger.valueOf(d))));
        Arbitrary<BigInteger> small = Arbitraries.longs().map(BigInteger::valueOf);
        Arbitrary<BigInteger> large = Arbitraries.bigIntegers()
                .between(BigInteger.TWO.pow(200).negate(),
                        BigInteger.TWO.pow(200));
        return Arbitraries.oneOf(nearLimits, small, large);
    }

    @Property
    void integersAreExact(@ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
        assertInteger(a.add(b), Arithmetic.add(value(a), value(b), null));
        assertInteger(a.subtract(b), Arithmetic.subtract(value(a), value(b), null));
        assertInteger(a.multiply(b), Arithmetic.multiply(value(a), value(b), null));
        assertInteger(a.negate(), Arithmetic.negate(value(a), null));
    }

    @Property
    void divisionIsExactOrCorrectlyRounded(@ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
        if (b.signum() == 0) {
            assertThrows(ZexusException.class, () -> Arithmetic.divide(value(a), value(b), null));
            return;
        }
        Object quotient = Arithmetic.divide(value(a), value(b), null);
        if (a.mod(b.abs()).signum() == 0) {
            assertInteger(a.divide(b), quotient);
        } else {
            // The digits of a quotient of 200-bit integers differ from a tie within 500 digits.
            BigDecimal exact = new BigDecimal(a).divide(new BigDecimal(b),
                    new MathContext(500, RoundingMode.HALF_EVEN));
            assertEquals(exact.doubleValue(), quotient);
        }
    }

    @Property
    void divisionRoundsCorrectlyBelowTheNormalRange(@ForAll("integers") BigInteger a,
            @ForAll @IntRange(min = 1000, max = 1350) int shift) {
        BigInteger divisor = BigInteger.ONE.shiftLeft(shift).add(BigInteger.ONE);
        double expected = new BigDecimal(a).divide(new BigDecimal(divisor), new MathContext(900)).doubleValue();
        assertEquals(expected, ExactQuotient.toDouble(a, divisor));
    }

    @Property
    void moduloHasTheSignOfTheDivisor(@ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
        if (b.signum() == 0) {
            assertThrows(ZexusException.class, () -> Arithmetic.modulo(value(a), value(b), null));
            return;
        }
        BigInteger rest = Numbers.toBigInteger(Arithmetic.modulo(value(a), value(b), null));
        assertTrue(rest.signum() == 0 || rest.signum() == b.signum());
        assertTrue(rest.abs().compareTo(b.abs()) < 0);
        assertEquals(BigInteger.ZERO, a.subtract(rest).mod(b.abs()));
    }

    @Property
    void moduloOfFloatsHasTheSignOfTheDivisor(@ForAll double a, @ForAll double b) {
        if (b != 0) {
            double rest = (Double) Arithmetic.modulo(a, b, null);
            assertTrue(rest == 0 || rest < 0 == b < 0);
            assertTrue(Math.abs(rest) <= Math.abs(b));
        }
    }

    @Property
    void powersAreExact(@ForAll("integers") BigInteger a, @ForAll @IntRange(max = 5) int exponent) {
        assertInteger(a.pow(exponent), Arithmetic.power(value(a), (long) exponent, null));
    }

    @Property
    void comparisonsWithFloatsAreExact(@ForAll("integers") BigInteger a, @ForAll double b) {
        int expected = new BigDecimal(a).compareTo(new BigDecimal(b));
        assertEquals(expected < 0, Ordering.less(value(a), b, null));
        assertEquals(expected >= 0, Ordering.greaterOrEqual(value(a), b, null));
        assertEquals(expected == 0, Numbers.equal(value(a), b));
    }

    @Property
    void anIntegerInTheRangeOfLongIsALong(@ForAll("integers") BigInteger a) {
        assertEquals(a.bitLength() < 64, value(a) instanceof Long);
    }

    private static Object value(BigInteger integer) {
        return BigInt.normalize(integer);
    }

    private static void assertInteger(BigInteger expected, Object actual) {
        assertEquals(value(expected), actual);
    }
}
