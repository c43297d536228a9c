package org.zexus.interpreter.operation;

import com.oracle.truffle.api.frame.VirtualFrame;

/** Loads a list, map or set from the constants: a new one each time, because the program may change it. */
final class CopyConstantNode extends OperateNode {

    private final Object constant;

    CopyConstantNode(SourcePositions positions, int portableIndex, Object constant) {
        super(positions, portableIndex);
        this.constant = constant;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] operands) {
        return GuestConstants.of(constant);
    }
}
