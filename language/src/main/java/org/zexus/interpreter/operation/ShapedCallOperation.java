package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.bytecode.CallShape;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.task.ResumableCall;
import org.zexus.runtime.type.ZexusType;

/** A call with arguments by name or spread arguments; the operand before them is what is called. */
final class ShapedCallOperation extends OperateNode implements ResumableCall {

    private final CallShape shape;
    @Child private BoundCalls bound;
    /** Whether there are spread lists and no names. */
    private final boolean isSpread;
    @Child private InvokeNode invoke;

    ShapedCallOperation(SourcePositions positions, int portableIndex, CallShape shape) {
        super(positions, portableIndex);
        this.shape = shape;
        this.bound = new BoundCalls(shape);
        this.isSpread = bound.isFull() && shape.arguments().stream().noneMatch(CallShape.Named.class::isInstance);
        this.invoke = isSpread ? InvokeNode.create() : null;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] operands) {
        Object callee = operands[0];
        if (callee instanceof ZexusFunction function) {
            Object result = bound.call(function.callTarget(), function, operands);
            if (result != null) {
                return result;
            }
        } else if (callee instanceof ZexusType) {
            Object result = bound.call(callee, null, operands);
            if (result != null) {
                return result;
            }
        }
        if (!bound.isFull()) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            if (bound.add(() -> bind(callee))) {
                return execute(frame, operands);
            }
        }
        if (isSpread) {
            Object[] arguments = spread(operands);
            if (arguments != null) {
                return invoke.execute(callee, arguments);
            }
        }
        return call(operands);
    }

    /** The arguments when all that is spread is a list; else null. */
    @TruffleBoundary
    private Object[] spread(Object[] operands) {
        int count = 0;
        for (int i = 1; i < operands.length; i++) {
            if (shape.arguments().get(i - 1) == CallShape.Spread.SPREAD) {
                if (!(operands[i] instanceof ZexusList list)) {
                    return null;
                }
                count += list.size();
            } else {
                count++;
            }
        }
        Object[] arguments = new Object[count];
        int next = 0;
        for (int i = 1; i < operands.length; i++) {
            if (shape.arguments().get(i - 1) == CallShape.Spread.SPREAD) {
                ZexusList list = (ZexusList) operands[i];
                for (int k = 0; k < list.size(); k++) {
                    arguments[next++] = list.get(k);
                }
            } else {
                arguments[next++] = operands[i];
            }
        }
        return arguments;
    }

    private BoundCall bind(Object callee) {
        return switch (callee) {
            case ZexusFunction function -> BoundCall.ofFunction(function, shape, this);
            case ZexusType type when type.callTarget() != null -> BoundCall.ofType(type, shape, this);
            default -> null;
        };
    }

    @TruffleBoundary
    private Object call(Object[] operands) {
        return ShapedArguments.of(shape, operands, 1, this).call(operands[0], this);
    }
}
