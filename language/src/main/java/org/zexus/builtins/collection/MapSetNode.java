package org.zexus.builtins.collection;

import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.TernaryBuiltinNode;
import org.zexus.runtime.collection.ZexusMap;

/** {@code map.set(key, value)}: inserts or replaces, and gives the value. */
abstract class MapSetNode extends TernaryBuiltinNode {
    @Specialization
    final Object set(ZexusMap map, Object key, Object value) {
        map.put(key, value, this);
        return value;
    }

    @Fallback
    final Object other(Object map, @SuppressWarnings("unused") Object key, @SuppressWarnings("unused") Object value) {
        throw Arguments.wrongKind(this, "set", "a map", map);
    }
}
