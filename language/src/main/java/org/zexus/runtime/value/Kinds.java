package org.zexus.runtime.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.strings.TruffleString;

/** The kind and the type name of any value. */
public final class Kinds {

    private Kinds() {}

    /** The kind of a value; a foreign value has the kind it behaves like. */
    public static Kind of(Object value) {
        if (value instanceof ZexusObject object) {
            return object.kind();
        }
        if (value instanceof Long) {
            return Kind.INTEGER;
        }
        if (value instanceof TruffleString) {
            return Kind.STRING;
        }
        if (value instanceof Double) {
            return Kind.FLOAT;
        }
        if (value instanceof Boolean) {
            return Kind.BOOLEAN;
        }
        return ofForeign(value);
    }

    /** What {@code type(v)} gives. */
    public static String typeName(Object value) {
        return value instanceof ZexusObject object ? object.typeName() : of(value).typeName();
    }

    /** What {@code typeof(v)} gives. */
    public static String typeofName(Object value) {
        return of(value).typeofName();
    }

    @TruffleBoundary
    private static Kind ofForeign(Object value) {
        InteropLibrary interop = InteropLibrary.getUncached(value);
        if (interop.isNull(value)) {
            return Kind.NULL;
        }
        if (interop.isBoolean(value)) {
            return Kind.BOOLEAN;
        }
        if (interop.isString(value)) {
            return Kind.STRING;
        }
        if (interop.isNumber(value)) {
            return interop.fitsInBigInteger(value) ? Kind.INTEGER : Kind.FLOAT;
        }
        if (interop.isException(value)) {
            return Kind.ERROR;
        }
        if (interop.hasArrayElements(value)) {
            return Kind.LIST;
        }
        if (interop.hasHashEntries(value)) {
            return Kind.MAP;
        }
        if (interop.isExecutable(value)) {
            return Kind.FUNCTION;
        }
        return Kind.FOREIGN;
    }
}
