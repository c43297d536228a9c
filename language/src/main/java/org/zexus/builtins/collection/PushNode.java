package org.zexus.builtins.collection;

import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.BinaryBuiltinNode;
import org.zexus.runtime.builtin.LocalBuiltin;
import org.zexus.runtime.collection.ZexusList;

/** {@code list.push(value)} and {@code append(list, value)}: adds at the end and gives the list itself. */
abstract class PushNode extends BinaryBuiltinNode implements LocalBuiltin {
    @Override
    public final boolean isLocal(Object list, Object value) {
        return list instanceof ZexusList elements && elements.guard() == null;
    }

    @Specialization
    static ZexusList integer(ZexusList list, long value) {
        list.push(value);
        return list;
    }

    @Specialization
    static ZexusList floating(ZexusList list, double value) {
        list.push(value);
        return list;
    }

    @Specialization
    static ZexusList any(ZexusList list, Object value) {
        list.push(value);
        return list;
    }

    @Fallback
    final Object other(Object list, @SuppressWarnings("unused") Object value) {
        throw Arguments.wrongKind(this, "append", "a list", list);
    }
}
