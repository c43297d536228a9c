package org.zexus.builtins.collection;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.LocalBuiltin;
import org.zexus.runtime.builtin.UnaryBuiltinNode;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.collection.ZexusSet;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.ErrorValue;

/** {@code len(value)}: the number of characters, elements or entries. */
public abstract class LengthNode extends UnaryBuiltinNode implements LocalBuiltin {
    /** The code for a call site. */
    public static LengthNode create() {
        return LengthNodeGen.create();
    }

    @Override
    public final boolean isLocal(Object value, Object none) {
        return value instanceof ZexusList || value instanceof TruffleString || value instanceof ZexusMap
                || value instanceof ZexusSet;
    }

    @Specialization
    static long text(TruffleString text) {
        return Strings.length(text);
    }

    @Specialization
    static long message(ErrorValue error) {
        return Strings.length(error.message());
    }

    @Specialization
    static long list(ZexusList list) {
        return list.size();
    }

    @Specialization
    static long map(ZexusMap map) {
        return map.size();
    }

    @Specialization
    static long set(ZexusSet set) {
        return set.size();
    }

    @Fallback
    @TruffleBoundary
    final long other(Object value) {
        InteropLibrary interop = InteropLibrary.getUncached(value);
        try {
            if (interop.hasArrayElements(value)) {
                return interop.getArraySize(value);
            }
            if (interop.hasHashEntries(value)) {
                return interop.getHashSize(value);
            }
            if (interop.isString(value)) {
                return Strings.length(Strings.fromJava(interop.asString(value)));
            }
        } catch (UnsupportedMessageException e) {
            throw new IllegalStateException("a value that takes back what it said of itself", e);
        }
        throw Arguments.wrongKind(this, "len", "a string, list or map", value);
    }
}
