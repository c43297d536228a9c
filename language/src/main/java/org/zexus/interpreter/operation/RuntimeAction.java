package org.zexus.interpreter.operation;

import com.oracle.truffle.api.nodes.Node;

/** What an instruction does that is a call of the runtime and no more. */
@FunctionalInterface
interface RuntimeAction {

    /**
     * Does it.
     *
     * @param operands the operand stack entries the instruction takes, the deepest first
     * @param where the node to blame for errors
     * @return the entry it leaves, or null if it leaves none
     */
    Object run(Object[] operands, Node where);
}
