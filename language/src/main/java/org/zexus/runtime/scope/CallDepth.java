package org.zexus.runtime.scope;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.gas.PrepaidCode;

/**
 * How many calls are within each other in a context. The limit is reached before the stack of the thread is, where the
 * host gives it enough; on a smaller stack the overflow itself becomes the error.
 */
public final class CallDepth {

    private final int limit;
    private int depth;

    /**
     * Counts from zero.
     *
     * @param limit the greatest number of calls within each other
     */
    public CallDepth(int limit) {
        this.limit = limit;
    }

    /**
     * Counts a call that begins.
     *
     * @param where the function called
     * @throws org.zexus.runtime.error.ZexusException a RecursionError beyond the limit; the call does not count then
     */
    public void enter(Node where) {
        if (depth >= limit) {
            CompilerDirectives.transferToInterpreter();
            if (where instanceof PrepaidCode function) {
                function.giveBackPayment();
            }
            throw Errors.recursionError(where);
        }
        depth++;
    }

    /** Counts a call that ends. */
    public void leave() {
        depth--;
    }
}
