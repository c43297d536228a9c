package org.zexus.runtime.collection;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.Kinds;

/** Which values can be keys of a map, and their hashes. */
public final class Keys {

    private Keys() {}

    /** Whether a value can be a key: strings, integers and booleans. */
    public static boolean isKey(Object value) {
        return value instanceof TruffleString || value instanceof Long || value instanceof Boolean
                || value instanceof BigInt;
    }

    /** The hash of a key; equal keys share it. */
    @TruffleBoundary
    public static int hash(Object key) {
        return key instanceof TruffleString text ? spread(Strings.hash(text)) : spread(key.hashCode());
    }

    /** The hash of an integer key. */
    public static int hash(long key) {
        return spread((int) (key ^ key >>> 32));
    }

    /** Makes the low bits, which choose the place in a table, depend on the high ones. */
    public static int spread(int hash) {
        return hash ^ hash >>> 16;
    }

    /** The error for a value that cannot be a key. */
    @TruffleBoundary
    public static ZexusException invalidKey(Object value, Node where) {
        return Errors.typeError(where, Kinds.typeName(value) + " cannot be a map key")
                .withHint("keys are strings, integers and booleans");
    }
}
