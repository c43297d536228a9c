package org.zexus.interpreter;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.interpreter.frame.Slots;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.task.ForwardingCall;

/**
 * What calls of quiet functions and of quiet methods have in common: the caller has paid for their start and has
 * checked for the most that they can use. So the call is one that runs no other code, as far as one knows.
 */
final class QuietCall extends Node implements ForwardingCall {

    private final FunctionGas caller;
    private final PrepaidFunction function;
    @Child private DirectCallNode call;

    QuietCall(FunctionGas caller, PrepaidFunction function) {
        this.caller = caller;
        this.function = function;
        this.call = DirectCallNode.create(function.target());
    }

    /** The function. */
    PrepaidFunction function() {
        return function;
    }

    /**
     * Calls the function, with the operands from {@code first} on.
     *
     * @throws OtherCode if it is quiet no more
     */
    Object execute(VirtualFrame frame, ZexusFunction callee, Object[] constants, int[] code, int first, int count) {
        if (!function.isQuiet().isValid()) {
            throw OtherCode.FOUND;
        }
        var untold = new UntoldGas();
        Object[] arguments = Slots.operandsBefore(untold, frame, constants, code, first, count, 1);
        arguments[0] = callee;
        Object result = call.call(arguments);
        caller.takeOn(frame, untold);
        if (!function.isQuiet().isValid()) {
            CompilerDirectives.transferToInterpreter();
            caller.hasRunOtherCode(frame);
        }
        return result;
    }
}
