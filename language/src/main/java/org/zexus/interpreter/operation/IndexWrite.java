package org.zexus.interpreter.operation;

import org.zexus.runtime.operation.SetIndexNode;

/** Assigns an element by its position or key. */
public final class IndexWrite extends InstructionNode {

    @Child private SetIndexNode assignment = SetIndexNode.create();

    IndexWrite(SourcePositions positions, int portableIndex) {
        super(positions, portableIndex);
    }

    /** Assigns. */
    public void execute(Object container, Object key, Object value) {
        assignment.execute(container, key, value);
    }
}
