package org.zexus.interpreter;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.interpreter.call.MethodCallNode;
import org.zexus.interpreter.operation.SourcePositions;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.ZexusType;

/** A call of the one quiet method that it is known to call; it goes on in other code if it calls something else. */
final class QuietMethodCallNode extends MethodCallNode implements QuietCallSite {

    private final ZexusType type;
    private final ZexusFunction method;
    @Child private QuietCall quiet;

    /**
     * The call, at a portable instruction.
     *
     * @param type the type of the receivers
     */
    QuietMethodCallNode(SourcePositions positions, int portableIndex, String name, ZexusType type,
            ZexusFunction method, QuietCall quiet) {
        super(positions, portableIndex, name);
        this.type = type;
        this.method = method;
        this.quiet = quiet;
    }

    @Override
    public PrepaidFunction function() {
        return quiet.function();
    }

    @Override
    public Node in(FunctionGas caller, SourcePositions positions) {
        return new QuietMethodCallNode(positions, portableIndex(), name(), type, method,
                new QuietCall(caller, function()));
    }

    @Override
    public Object execute(VirtualFrame frame, Object receiver, Object[] constants, int[] code, int first, int count) {
        if (receiver instanceof Instance instance && instance.type() == type) {
            return quiet.execute(frame, method, constants, code, first, count);
        }
        throw OtherCode.FOUND;
    }
}
