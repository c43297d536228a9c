package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.runtime.type.TypeTests;

/** Checks that a value is an instance of the type that its variable is declared with, and gives it back. */
final class InstanceCheck extends OperateNode {

    private final String variable;
    private final String type;
    @Child private InstanceTest test = new InstanceTest();

    InstanceCheck(SourcePositions positions, int portableIndex, String variable, String type) {
        super(positions, portableIndex);
        this.variable = variable;
        this.type = type;
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] operands) {
        if (!test.execute(operands[0], operands[1])) {
            check(operands[0], operands[1]);
        }
        return operands[0];
    }

    @TruffleBoundary
    private void check(Object value, Object declared) {
        if (!TypeTests.takes(declared, value)) {
            throw UnaryOperations.mismatch(value, variable, type, this);
        }
    }
}
