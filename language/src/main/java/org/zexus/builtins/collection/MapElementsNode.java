package org.zexus.builtins.collection;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.LoopNode;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.BinaryBuiltinNode;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.collection.ZexusList;

/** {@code list.map(f)}: a new list of {@code f(element)}. Elements that {@code f} adds to the list are visited too. */
abstract class MapElementsNode extends BinaryBuiltinNode {
    @Specialization
    final Object map(ZexusList list, Object function, @Cached InvokeNode invoke) {
        ZexusList result = ZexusList.empty();
        int i = 0;
        for (; i < list.size(); i++) {
            result.push(invoke.execute(function, new Object[]{list.get(i)}));
        }
        LoopNode.reportLoopCount(this, i);
        return result;
    }

    @Fallback
    final Object other(Object list, @SuppressWarnings("unused") Object function) {
        throw Arguments.wrongKind(this, "map", "a list", list);
    }
}
