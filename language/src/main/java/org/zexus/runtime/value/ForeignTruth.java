package org.zexus.runtime.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;

/** Truth of values of the host and of other languages: as the value of this language they behave like. */
final class ForeignTruth {

    private ForeignTruth() {}

    @TruffleBoundary
    static boolean of(Object value) {
        InteropLibrary interop = InteropLibrary.getUncached(value);
        try {
            if (interop.isNull(value)) {
                return false;
            }
            if (interop.isBoolean(value)) {
                return interop.asBoolean(value);
            }
            if (interop.isString(value)) {
                return !interop.asTruffleString(value).isEmpty();
            }
            if (interop.isNumber(value)) {
                return !interop.fitsInDouble(value) || interop.asDouble(value) != 0;
            }
            if (interop.hasArrayElements(value)) {
                return interop.getArraySize(value) != 0;
            }
            if (interop.hasHashEntries(value)) {
                return interop.getHashSize(value) != 0;
            }
            return true;
        } catch (UnsupportedMessageException e) {
            throw new IllegalStateException("the value does not keep to what it said of itself", e);
        }
    }
}
