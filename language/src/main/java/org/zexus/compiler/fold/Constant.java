package org.zexus.compiler.fold;

import java.math.BigInteger;

/**
 * A value known when the program is compiled.
 *
 * @param value null, a {@link Boolean}, {@link Long}, {@link BigInteger} (only out of the range of {@code long}),
 * {@link Double} or {@link String}
 */
public record Constant(Object value) {
    private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

    static Constant of(BigInteger integer) {
        boolean fits = integer.compareTo(LONG_MIN) >= 0 && integer.compareTo(LONG_MAX) <= 0;
        return fits ? new Constant(integer.longValue()) : new Constant(integer);
    }

    /** Whether the value counts as true in a condition. */
    public boolean isTrue() {
        return switch (value) {
            case null -> false;
            case Boolean truth -> truth;
            case Long integer -> integer != 0;
            case Double number -> number != 0;
            case String text -> !text.isEmpty();
            default -> true;
        };
    }

    boolean isInteger() {
        return value instanceof Long || value instanceof BigInteger;
    }

    BigInteger integer() {
        return value instanceof BigInteger big ? big : BigInteger.valueOf((Long) value);
    }
}
