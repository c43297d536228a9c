package org.zexus.runtime.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.math.BigDecimal;
import java.math.BigInteger;

/** An integer outside the range of long. An integer inside it is always a {@link Long}. */
@ExportLibrary(InteropLibrary.class)
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

    @ExportMessage(name = "isNumber")
    @ExportMessage(name = "fitsInBigInteger")
    @SuppressWarnings("static-method")
    boolean isInteger() {
        return true;
    }

    @ExportMessage(name = "fitsInByte")
    @ExportMessage(name = "fitsInShort")
    @ExportMessage(name = "fitsInInt")
    @ExportMessage(name = "fitsInLong")
    @SuppressWarnings("static-method")
    boolean isSmall() {
        return false;
    }

    @ExportMessage
    @TruffleBoundary
    boolean fitsInFloat() {
        float nearest = value.floatValue();
        return Float.isFinite(nearest) && new BigDecimal(nearest).toBigInteger().equals(value);
    }

    @ExportMessage
    @TruffleBoundary
    boolean fitsInDouble() {
        double nearest = value.doubleValue();
        return Double.isFinite(nearest) && new BigDecimal(nearest).toBigInteger().equals(value);
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    byte asByte() throws UnsupportedMessageException {
        throw UnsupportedMessageException.create();
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    short asShort() throws UnsupportedMessageException {
        throw UnsupportedMessageException.create();
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    int asInt() throws UnsupportedMessageException {
        throw UnsupportedMessageException.create();
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    long asLong() throws UnsupportedMessageException {
        throw UnsupportedMessageException.create();
    }

    @ExportMessage
    BigInteger asBigInteger() {
        return value;
    }

    @ExportMessage
    @TruffleBoundary
    float asFloat() throws UnsupportedMessageException {
        if (!fitsInFloat()) {
            throw UnsupportedMessageException.create();
        }
        return value.floatValue();
    }

    @ExportMessage
    @TruffleBoundary
    double asDouble() throws UnsupportedMessageException {
        if (!fitsInDouble()) {
            throw UnsupportedMessageException.create();
        }
        return value.doubleValue();
    }
}
