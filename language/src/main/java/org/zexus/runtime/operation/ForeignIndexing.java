package org.zexus.runtime.operation;

import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Equality;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.ZexusNull;

/** Indexes and keys of arrays, hashes and objects of the host and of other languages. */
final class ForeignIndexing {

    private ForeignIndexing() {}

    /** The element, the value of the key or the member; null when there is none. */
    static Object get(Object container, Object key, Node where) {
        InteropLibrary interop = InteropLibrary.getUncached(container);
        try {
            if (interop.hasArrayElements(container) && key instanceof Long index) {
                long size = interop.getArraySize(container);
                long position = index < 0 ? index + size : index;
                return position >= 0 && position < size
                        ? ForeignValues.adopt(interop.readArrayElement(container, position))
                        : ZexusNull.NULL;
            }
            if (interop.hasHashEntries(container)) {
                return ForeignValues.adopt(interop.readHashValueOrDefault(container, key, ZexusNull.NULL));
            }
            if (interop.hasMembers(container) && key instanceof TruffleString name) {
                String member = Strings.toJava(name);
                return interop.isMemberReadable(container, member)
                        ? ForeignValues.adopt(interop.readMember(container, member))
                        : ZexusNull.NULL;
            }
        } catch (InteropException e) {
            throw refused(e, where);
        }
        throw notIndexable(container, interop, key, where);
    }

    private static ZexusException notIndexable(Object container, InteropLibrary interop, Object key, Node where) {
        return interop.hasArrayElements(container)
                ? Errors.typeError(where, "a list index must be an integer, got " + Kinds.typeName(key))
                : Errors.typeError(where, Kinds.typeName(container) + " cannot be indexed");
    }

    static void set(Object container, Object key, Object value, Node where) {
        InteropLibrary interop = InteropLibrary.getUncached(container);
        try {
            if (interop.hasArrayElements(container) && key instanceof Long index) {
                long size = interop.getArraySize(container);
                long position = index < 0 ? index + size : index;
                if (position < 0 || position >= size) {
                    throw Errors.indexError(where, "index " + index + " is out of range for a list of " + size);
                }
                interop.writeArrayElement(container, position, value);
            } else if (interop.hasHashEntries(container)) {
                interop.writeHashEntry(container, key, value);
            } else if (interop.hasMembers(container) && key instanceof TruffleString name) {
                interop.writeMember(container, Strings.toJava(name), value);
            } else {
                throw Errors.typeError(where, "cannot assign to an element of " + Kinds.typeName(container));
            }
        } catch (InteropException e) {
            throw refused(e, where);
        }
    }

    static void delete(Object container, Object key, Node where) {
        InteropLibrary interop = InteropLibrary.getUncached(container);
        try {
            if (interop.hasArrayElements(container) && key instanceof Long index) {
                long size = interop.getArraySize(container);
                long position = index < 0 ? index + size : index;
                if (interop.isArrayElementRemovable(container, position)) {
                    interop.removeArrayElement(container, position);
                }
            } else if (interop.isHashEntryRemovable(container, key)) {
                interop.removeHashEntry(container, key);
            } else if (key instanceof TruffleString name
                    && interop.isMemberRemovable(container, Strings.toJava(name))) {
                interop.removeMember(container, Strings.toJava(name));
            } else if (!interop.hasHashEntries(container) && !interop.hasMembers(container)) {
                throw Errors.typeError(where, "cannot delete from " + Kinds.typeName(container));
            }
        } catch (InteropException e) {
            throw refused(e, where);
        }
    }

    /** The elements of an array in a new list, or null when the value is none. */
    static ZexusList elements(Object container, Node where) {
        InteropLibrary interop = InteropLibrary.getUncached(container);
        if (!interop.hasArrayElements(container)) {
            return null;
        }
        try {
            ZexusList list = ZexusList.empty();
            for (long i = 0; i < interop.getArraySize(container); i++) {
                list.push(ForeignValues.adopt(interop.readArrayElement(container, i)));
            }
            return list;
        } catch (InteropException e) {
            throw refused(e, where);
        }
    }

    /** Whether an array has an element, or a hash a key; null when the value is neither. */
    static Boolean contains(Object container, Object value, Node where) {
        InteropLibrary interop = InteropLibrary.getUncached(container);
        if (interop.hasHashEntries(container)) {
            return interop.isHashEntryExisting(container, Operands.unwrap(value));
        }
        ZexusList list = elements(container, where);
        if (list == null) {
            return null;
        }
        for (int i = 0; i < list.size(); i++) {
            if (Equality.equal(list.get(i), value)) {
                return true;
            }
        }
        return false;
    }

    /** The size of an array or of a hash, or null when the value is neither. */
    static Long length(Object container) {
        InteropLibrary interop = InteropLibrary.getUncached(container);
        try {
            if (interop.hasArrayElements(container)) {
                return interop.getArraySize(container);
            }
            return interop.hasHashEntries(container) ? (Long) interop.getHashSize(container) : null;
        } catch (UnsupportedMessageException e) {
            throw ForeignValues.contradiction(e);
        }
    }

    /** The error for a message that a foreign value does not take. */
    static ZexusException refused(InteropException cause, Node where) {
        String detail = cause.getMessage();
        return Errors.typeError(where, "the value of another language does not take this"
                + (detail == null || detail.isEmpty() ? "" : ": " + Display.toJava(Strings.fromJava(detail))));
    }
}
