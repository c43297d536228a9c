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
import org.zexus.runtime.value.Truth;

/** {@code list.filter(f)}: a new list of the elements for which {@code f(element)} is true. */
abstract class FilterElementsNode extends BinaryBuiltinNode {
    @Specialization
    final Object filter(ZexusList list, Object function, @Cached InvokeNode invoke) {
        Object kept = ElementBuffer.NONE;
        int count = 0;
        int i = 0;
        for (; i < list.size(); i++) {
            Object element = list.get(i);
            Object keep = invoke.execute(function, new Object[]{element});
            if (keep instanceof Boolean bool ? bool : Truth.of(keep)) {
                if (!ElementBuffer.tryAppend(kept, count, element)) {
                    kept = ElementBuffer.withRoom(kept, count, element, list.size());
                    ElementBuffer.tryAppend(kept, count, element);
                }
                count++;
            }
        }
        LoopNode.reportLoopCount(this, i);
        return ElementBuffer.toList(kept, count);
    }

    @Fallback
    final Object other(Object list, @SuppressWarnings("unused") Object function) {
        throw Arguments.wrongKind(this, "filter", "a list", list);
    }
}
