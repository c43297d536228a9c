package org.zexus.builtins.collection;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.LocalBuiltin;
import org.zexus.runtime.builtin.TernaryBuiltinNode;
import org.zexus.runtime.collection.AbsentValue;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/** {@code map.get(key, default?)}. */
abstract class MapGetNode extends TernaryBuiltinNode implements LocalBuiltin {
    @Override
    public final boolean isLocal(Object map, Object key) {
        return map instanceof ZexusMap entries && entries.absentValue() == null && key instanceof TruffleString;
    }

    @Specialization
    static Object ofText(ZexusMap map, TruffleString key, Object defaultValue,
            @Cached TruffleString.HashCodeNode hash, @Cached TruffleString.EqualNode equal) {
        Object value = map.get(key, hash.execute(key, Strings.ENCODING), equal);
        return orDefault(map, key, value, defaultValue);
    }

    @Specialization(replaces = "ofText")
    static Object ofAny(ZexusMap map, Object key, Object defaultValue) {
        return orDefault(map, key, map.get(key), defaultValue);
    }

    private static Object orDefault(ZexusMap map, Object key, Object value, Object defaultValue) {
        if (value != null) {
            return value;
        }
        if (defaultValue != Missing.MISSING) {
            return defaultValue;
        }
        AbsentValue absent = map.absentValue();
        return absent == null ? ZexusNull.NULL : absent.forKey(map, key);
    }

    @Fallback
    final Object other(Object map, @SuppressWarnings("unused") Object key,
            @SuppressWarnings("unused") Object defaultValue) {
        throw Arguments.wrongKind(this, "get", "a map", map);
    }
}
