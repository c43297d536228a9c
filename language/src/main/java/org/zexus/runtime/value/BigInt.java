package org.zexus.runtime.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigInteger;

/** An integer outside the range of long. An integer inside it is always a {@link Long}. */
public final class BigInt extends ZexusObject implements Comparable<BigInt> {

    private final BigInteger value;

    private BigInt(BigInteger value) {
        this.value = value;
    }

    /** The integer value: a {@link Long} when it fits, otherwise a {@code BigInt}. */
    @TruffleBoundary
    public static Object normalize(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : new BigInt(value);
    }

    /** The mathematical value. */
    public BigInteger value() {
        return value;
    }

    @Override
    public Kind kind() {
        return Kind.INTEGER;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append(value.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BigInt that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(BigInt other) {
        return value.compareTo(other.value);
    }
}
