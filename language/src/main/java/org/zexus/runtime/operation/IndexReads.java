package org.zexus.runtime.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.type.Operator;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.ZexusNull;

/** Reading by index or key. */
final class IndexReads {

    private IndexReads() {}

    static Object get(Object container, Object key, Node where) {
        if (container instanceof ZexusList list) {
            long index = position(key, list.size(), "list", where);
            return index < 0 ? ZexusNull.NULL : list.get((int) index);
        }
        if (container instanceof ZexusMap map) {
            return fromMap(map, key);
        }
        if (container instanceof TruffleString text) {
            long index = position(key, Strings.length(text), "string", where);
            return index < 0 ? ZexusNull.NULL : Strings.ofCodePoint(Strings.codePointAt(text, (int) index));
        }
        if (container == ZexusNull.NULL) {
            return ZexusNull.NULL;
        }
        Object result = OperatorCall.call(Operator.INDEX, container, key, where);
        if (result != null) {
            return result;
        }
        if (ForeignValues.isForeign(container)) {
            return ForeignIndexing.get(container, key, where);
        }
        throw Errors.typeError(where, Kinds.typeName(container) + " cannot be indexed");
    }

    static Object fromMap(ZexusMap map, Object key) {
        Object value = map.get(key);
        if (value != null) {
            return value;
        }
        return absent(map, key);
    }

    /** What reading a key gives that is not in the map. */
    static Object absent(ZexusMap map, Object key) {
        return map.absentValue() == null ? ZexusNull.NULL : declared(map, key);
    }

    @TruffleBoundary
    private static Object declared(ZexusMap map, Object key) {
        return map.absentValue().forKey(map, key);
    }

    /** The position an index means, or -1 when it is out of range; an index that is no integer is a TypeError. */
    static long position(Object key, int size, String container, Node where) {
        if (key instanceof BigInt) {
            return -1;
        }
        if (!(key instanceof Long index)) {
            throw Errors.typeError(where, "a " + container + " index must be an integer, got " + Kinds.typeName(key));
        }
        long position = index < 0 ? index + size : index;
        return position < size ? Math.max(position, -1) : -1;
    }
}
