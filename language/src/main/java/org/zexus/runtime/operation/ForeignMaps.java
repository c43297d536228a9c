package org.zexus.runtime.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.ForeignValues;

/** Objects of the host or of another language where a map is wanted. */
public final class ForeignMaps {

    private ForeignMaps() {}

    /** The value itself if it is a map; else a map of its hash entries or readable members; null if it has neither. */
    @TruffleBoundary
    public static ZexusMap of(Object value) {
        if (value instanceof ZexusMap map) {
            return map;
        }
        InteropLibrary interop = InteropLibrary.getUncached();
        if (!ForeignValues.isForeign(value) || !interop.hasHashEntries(value) && !interop.hasMembers(value)) {
            return null;
        }
        try {
            return interop.hasHashEntries(value) ? ofEntries(value, interop) : ofMembers(value, interop);
        } catch (InteropException e) {
            throw ForeignValues.contradiction(e);
        }
    }

    private static ZexusMap ofEntries(Object value, InteropLibrary interop) throws InteropException {
        var map = new ZexusMap();
        Object entries = interop.getHashEntriesIterator(value);
        while (interop.hasIteratorNextElement(entries)) {
            Object entry = interop.getIteratorNextElement(entries);
            map.put(ForeignValues.unwrap(interop.readArrayElement(entry, 0)),
                    ForeignValues.unwrap(interop.readArrayElement(entry, 1)), null);
        }
        return map;
    }

    private static ZexusMap ofMembers(Object value, InteropLibrary interop) throws InteropException {
        var map = new ZexusMap();
        Object names = interop.getMembers(value);
        for (long i = 0; i < interop.getArraySize(names); i++) {
            String name = interop.asString(interop.readArrayElement(names, i));
            if (interop.isMemberReadable(value, name)) {
                map.put(Strings.fromJava(name), ForeignValues.unwrap(interop.readMember(value, name)));
            }
        }
        return map;
    }
}
