package org.zexus.builtins.collection;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Cached.Shared;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.BinaryBuiltinNode;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.collection.ZexusSet;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.ErrorValue;

/** {@code contains(container, value)}: an element, a key or a part of a text. */
public abstract class ContainsNode extends BinaryBuiltinNode {
    /** The code for a call site. */
    public static ContainsNode create() {
        return ContainsNodeGen.create();
    }

    @Specialization
    static boolean text(TruffleString text, TruffleString part, @Shared @Cached TruffleString.IndexOfStringNode node) {
        return part.isEmpty() || node.execute(text, part, 0, Strings.length(text), Strings.ENCODING) >= 0;
    }

    @Specialization
    static boolean message(ErrorValue error, TruffleString part, @Shared @Cached TruffleString.IndexOfStringNode node) {
        return text(error.message(), part, node);
    }

    @Specialization
    static boolean map(ZexusMap map, Object key) {
        return map.has(key);
    }

    @Specialization
    final Object list(ZexusList list, Object value) {
        return ListOperations.contains(this, list, value);
    }

    @Specialization
    static boolean set(ZexusSet set, Object value) {
        return set.has(value);
    }

    @Fallback
    final Object other(Object container, Object value) {
        throw container instanceof TruffleString
                ? Arguments.wrongKind(this, "contains", "a string in a string", value)
                : Arguments.wrongKind(this, "contains", "a string, list, map or set", container);
    }
}
