package org.zexus.runtime.collection;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnknownKeyException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.List;
import org.zexus.runtime.text.MemberNames;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.ZexusObject;

/** The side of a map that other languages see: hash entries for all keys, members for the strings among them. */
@ExportLibrary(InteropLibrary.class)
abstract sealed class InteropMap extends ZexusObject permits ZexusMap {

    abstract int size();

    abstract Object get(Object key);

    abstract void put(Object key, Object value, Node where);

    abstract Object remove(Object key);

    abstract Object[] keyArray();

    @Override
    public abstract MapIterator iterate(boolean pairs);

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean hasHashEntries() {
        return true;
    }

    @ExportMessage
    long getHashSize() {
        return size();
    }

    @ExportMessage(name = "isHashEntryReadable")
    @ExportMessage(name = "isHashEntryModifiable")
    @ExportMessage(name = "isHashEntryRemovable")
    @TruffleBoundary
    boolean isHashEntry(Object key) {
        return get(ForeignValues.unwrap(key)) != null;
    }

    @ExportMessage
    @TruffleBoundary
    boolean isHashEntryInsertable(Object key) {
        Object own = ForeignValues.unwrap(key);
        return Keys.isKey(own) && get(own) == null;
    }

    @ExportMessage
    @TruffleBoundary
    Object readHashValue(Object key) throws UnknownKeyException {
        Object value = get(ForeignValues.unwrap(key));
        if (value == null) {
            throw UnknownKeyException.create(key);
        }
        return value;
    }

    @ExportMessage
    @TruffleBoundary
    void writeHashEntry(Object key, Object value) throws UnknownKeyException {
        Object own = ForeignValues.unwrap(key);
        if (!Keys.isKey(own)) {
            throw UnknownKeyException.create(key);
        }
        put(own, ForeignValues.adopt(value), null);
    }

    @ExportMessage
    @TruffleBoundary
    void removeHashEntry(Object key) throws UnknownKeyException {
        if (remove(ForeignValues.unwrap(key)) == null) {
            throw UnknownKeyException.create(key);
        }
    }

    @ExportMessage
    Object getHashEntriesIterator() {
        return new HashEntries(iterate(true));
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean hasMembers() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
        List<String> names = new ArrayList<>();
        for (Object key : keyArray()) {
            if (key instanceof TruffleString text) {
                names.add(Strings.toJava(text));
            }
        }
        return new MemberNames(names);
    }

    @ExportMessage(name = "isMemberReadable")
    @ExportMessage(name = "isMemberModifiable")
    @ExportMessage(name = "isMemberRemovable")
    @TruffleBoundary
    boolean isMember(String name) {
        return get(Strings.fromJava(name)) != null;
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberInsertable(String name) {
        return get(Strings.fromJava(name)) == null;
    }

    @ExportMessage
    @TruffleBoundary
    Object readMember(String name) throws UnknownIdentifierException {
        Object value = get(Strings.fromJava(name));
        if (value == null) {
            throw UnknownIdentifierException.create(name);
        }
        return value;
    }

    @ExportMessage
    @TruffleBoundary
    void writeMember(String name, Object value) {
        put(Strings.fromJava(name), ForeignValues.adopt(value), null);
    }

    @ExportMessage
    @TruffleBoundary
    void removeMember(String name) throws UnknownIdentifierException {
        if (remove(Strings.fromJava(name)) == null) {
            throw UnknownIdentifierException.create(name);
        }
    }

    @ExportMessage
    @TruffleBoundary
    boolean isMemberInvocable(String name) {
        Object value = get(Strings.fromJava(name));
        return value != null && InteropLibrary.getUncached(value).isExecutable(value);
    }

    @ExportMessage
    @TruffleBoundary
    Object invokeMember(String name, Object[] arguments)
            throws UnknownIdentifierException, ArityException, UnsupportedTypeException, UnsupportedMessageException {
        return InteropLibrary.getUncached().execute(readMember(name), arguments);
    }
}
