package org.zexus.interpreter;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.interpreter.call.CallNode;
import org.zexus.interpreter.operation.SourcePositions;
import org.zexus.runtime.call.ZexusFunction;

/** A call that has paid for the one function that it is known to call, and gives that back if it calls another. */
final class PrepaidCallNode extends CallNode {

    private final CallNode other;
    private final RootCallTarget target;
    @Child private PrepaidCall paid;

    /**
     * The call.
     *
     * @param other the node for calls that have not paid
     */
    PrepaidCallNode(SourcePositions positions, CallNode other, PrepaidCall paid) {
        super(positions, other.portableIndex());
        this.other = other;
        this.target = other.onlyTarget();
        this.paid = paid;
    }

    @Override
    public Object execute(VirtualFrame frame, Object callee, Object[] constants, int[] code, int first, int count) {
        if (callee instanceof ZexusFunction function && function.callTarget() == target) {
            return paid.execute(frame, function, constants, code, first, count);
        }
        paid.giveBack(frame);
        return other.execute(frame, callee, constants, code, first, count);
    }
}
