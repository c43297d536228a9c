package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.runtime.task.WaitingInstruction;

/** An instruction that is a call of the runtime which may wait, and whose result is that of the wait. */
final class WaitingOperation extends OperateNode implements WaitingInstruction {

    private final RuntimeAction action;

    WaitingOperation(SourcePositions positions, int portableIndex, RuntimeAction action) {
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
