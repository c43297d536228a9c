package org.zexus.interpreter.operation;

/** An operation on one value. */
public abstract class UnaryNode extends InstructionNode {

    /** A node for the portable instruction at an index. */
    protected UnaryNode(SourcePositions positions, int portableIndex) {
        super(positions, portableIndex);
    }

    /** The result. */
    public abstract Object execute(Object operand);
}
