package org.zexus.interpreter;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.interpreter.call.MethodCallNode;
import org.zexus.interpreter.operation.SourcePositions;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.ZexusType;

/** A call that has paid for the one method that it is known to call, and gives that back if it calls another. */
final class PrepaidMethodCallNode extends MethodCallNode {

    private final MethodCallNode other;
    private final ZexusType type;
    private final ZexusFunction method;
    @Child private PrepaidCall paid;

    /**
     * The call.
     *
     * @param other the node for calls that have not paid
     */
    PrepaidMethodCallNode(SourcePositions positions, MethodCallNode other, PrepaidCall paid) {
        super(positions, other.portableIndex(), other.name());
        this.other = other;
        this.type = other.onlyType();
        this.method = other.onlyMethod();
        this.paid = paid;
    }

    @Override
    public Object execute(VirtualFrame frame, Object receiver, Object[] constants, int[] code, int first, int count) {
        if (receiver instanceof Instance instance && instance.type() == type) {
            return paid.execute(frame, method, constants, code, first, count);
        }
        paid.giveBack(frame);
        return other.execute(frame, receiver, constants, code, first, count);
    }
}
