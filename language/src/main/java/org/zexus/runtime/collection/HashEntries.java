package org.zexus.runtime.collection;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.StopIterationException;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;

/** Goes over the entries of a map for other languages: pairs of key and value. */
@ExportLibrary(InteropLibrary.class)
final class HashEntries implements TruffleObject {

    private final MapIterator entries;
    private boolean isAhead;
    private boolean hasNext;

    HashEntries(MapIterator entries) {
        this.entries = entries;
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean isIterator() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    boolean hasIteratorNextElement() {
        if (!isAhead) {
            hasNext = entries.advance();
            isAhead = true;
        }
        return hasNext;
    }

    @ExportMessage
    @TruffleBoundary
    Object getIteratorNextElement() throws StopIterationException {
        if (!hasIteratorNextElement()) {
            throw StopIterationException.create();
        }
        isAhead = false;
        return ZexusList.ofObjects(new Object[]{entries.key(), entries.value()});
    }
}
