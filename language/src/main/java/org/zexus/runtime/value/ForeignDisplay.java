package org.zexus.runtime.value;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;

/** The display of values of the host and of other languages. */
final class ForeignDisplay {

    private ForeignDisplay() {}

    static void write(Object value, DisplayBuilder out) {
        InteropLibrary interop = InteropLibrary.getUncached();
        try {
            out.append(interop.asString(interop.toDisplayString(value, true)));
        } catch (UnsupportedMessageException e) {
            throw new IllegalStateException("a display string is a string", e);
        }
    }
}
