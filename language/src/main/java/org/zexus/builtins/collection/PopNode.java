package org.zexus.builtins.collection;

import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.LocalBuiltin;
import org.zexus.runtime.builtin.UnaryBuiltinNode;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.value.ZexusNull;

/** {@code list.pop()}: takes the last element off, null from an empty list. */
abstract class PopNode extends UnaryBuiltinNode implements LocalBuiltin {
    @Override
    public final boolean isLocal(Object list, Object none) {
        return list instanceof ZexusList elements && elements.guard() == null;
    }

    @Specialization
    static Object pop(ZexusList list) {
        Object last = list.pop();
        return last == null ? ZexusNull.NULL : last;
    }

    @Fallback
    final Object other(Object value) {
        throw Arguments.wrongKind(this, "pop", "a list", value);
    }
}
