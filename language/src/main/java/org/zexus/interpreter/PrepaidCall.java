package org.zexus.interpreter;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.task.ForwardingCall;

/** What calls of functions and of methods have in common that have paid for what they call. */
final class PrepaidCall extends Node implements ForwardingCall {

    private final BytecodeNode caller;
    private final PrepaidFunction function;
    /** Whether the meter may not know yet what the caller has used. */
    private final boolean isQuiet;
    @CompilationFinal private boolean hasGivenBack;
    @Child private DirectCallNode call;

    PrepaidCall(BytecodeNode caller, PrepaidFunction function) {
        this.caller = caller;
        this.function = function;
        this.isQuiet = function.isQuiet().isValid();
        this.call = DirectCallNode.create(function.target());
    }

    /** Calls the function. */
    Object execute(VirtualFrame frame, Object[] arguments) {
        if (isQuiet && !function.isQuiet().isValid()) {
            caller.tellMeter(frame);
        }
        return call.call(arguments);
    }

    /** Gives back what was paid: something else is to be called. */
    void giveBack(VirtualFrame frame) {
        if (!hasGivenBack) {
            CompilerDirectives.transferToInterpreterAndInvalidate();
            hasGivenBack = true;
        }
        caller.tellMeter(frame);
        caller.giveBackPrepaid(function.gas());
    }
}
