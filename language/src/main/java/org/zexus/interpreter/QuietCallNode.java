package org.zexus.interpreter;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.interpreter.call.CallNode;
import org.zexus.interpreter.operation.SourcePositions;
import org.zexus.runtime.call.ZexusFunction;

/** A call of the one quiet function that it is known to call; it goes on in other code if it calls something else. */
final class QuietCallNode extends CallNode implements QuietCallSite {

    private final RootCallTarget target;
    @Child private QuietCall quiet;

    /**
     * The call, at a portable instruction.
     *
     * @param target what callers call that pay nothing
     */
    QuietCallNode(SourcePositions positions, int portableIndex, RootCallTarget target, QuietCall quiet) {
        super(positions, portableIndex);
        this.target = target;
        this.quiet = quiet;
    }

    @Override
    public PrepaidFunction function() {
        return quiet.function();
    }

    @Override
    public Node in(FunctionGas caller, SourcePositions positions) {
        return new QuietCallNode(positions, portableIndex(), target, new QuietCall(caller, function()));
    }

    @Override
    public Object execute(VirtualFrame frame, Object callee, Object[] constants, int[] code, int first, int count) {
        if (callee instanceof ZexusFunction function && function.callTarget() == target) {
            return quiet.execute(frame, function, constants, code, first, count);
        }
        throw OtherCode.FOUND;
    }
}
