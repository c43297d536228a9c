package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.bytecode.CallShape;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.call.NamedArguments;
import org.zexus.runtime.operation.Members;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.TypeMember;
import org.zexus.runtime.type.ZexusType;
import org.zexus.runtime.value.Kinds;

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
        Object receiver = operands[0];
        ShapedArguments arguments = ShapedArguments.of(shape, operands, 1, this);
        Object[] positional = arguments.positional();
        if (arguments.names().length > 0) {
            BuiltinDescriptor builtin = RuntimeContext.get(this).builtins().method(Kinds.of(receiver), name);
            if (receiver instanceof Instance instance
                    && instance.type().member(name) instanceof TypeMember.Method method) {
                positional = NamedArguments.bind(method.function().info(), positional, arguments.names(),
                        arguments.named(), this);
            } else if (builtin != null) {
                positional = NamedArguments.bind(builtin, positional, arguments.names(), arguments.named(), this);
            } else {
                return arguments.call(Members.get(receiver, name, caller, this), this);
            }
        }
        return Members.call(receiver, name, positional, caller, this);
    }
}
