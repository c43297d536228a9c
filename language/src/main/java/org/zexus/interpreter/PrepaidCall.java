package org.zexus.interpreter;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.interpreter.frame.Slots;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.task.ForwardingCall;

/** What calls of functions and of methods have in common that have paid for the start of what they call. */
final class PrepaidCall extends Node implements ForwardingCall {

    private final FunctionGas caller;
    private final PrepaidFunction function;
    @CompilationFinal private boolean hasGivenBack;
    @Child private DirectCallNode call;

    PrepaidCall(FunctionGas caller, PrepaidFunction function) {
        this.caller = caller;
        this.function = function;
        this.call = DirectCallNode.create(function.target());
    }

    /** Calls the function, with the operands from {@code first} on. */
    Object execute(VirtualFrame frame, ZexusFunction callee, Object[] constants, int[] code, int first, int count) {
        Object[] arguments = Slots.operands(frame, constants, code, first, count, 1);
        arguments[0] = callee;
        return call.call(arguments);
    }

    /** Gives back what was paid: something else is to be called. */
    void giveBack(VirtualFrame frame) {
        if (!hasGivenBack) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            hasGivenBack = true;
        }
        caller.tellMeter(frame);
        caller.giveBackPrepaid(function.start().gas());
    }
}
