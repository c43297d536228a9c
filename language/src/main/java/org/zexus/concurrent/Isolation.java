package org.zexus.concurrent;

import com.oracle.truffle.api.nodes.Node;

/** Calls that share nothing with the program, and what goes from context to context. */
public interface Isolation {

    /**
     * Starts a call in a context of its own; an error if what it uses cannot go there.
     *
     * @return what waits for the result; who gives that up ends the call
     */
    Waitable start(Object callee, Object[] arguments, Node where);

    /** Packs a message for other contexts; an error if it cannot go there. */
    Object pack(Object message, Node where);

    /** Opens a message that was packed. */
    Object open(Object packed);
}
