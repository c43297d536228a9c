package org.zexus.interpreter.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.RegularExpression;
import org.zexus.runtime.value.Kinds;

/** Whether a regular expression matches somewhere in a string; keeps the last expression. */
final class MatchExpression extends BinaryOperation {

    private record Known(TruffleString text, RegularExpression expression) {}

    private Known last;

    MatchExpression(SourcePositions positions, int portableIndex) {
        super(positions, portableIndex);
    }

    @Override
    @TruffleBoundary
    public Object execute(Object text, Object expression) {
        if (!(text instanceof TruffleString string) || !(expression instanceof TruffleString source)) {
            throw Errors.typeError(this,
                    "'matches' needs two strings, got " + Kinds.typeName(text) + " and " + Kinds.typeName(expression));
        }
        Known known = last;
        if (known == null || known.text != source) {
            known = new Known(source, RegularExpression.of(source, this));
            last = known;
        }
        return known.expression.matchesIn(string);
    }
}
