package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.bytecode.CallShape;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.task.ResumableCall;
import org.zexus.runtime.type.ZexusType;

/** A call with arguments by name or spread arguments; the operand before them is what is called. */
final class ShapedCallOperation extends OperateNode implements ResumableCall {

    private final CallShape shape;
    @Child private BoundCall bound;
    /** Whether no more callees are remembered. */
    @CompilationFinal private boolean isFull;

    ShapedCallOperation(SourcePositions positions, int portableIndex, CallShape shape) {
        super(positions, portableIndex);
        this.shape = shape;
        this.isFull = !BoundCall.isFixed(shape);
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] operands) {
        Object callee = operands[0];
        if (callee instanceof ZexusFunction function) {
            BoundCall call = BoundCall.find(bound, function.callTarget());
            if (call != null) {
                return call.execute(function, operands);
            }
        } else if (callee instanceof ZexusType) {
            BoundCall call = BoundCall.find(bound, callee);
            if (call != null) {
                return call.execute(null, operands);
            }
        }
        if (!isFull) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            if (link(callee)) {
                return execute(frame, operands);
            }
        }
        return call(operands);
    }

    private synchronized boolean link(Object callee) {
        BoundCall call = switch (callee) {
            case ZexusFunction function -> BoundCall.ofFunction(function, shape, this, bound);
            case ZexusType type when type.callTarget() != null -> BoundCall.ofType(type, shape, this, bound);
            default -> null;
        };
        if (call == null) {
            isFull = true;
            return false;
        }
        bound = insert(call);
        isFull = BoundCall.count(bound) >= BoundCall.MAX_ENTRIES;
        return true;
    }

    @TruffleBoundary
    private Object call(Object[] operands) {
        return ShapedArguments.of(shape, operands, 1, this).call(operands[0], this);
    }
}
