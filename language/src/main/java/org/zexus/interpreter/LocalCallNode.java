package org.zexus.interpreter;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.interpreter.call.CallNode;
import org.zexus.interpreter.operation.SourcePositions;
import org.zexus.runtime.builtin.BuiltinDescriptor;

/** A call of a builtin function that runs no other code; it goes on in other code if it calls something else. */
final class LocalCallNode extends CallNode {

    private final LocalCall local;

    /** A call, at a portable instruction. */
    LocalCallNode(SourcePositions positions, int portableIndex, LocalCall local) {
        super(positions, portableIndex);
        this.local = local;
    }

    /** The builtin. */
    BuiltinDescriptor builtin() {
        return local.descriptor();
    }

    @Override
    public Object execute(VirtualFrame frame, Object callee, Object[] constants, int[] code, int first, int count) {
        local.check(builtin(callee), frame, constants, code, first, count);
        return super.execute(frame, callee, constants, code, first, count);
    }
}
