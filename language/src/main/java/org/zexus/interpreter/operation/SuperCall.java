package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.bytecode.CallShape;
import org.zexus.runtime.call.BoundMethod;
import org.zexus.runtime.operation.Members;
import org.zexus.runtime.task.ResumableCall;
import org.zexus.runtime.type.ZexusType;

/** A call of a method as the parent of the type defines it that the running method belongs to. */
final class SuperCall extends OperateNode implements ResumableCall {

    private final String name;
    private final CallShape shape;
    @Child private BoundCalls bound;

    SuperCall(SourcePositions positions, int portableIndex, String name, CallShape shape) {
        super(positions, portableIndex);
        this.name = name;
        this.shape = shape;
        this.bound = new BoundCalls(shape);
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] operands) {
        ZexusType home = callerType(frame);
        Object result = bound.callMethod(home, operands);
        if (result != null) {
            return result;
        }
        if (!bound.isFull()) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            if (bound.add(() -> bind(operands[0], home))) {
                return execute(frame, operands);
            }
        }
        return call(operands, home);
    }

    private BoundCall bind(Object self, ZexusType home) {
        return Members.superMethod(self, name, home, this) instanceof BoundMethod method && method.function() != null
                ? BoundCall.ofMethod(home, method.function(), shape, this)
                : null;
    }

    @TruffleBoundary
    private Object call(Object[] operands, ZexusType home) {
        Object method = Members.superMethod(operands[0], name, home, this);
        return ShapedArguments.of(shape, operands, 1, this).call(method, this);
    }
}
