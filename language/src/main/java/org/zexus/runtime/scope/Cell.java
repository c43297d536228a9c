package org.zexus.runtime.scope;

import com.oracle.truffle.api.interop.TruffleObject;

/**
 * One captured variable. An integer or a float is kept in {@link #bits} unboxed, and then {@link #reference} is one of
 * the markers; otherwise {@link #reference} is the value. A cell without a value has a null reference.
 *
 * <p>
 * The fields are open to the interpreter, whose fast paths tell the markers apart themselves.
 */
public final class Cell implements TruffleObject {

    /** In {@link #reference}: the value is the long in {@link #bits}. */
    public static final Object LONG = new Marker("long");
    /** In {@link #reference}: the value is the double whose raw bits are {@link #bits}. */
    public static final Object DOUBLE = new Marker("double");

    private record Marker(String name) {}

    /** The value, a marker, or null while there is no value. */
    public Object reference;
    /** The primitive value, if {@link #reference} is a marker. */
    public long bits;

    /** Whether the variable has a value. */
    public boolean isSet() {
        return reference != null;
    }

    /** The value, or Java null while there is none. */
    public Object get() {
        Object value = reference;
        if (value == LONG) {
            return bits;
        }
        if (value == DOUBLE) {
            return Double.longBitsToDouble(bits);
        }
        return value;
    }

    /** Gives the variable a value, or (Java null) none. */
    public void set(Object value) {
        if (value instanceof Long number) {
            setLong(number);
        } else if (value instanceof Double number) {
            setDouble(number);
        } else {
            reference = value;
        }
    }

    /** Gives the variable an integer. */
    public void setLong(long value) {
        bits = value;
        mark(LONG);
    }

    /** Gives the variable a float. */
    public void setDouble(double value) {
        bits = Double.doubleToRawLongBits(value);
        mark(DOUBLE);
    }

    /** Mostly the marker is there already, and a test costs less than what the collector does about a write. */
    private void mark(Object marker) {
        if (reference != marker) {
            reference = marker;
        }
    }
}
