package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.bytecode.CallShape;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.task.ResumableCall;
import org.zexus.runtime.type.Construction;
import org.zexus.runtime.type.ZexusType;

/** Makes an instance from the values of fields by their names; the operand before them is the type. */
final class ConstructNamed extends OperateNode implements ResumableCall {

    private final CallShape shape;
    @Child private BoundCalls bound;

    ConstructNamed(SourcePositions positions, int portableIndex, CallShape shape) {
        super(positions, portableIndex);
        this.shape = shape;
        this.bound = new BoundCalls(shape);
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] operands) {
        Object result = bound.call(operands[0], null, operands);
        if (result != null) {
            return result;
        }
        if (!bound.isFull()) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            if (bound.add(() -> bind(operands[0]))) {
                return execute(frame, operands);
            }
        }
        return construct(operands);
    }

    private BoundCall bind(Object callee) {
        return callee instanceof ZexusType type && type.fieldTarget() != null
                ? BoundCall.ofFields(type, shape, this)
                : null;
    }

    @TruffleBoundary
    private Object construct(Object[] operands) {
        ShapedArguments arguments = ShapedArguments.of(shape, operands, 1, this);
        var fields = new ZexusMap();
        for (int i = 0; i < arguments.names().length; i++) {
            fields.put(arguments.names()[i], arguments.named()[i]);
        }
        return Construction.braces(operands[0], fields, this);
    }
}
