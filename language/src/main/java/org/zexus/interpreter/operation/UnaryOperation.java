package org.zexus.interpreter.operation;

/** An operation on one value. */
public abstract class UnaryOperation extends InstructionNode {

    /** A node for the portable instruction at an index. */
    protected UnaryOperation(SourcePositions positions, int portableIndex) {
        super(positions, portableIndex);
    }

    /** The result. */
    public abstract Object execute(Object operand);
}
