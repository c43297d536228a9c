package org.zexus.interpreter.operation;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.operation.Iteration;

/**
 * Makes the iterator of a loop. That of a list is made here and not in the runtime, so that compiled code knows it and
 * keeps its position in a register.
 */
final class StartIteration extends OperateNode {

    private final boolean isOverPairs;

    StartIteration(SourcePositions positions, int portableIndex, boolean isOverPairs) {
        super(positions, portableIndex);
        this.isOverPairs = isOverPairs;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] operands) {
        return operands[0] instanceof ZexusList list ? list.iterate(isOverPairs)
                : Iteration.iterate(operands[0], isOverPairs, this);
    }
}
