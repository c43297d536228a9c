package org.zexus.runtime.operation;

import com.oracle.truffle.api.nodes.Node;

/** An operator with two operands at one place of a program. */
public abstract class BinaryNode extends Node {

    /** The result of the operator. */
    public abstract Object execute(Object left, Object right);
}
