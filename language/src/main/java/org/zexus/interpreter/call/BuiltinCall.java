package org.zexus.interpreter.call;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.interpreter.frame.Slots;
import org.zexus.runtime.builtin.BinaryBuiltinNode;
import org.zexus.runtime.builtin.BuiltinDescriptor;
import org.zexus.runtime.builtin.BuiltinNode;
import org.zexus.runtime.builtin.NullaryBuiltinNode;
import org.zexus.runtime.builtin.TernaryBuiltinNode;
import org.zexus.runtime.builtin.UnaryBuiltinNode;
import org.zexus.runtime.task.ForwardingCall;
import org.zexus.runtime.value.Missing;

/**
 * A builtin at one call site: its node runs without a frame and, if it has up to three parameters, without an array.
 */
final class BuiltinCall extends Node implements ForwardingCall {

    private final BuiltinDescriptor descriptor;
    /** The number of arguments, without a receiver. */
    private final int arguments;
    private final boolean isAccepted;
    @Child private BuiltinNode node;

    /**
     * A call.
     *
     * @param arguments how many there are, without the receiver of a method; if they are too many or too few for the
     * builtin, each call is an error
     */
    BuiltinCall(BuiltinDescriptor descriptor, int arguments) {
        this.descriptor = descriptor;
        this.arguments = arguments;
        this.isAccepted = descriptor.accepts(arguments);
        this.node = descriptor.node().get();
    }

    BuiltinDescriptor descriptor() {
        return descriptor;
    }

    /** Runs the builtin on the operands from {@code first} on; a method gets its receiver first. */
    Object execute(VirtualFrame frame, Object[] constants, int[] code, int first, int count) {
        if (!isAccepted) {
            descriptor.checkArity(arguments, getParent());
        }
        // Not a switch over types, whose dispatch by a bootstrap method is slow in the interpreter.
        if (node instanceof UnaryBuiltinNode unary) {
            return unary.execute(argument(frame, constants, code, first, count, 0));
        }
        if (node instanceof BinaryBuiltinNode binary) {
            return binary.execute(argument(frame, constants, code, first, count, 0),
                    argument(frame, constants, code, first, count, 1));
        }
        if (node instanceof TernaryBuiltinNode ternary) {
            return ternary.execute(argument(frame, constants, code, first, count, 0),
                    argument(frame, constants, code, first, count, 1),
                    argument(frame, constants, code, first, count, 2));
        }
        return node instanceof NullaryBuiltinNode nullary
                ? nullary.execute()
                : node.execute(Slots.operands(frame, constants, code, first, count, 0));
    }

    private static Object argument(VirtualFrame frame, Object[] constants, int[] code, int first, int count,
            int index) {
        return index < count ? Slots.operand(frame, constants, code[first + index]) : Missing.MISSING;
    }
}
