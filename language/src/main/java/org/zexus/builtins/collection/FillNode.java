package org.zexus.builtins.collection;

import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.BinaryBuiltinNode;
import org.zexus.runtime.collection.ZexusList;

/** {@code list.fill(value)}: replaces every element and gives the list itself. */
abstract class FillNode extends BinaryBuiltinNode {
    @Specialization
    static ZexusList fill(ZexusList list, Object value) {
        list.fill(value);
        return list;
    }

    @Fallback
    final Object other(Object list, @SuppressWarnings("unused") Object value) {
        throw Arguments.wrongKind(this, "fill", "a list", list);
    }
}
