package org.zexus.builtins.collection;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.LoopNode;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.TernaryBuiltinNode;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/**
 * {@code list.reduce(f, init?)}: {@code f(result so far, element)} for every element. Without {@code init} it starts
 * with the first element; an empty list then gives null.
 */
abstract class ReduceElementsNode extends TernaryBuiltinNode {
    @Specialization
    final Object reduce(ZexusList list, Object function, Object init, @Cached InvokeNode invoke) {
        int i = 0;
        Object result = init;
        if (init == Missing.MISSING) {
            if (list.size() == 0) {
                return ZexusNull.NULL;
            }
            result = list.get(i++);
        }
        for (; i < list.size(); i++) {
            result = invoke.execute(function, new Object[]{result, list.get(i)});
        }
        LoopNode.reportLoopCount(this, i);
        return result;
    }

    @Fallback
    final Object other(Object list, @SuppressWarnings("unused") Object function,
            @SuppressWarnings("unused") Object init) {
        throw Arguments.wrongKind(this, "reduce", "a list", list);
    }
}
