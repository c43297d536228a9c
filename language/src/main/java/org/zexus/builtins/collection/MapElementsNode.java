package org.zexus.builtins.collection;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.LoopNode;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.BinaryBuiltinNode;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.collection.ElementBuffer;
import org.zexus.runtime.collection.ZexusList;

/** {@code list.map(f)}: a new list of {@code f(element)}. Elements that {@code f} adds to the list are visited too. */
abstract class MapElementsNode extends BinaryBuiltinNode {
    @Specialization
    final Object map(ZexusList list, Object function, @Cached InvokeNode invoke) {
        Object results = ElementBuffer.NONE;
        int i = 0;
        for (; i < list.size(); i++) {
            Object result = invoke.execute(function, new Object[]{list.get(i)});
            if (!ElementBuffer.tryAppend(results, i, result)) {
                results = ElementBuffer.withRoom(results, i, result, list.size());
                ElementBuffer.tryAppend(results, i, result);
            }
        }
        LoopNode.reportLoopCount(this, i);
        return ElementBuffer.toList(results, i);
    }

    @Fallback
    final Object other(Object list, @SuppressWarnings("unused") Object function) {
        throw Arguments.wrongKind(this, "map", "a list", list);
    }
}
