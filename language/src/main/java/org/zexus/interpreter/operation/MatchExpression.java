package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.operation.Operands;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.value.Kinds;

/** Whether a regular expression matches somewhere in a string. */
final class MatchExpression extends BinaryOperation {

    MatchExpression(SourcePositions positions, int portableIndex) {
        super(positions, portableIndex);
    }

    @Override
    @TruffleBoundary
    public Object execute(Object left, Object right) {
        Object text = Operands.unwrap(left);
        Object pattern = Operands.unwrap(right);
        if (text instanceof TruffleString string && pattern instanceof TruffleString expression) {
            return RuntimeContext.get(this).matches(string, expression, this);
        }
        throw Errors.typeError(this,
                "'matches' needs two strings, got " + Kinds.typeName(text) + " and " + Kinds.typeName(pattern));
    }
}
