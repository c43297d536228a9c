package org.zexus.runtime.operation;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.ZexusNull;

/** Parts of lists and strings. */
final class Slices {

    private Slices() {}

    static Object slice(Object container, Object from, Object to, Node where) {
        if (container instanceof ZexusList list) {
            int start = bound(from, 0, list.size(), where);
            return list.slice(start, Math.max(start, bound(to, list.size(), list.size(), where)));
        }
        if (container instanceof TruffleString text) {
            int length = Strings.length(text);
            int start = bound(from, 0, length, where);
            return Strings.substring(text, start, Math.max(start, bound(to, length, length, where)));
        }
        if (container == ZexusNull.NULL) {
            return ZexusNull.NULL;
        }
        ZexusList elements = ForeignValues.isForeign(container) ? ForeignIndexing.elements(container, where) : null;
        if (elements != null) {
            return slice(elements, from, to, where);
        }
        throw Errors.typeError(where, Kinds.typeName(container) + " cannot be sliced");
    }

    /** The position an end means, clipped to 0..size. */
    private static int bound(Object end, int ifOmitted, int size, Node where) {
        if (end == ZexusNull.NULL) {
            return ifOmitted;
        }
        if (end instanceof BigInt big) {
            return big.value().signum() < 0 ? 0 : size;
        }
        if (!(end instanceof Long position)) {
            throw Errors.typeError(where, "the end of a slice must be an integer, got " + Kinds.typeName(end));
        }
        long counted = position < 0 ? position + size : position;
        return (int) Math.clamp(counted, 0L, size);
    }
}
