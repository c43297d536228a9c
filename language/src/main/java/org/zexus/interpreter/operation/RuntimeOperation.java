package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;

/** An instruction that is a call of the runtime and no more. */
final class RuntimeOperation extends OperateNode {

    private final RuntimeAction action;

    RuntimeOperation(SourcePositions positions, int portableIndex, RuntimeAction action) {
        super(positions, portableIndex);
        this.action = action;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] operands) {
        return run(operands);
    }

    @TruffleBoundary
    private Object run(Object[] operands) {
        return action.run(operands, this);
    }
}
