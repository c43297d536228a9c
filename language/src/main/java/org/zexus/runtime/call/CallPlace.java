package org.zexus.runtime.call;

import com.oracle.truffle.api.nodes.EncapsulatingNodeReference;
import com.oracle.truffle.api.nodes.Node;
import java.util.function.Supplier;

/** The place in stacks of the calls that slow paths make. */
public final class CallPlace {

    private CallPlace() {}

    /**
     * Does something that may call functions.
     *
     * @param where the node that stands for the place of the calls in stacks; null to leave that to the caller
     */
    public static <T> T in(Node where, Supplier<T> action) {
        if (where == null || !where.isAdoptable()) {
            return action.get();
        }
        EncapsulatingNodeReference place = EncapsulatingNodeReference.getCurrent();
        Node before = place.set(where);
        try {
            return action.get();
        } finally {
            place.set(before);
        }
    }
}
