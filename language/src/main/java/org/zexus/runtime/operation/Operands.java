package org.zexus.runtime.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.zexus.runtime.value.ErrorValue;
import org.zexus.runtime.value.ForeignValues;

/** What operators make of values that behave like others. */
public final class Operands {

    private Operands() {}

    /**
     * The value an operator works on: an error value becomes its message, a foreign number, string, boolean or null
     * that of the language; every other value stays what it is.
     */
    @TruffleBoundary
    public static Object unwrap(Object value) {
        return value instanceof ErrorValue error ? error.message() : ForeignValues.unwrap(value);
    }
}
