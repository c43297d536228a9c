package org.zexus.builtins.collection;

import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.BinaryBuiltinNode;
import org.zexus.runtime.collection.ZexusMap;

/** {@code map.has(key)}. */
abstract class MapHasNode extends BinaryBuiltinNode {
    @Specialization
    static boolean has(ZexusMap map, Object key) {
        return map.has(key);
    }

    @Fallback
    final Object other(Object map, @SuppressWarnings("unused") Object key) {
        throw Arguments.wrongKind(this, "has", "a map", map);
    }
}
