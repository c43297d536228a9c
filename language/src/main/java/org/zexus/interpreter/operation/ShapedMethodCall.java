package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.bytecode.CallShape;
import org.zexus.runtime.operation.Members;
import org.zexus.runtime.type.ZexusType;

/** A method call with arguments by name or spread arguments; the operand before them is the receiver. */
final class ShapedMethodCall extends OperateNode {

    private final String name;
    private final CallShape shape;

    ShapedMethodCall(SourcePositions positions, int portableIndex, String name, CallShape shape) {
        super(positions, portableIndex);
        this.name = name;
        this.shape = shape;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] operands) {
        return call(operands, callerType(frame));
    }

    @TruffleBoundary
    private Object call(Object[] operands, ZexusType caller) {
        Object method = Members.method(operands[0], name, caller, this);
        return ShapedArguments.of(shape, operands, 1, this).call(method, this);
    }
}
