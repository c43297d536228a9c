package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.bytecode.CallShape;

/** A call with arguments by name or spread arguments; the operand before them is what is called. */
final class ShapedCallOperation extends OperateNode {

    private final CallShape shape;

    ShapedCallOperation(SourcePositions positions, int portableIndex, CallShape shape) {
        super(positions, portableIndex);
        this.shape = shape;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] operands) {
        return call(operands);
    }

    @TruffleBoundary
    private Object call(Object[] operands) {
        return ShapedArguments.of(shape, operands, 1, this).call(operands[0], this);
    }
}
