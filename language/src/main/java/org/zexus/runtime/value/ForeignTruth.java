package org.zexus.runtime.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;

/** Truth of values of the host and of other languages: as the value of this language they behave like. */
final class ForeignTruth {

    private ForeignTruth() {}

    @TruffleBoundary
    static boolean of(Object value) {
        Object unwrapped = ForeignValues.unwrap(value);
        if (!ForeignValues.isForeign(unwrapped)) {
            return Truth.of(unwrapped);
        }
        InteropLibrary interop = InteropLibrary.getUncached(value);
        try {
            if (interop.hasArrayElements(value)) {
                return interop.getArraySize(value) != 0;
            }
            return !interop.hasHashEntries(value) || interop.getHashSize(value) != 0;
        } catch (UnsupportedMessageException e) {
            throw ForeignValues.contradiction(e);
        }
    }
}
