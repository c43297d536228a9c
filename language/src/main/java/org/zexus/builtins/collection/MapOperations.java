package org.zexus.builtins.collection;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;

/** The builtins of maps that walk through all entries or change them. */
final class MapOperations {
    private MapOperations() {}

    static Object keys(Node where, Object argument) {
        return ZexusList.of(Arguments.map(where, "keys", argument).keyArray());
    }

    static Object values(Node where, Object argument) {
        return ZexusList.of(Arguments.map(where, "values", argument).valueArray());
    }

    /** A new list of {@code [key, value]} lists. */
    static Object entries(Node where, Object argument) {
        ZexusMap map = Arguments.map(where, "entries", argument);
        Object[] keys = map.keyArray();
        Object[] values = map.valueArray();
        Object[] entries = new Object[keys.length];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = ZexusList.of(keys[i], values[i]);
        }
        return ZexusList.ofObjects(entries);
    }

    /** Removes an entry; whether there was one. */
    static Object delete(Node where, Object map, Object key) {
        return Arguments.map(where, "delete", map).remove(key) != null;
    }

    static Object clear(Node where, Object argument) {
        ZexusMap map = Arguments.map(where, "clear", argument);
        map.clear();
        return map;
    }

    static Object isEmpty(Node where, Object map) {
        return Arguments.map(where, "is_empty", map).size() == 0;
    }
}
