package org.zexus.interpreter;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.interpreter.call.MethodCallNode;
import org.zexus.interpreter.operation.SourcePositions;
import org.zexus.runtime.builtin.BuiltinDescriptor;

/** A call of a builtin method that runs no other code; it goes on in other code if it calls something else. */
final class LocalMethodCallNode extends MethodCallNode {

    private final LocalCall local;

    /** A call, at a portable instruction. */
    LocalMethodCallNode(SourcePositions positions, int portableIndex, String name, LocalCall local) {
        super(positions, portableIndex, name);
        this.local = local;
    }

    /** The builtin. */
    BuiltinDescriptor builtin() {
        return local.descriptor();
    }

    @Override
    public Object execute(VirtualFrame frame, Object receiver, Object[] constants, int[] code, int first, int count) {
        local.check(builtin(receiver), frame, constants, code, first, count);
        return super.execute(frame, receiver, constants, code, first, count);
    }
}
