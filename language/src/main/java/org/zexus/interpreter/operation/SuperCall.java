package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.bytecode.CallShape;
import org.zexus.runtime.call.BoundMethod;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.type.TypeMember;
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
        ZexusType parent = home == null ? null : home.parent();
        if (parent == null) {
            throw Errors.typeError(this, "there is no parent type to call '" + name + "' of");
        }
        ZexusFunction function = parent.member(name) instanceof TypeMember.Method method ? method.function() : null;
        if (function == null && (name.equals("init") || name.equals("constructor"))) {
            function = parent.constructor();
        }
        if (function == null) {
            throw Errors.nameError(this, parent.name() + " has no method '" + name + "'");
        }
        return ShapedArguments.of(shape, operands, 1, this).call(BoundMethod.of(operands[0], function), this);
    }
}
