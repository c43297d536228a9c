package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.bytecode.CallShape;
import org.zexus.runtime.operation.Members;
import org.zexus.runtime.task.ResumableCall;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.TypeMember;
import org.zexus.runtime.type.ZexusType;

/** A method call with arguments by name or spread arguments; the operand before them is the receiver. */
final class ShapedMethodCall extends OperateNode implements ResumableCall {

    private final String name;
    private final CallShape shape;
    @Child private BoundCalls bound;

    ShapedMethodCall(SourcePositions positions, int portableIndex, String name, CallShape shape) {
        super(positions, portableIndex);
        this.name = name;
        this.shape = shape;
        this.bound = new BoundCalls(shape);
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] operands) {
        if (operands[0] instanceof Instance instance) {
            Object result = bound.callMethod(instance.type(), operands);
            if (result != null) {
                return result;
            }
            if (!bound.isFull()) {
                CompilerDirectives.transferToInterpreterAndInvalidate();
                if (bound.add(() -> bind(instance.type()))) {
                    return execute(frame, operands);
                }
            }
        }
        return call(operands, callerType(frame));
    }

    private BoundCall bind(ZexusType type) {
        return type.member(name) instanceof TypeMember.Method method && !method.isPrivate()
                ? BoundCall.ofMethod(type, method.function(), shape, this)
                : null;
    }

    @TruffleBoundary
    private Object call(Object[] operands, ZexusType caller) {
        Object method = Members.method(operands[0], name, caller, this);
        return ShapedArguments.of(shape, operands, 1, this).call(method, this);
    }
}
