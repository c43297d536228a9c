package org.zexus.runtime.value;

import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;

/** The display of values of the host and of other languages: like that of the values they behave like. */
final class ForeignDisplay {

    private ForeignDisplay() {}

    static void write(Object value, DisplayBuilder out) {
        Object unwrapped = ForeignValues.unwrap(value);
        if (!ForeignValues.isForeign(unwrapped)) {
            out.appendValue(unwrapped);
            return;
        }
        InteropLibrary interop = InteropLibrary.getUncached();
        try {
            if (interop.hasArrayElements(value)) {
                writeArray(value, interop, out);
            } else if (interop.hasHashEntries(value)) {
                writeHash(value, interop, out);
            } else if (interop.isException(value) && interop.hasExceptionMessage(value)) {
                out.append(interop.asString(interop.getExceptionMessage(value)));
            } else {
                out.append(interop.asString(interop.toDisplayString(value, true)));
            }
        } catch (InteropException e) {
            throw ForeignValues.contradiction(e);
        }
    }

    private static void writeArray(Object value, InteropLibrary interop, DisplayBuilder out)
            throws InteropException {
        if (!out.enter(value)) {
            out.append("[...]");
            return;
        }
        out.append("[");
        for (long i = 0; i < interop.getArraySize(value); i++) {
            out.append(i == 0 ? "" : ", ").appendValue(ForeignValues.adopt(interop.readArrayElement(value, i)));
        }
        out.append("]");
        out.leave();
    }

    private static void writeHash(Object value, InteropLibrary interop, DisplayBuilder out) throws InteropException {
        if (!out.enter(value)) {
            out.append("{...}");
            return;
        }
        out.append("{");
        String separator = "";
        Object entries = interop.getHashEntriesIterator(value);
        while (interop.hasIteratorNextElement(entries)) {
            Object entry = interop.getIteratorNextElement(entries);
            out.append(separator).appendValue(ForeignValues.adopt(interop.readArrayElement(entry, 0)));
            out.append(": ").appendValue(ForeignValues.adopt(interop.readArrayElement(entry, 1)));
            separator = ", ";
        }
        out.append("}");
        out.leave();
    }
}
