package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.bytecode.CallShape;
import org.zexus.runtime.operation.Members;
import org.zexus.runtime.type.ZexusType;

/** A call of a method as the parent of the type defines it that the running method belongs to. */
final class SuperCall extends OperateNode {

    private final String name;
    private final CallShape shape;

    SuperCall(SourcePositions positions, int portableIndex, String name, CallShape shape) {
        super(positions, portableIndex);
        this.name = name;
        this.shape = shape;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] operands) {
        return call(operands, callerType(frame));
    }

    @TruffleBoundary
    private Object call(Object[] operands, ZexusType home) {
        Object method = Members.superMethod(operands[0], name, home, this);
        return ShapedArguments.of(shape, operands, 1, this).call(method, this);
    }
}
