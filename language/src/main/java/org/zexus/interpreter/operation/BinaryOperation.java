package org.zexus.interpreter.operation;

/** An operation on two values. */
public abstract class BinaryOperation extends InstructionNode {

    /** A node for the portable instruction at an index. */
    protected BinaryOperation(SourcePositions positions, int portableIndex) {
        super(positions, portableIndex);
    }

    /** The result; a comparison gives a Boolean. */
    public abstract Object execute(Object left, Object right);
}
