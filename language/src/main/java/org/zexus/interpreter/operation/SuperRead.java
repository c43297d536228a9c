package org.zexus.interpreter.operation;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.runtime.operation.Members;

/** Reads a member as the parent of the type has it that the running method belongs to. */
final class SuperRead extends OperateNode {

    private final String name;

    SuperRead(SourcePositions positions, int portableIndex, String name) {
        super(positions, portableIndex);
        this.name = name;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] operands) {
        return Members.ofSuper(operands[0], name, callerType(frame), this);
    }
}
