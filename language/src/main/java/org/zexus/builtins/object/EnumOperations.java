package org.zexus.builtins.object;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.type.EnumValue;

/** The methods of enums. */
final class EnumOperations {
    private EnumOperations() {}

    static Object keys(Node where, Object members) {
        return ZexusList.of(((EnumValue) members).toMap().keyArray());
    }

    static Object values(Node where, Object members) {
        return ZexusList.of(((EnumValue) members).toMap().valueArray());
    }
}
