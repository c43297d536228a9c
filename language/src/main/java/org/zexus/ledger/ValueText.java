package org.zexus.ledger;

import com.oracle.truffle.api.nodes.Node;

/** Gives the text of a value that a hash is taken of. */
@FunctionalInterface
public interface ValueText {

    /**
     * The text: of a string itself; of a map, list or set its JSON with sorted keys and everything outside of ASCII
     * escaped; of other values their display.
     *
     * @param where the node to blame for a value without such a text
     */
    String of(Object value, Node where);
}
