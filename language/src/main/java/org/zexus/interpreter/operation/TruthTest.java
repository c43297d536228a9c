package org.zexus.interpreter.operation;

import org.zexus.runtime.operation.TruthNode;

/** Whether a value counts as true. */
public final class TruthTest extends InstructionNode {

    @Child private TruthNode truth = TruthNode.create();

    TruthTest(SourcePositions positions, int portableIndex) {
        super(positions, portableIndex);
    }

    /** Whether the value counts as true. */
    public boolean execute(Object value) {
        return truth.execute(value);
    }
}
