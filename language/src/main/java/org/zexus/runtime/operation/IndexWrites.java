package org.zexus.runtime.operation;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.ZexusNull;

/** Writing by index or key. */
final class IndexWrites {

    private IndexWrites() {}

    static void set(Object container, Object key, Object value, Node where) {
        if (container instanceof ZexusList list) {
            long index = IndexReads.position(key, list.size(), "list", where);
            if (index < 0) {
                throw outOfRange(list, key, where);
            }
            list.set((int) index, value);
        } else if (container instanceof ZexusMap map) {
            map.put(key, value, where);
        } else if (ForeignValues.isForeign(container)) {
            ForeignIndexing.set(container, key, value, where);
        } else {
            throw notAssignable(container, where);
        }
    }

    static void delete(Object container, Object key, Node where) {
        if (container instanceof ZexusList list) {
            long index = IndexReads.position(key, list.size(), "list", where);
            if (index >= 0) {
                list.removeAt((int) index);
            }
        } else if (container instanceof ZexusMap map) {
            map.remove(key);
        } else if (ForeignValues.isForeign(container)) {
            ForeignIndexing.delete(container, key, where);
        } else {
            throw Errors.typeError(where, "cannot delete from " + Kinds.typeName(container));
        }
    }

    static ZexusException outOfRange(ZexusList list, Object key, Node where) {
        return Errors.indexError(where,
                "index " + Display.toJava(key) + " is out of range for a list of " + list.size());
    }

    private static ZexusException notAssignable(Object container, Node where) {
        if (container == ZexusNull.NULL) {
            return Errors.typeError(where, "cannot assign to an element of null");
        }
        if (container instanceof TruffleString) {
            return Errors.typeError(where, "cannot assign to a character of a String");
        }
        return Errors.typeError(where, "cannot assign to an element of " + Kinds.typeName(container));
    }
}
