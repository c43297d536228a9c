package org.zexus.interpreter.operation;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.runtime.operation.Members;

/** Makes a member and its value unchangeable. */
final class SealMember extends OperateNode {

    private final String name;

    SealMember(SourcePositions positions, int portableIndex, String name) {
        super(positions, portableIndex);
        this.name = name;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] operands) {
        Members.seal(operands[0], name, callerType(frame), this);
        return null;
    }
}
