package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Truth;

/** Raises an error, and takes back what has changed in the ledger, unless a condition holds. */
final class Requirement extends OperateNode {

    Requirement(SourcePositions positions, int portableIndex) {
        super(positions, portableIndex);
    }

    @Override
    public Object execute(VirtualFrame frame, Object[] operands) {
        boolean isMet = operands[0] instanceof Boolean condition ? condition : holds(operands[0]);
        if (!isMet) {
            throw failure(operands[1]);
        }
        return null;
    }

    @TruffleBoundary
    private static boolean holds(Object condition) {
        return Truth.of(condition);
    }

    @TruffleBoundary
    private AbstractTruffleException failure(Object message) {
        RuntimeContext.get(this).ledger().revertAll();
        return Errors.of(ErrorKind.REQUIREMENT, this, "Requirement failed: " + Display.toJava(message));
    }
}
