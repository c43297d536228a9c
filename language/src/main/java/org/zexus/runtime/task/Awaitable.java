package org.zexus.runtime.task;

import com.oracle.truffle.api.nodes.Node;

/** A value whose result may come later: what {@code await} waits for. */
public interface Awaitable {

    /** Whether the result, or an error in its place, is there. */
    boolean isDone();

    /**
     * The result; raises the error if there is one.
     *
     * @throws IllegalStateException if it is not {@linkplain #isDone() done}
     */
    Object result();

    /**
     * Waits. Returns when this is done; or, where {@link Suspension#isPossible} says that the running program can be
     * put aside, throws a {@link Suspension} on this.
     *
     * @param where the node that waits
     */
    void await(Node where);
}
