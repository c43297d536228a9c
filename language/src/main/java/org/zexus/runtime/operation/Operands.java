package org.zexus.runtime.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.ErrorValue;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.ZexusNull;
import org.zexus.runtime.value.ZexusObject;

/** What operators make of values of the host and of other languages. */
public final class Operands {

    private Operands() {}

    /**
     * The value an operator works on: a foreign number, string, boolean or null becomes that of the language, an error
     * value its message; every other value stays what it is.
     */
    @TruffleBoundary
    public static Object unwrap(Object value) {
        if (value instanceof ErrorValue error) {
            return error.message();
        }
        if (value instanceof Long || value instanceof Double || value instanceof Boolean
                || value instanceof TruffleString || value instanceof ZexusObject) {
            return value;
        }
        InteropLibrary interop = InteropLibrary.getUncached(value);
        try {
            if (interop.isNull(value)) {
                return ZexusNull.NULL;
            }
            if (interop.isBoolean(value)) {
                return interop.asBoolean(value);
            }
            if (interop.isString(value)) {
                return interop.asTruffleString(value).switchEncodingUncached(Strings.ENCODING);
            }
            if (interop.isNumber(value)) {
                if (interop.fitsInLong(value)) {
                    return interop.asLong(value);
                }
                if (interop.fitsInBigInteger(value)) {
                    return BigInt.normalize(interop.asBigInteger(value));
                }
                if (interop.fitsInDouble(value)) {
                    return interop.asDouble(value);
                }
            }
            return ForeignValues.adopt(value);
        } catch (UnsupportedMessageException e) {
            throw new IllegalStateException("the value does not keep to what it said of itself", e);
        }
    }
}
