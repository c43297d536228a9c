package org.zexus.builtins.collection;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.BinaryBuiltinNode;
import org.zexus.runtime.builtin.LocalBuiltin;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.text.Strings;

/** {@code map.has(key)}. */
abstract class MapHasNode extends BinaryBuiltinNode implements LocalBuiltin {
    @Override
    public final boolean isLocal(Object map, Object key) {
        return map instanceof ZexusMap && key instanceof TruffleString;
    }

    @Specialization
    static boolean ofText(ZexusMap map, TruffleString key, @Cached TruffleString.HashCodeNode hash,
            @Cached TruffleString.EqualNode equal) {
        return map.get(key, hash.execute(key, Strings.ENCODING), equal) != null;
    }

    @Specialization(replaces = "ofText")
    static boolean ofAny(ZexusMap map, Object key) {
        return map.has(key);
    }

    @Fallback
    final Object other(Object map, @SuppressWarnings("unused") Object key) {
        throw Arguments.wrongKind(this, "has", "a map", map);
    }
}
