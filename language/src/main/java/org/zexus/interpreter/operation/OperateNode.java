package org.zexus.interpreter.operation;

import com.oracle.truffle.api.frame.VirtualFrame;

/** An instruction that is too rare for a form of its own. */
public abstract class OperateNode extends InstructionNode {

    /** A node for the portable instruction at an index. */
    protected OperateNode(SourcePositions positions, int portableIndex) {
        super(positions, portableIndex);
    }

    /** Does the instruction; the result is not looked at if it has none. */
    public abstract Object execute(VirtualFrame frame, Object[] operands);
}
