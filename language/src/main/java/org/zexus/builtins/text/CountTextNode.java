package org.zexus.builtins.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.BinaryBuiltinNode;
import org.zexus.runtime.text.Strings;

/** {@code text.count(part)}: occurrences that do not overlap; the empty part occurs around every character. */
final class CountTextNode extends BinaryBuiltinNode {
    @Override
    public Object execute(Object text, Object part) {
        return count(Arguments.text(this, "count", text), Arguments.text(this, "count", part));
    }

    @TruffleBoundary
    private static long count(TruffleString text, TruffleString part) {
        if (part.isEmpty()) {
            return Strings.length(text) + 1L;
        }
        long count = 0;
        int found = Strings.indexOf(text, part, 0);
        while (found >= 0) {
            count++;
            found = Strings.indexOf(text, part, found + Strings.length(part));
        }
        return count;
    }
}
