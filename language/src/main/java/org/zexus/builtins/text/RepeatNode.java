package org.zexus.builtins.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.BinaryBuiltinNode;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Missing;

/** {@code text.repeat(count?)}. */
final class RepeatNode extends BinaryBuiltinNode {
    /** The longest text that repetition may make, in code points. */
    private static final long LONGEST = 1L << 26;

    @Override
    public Object execute(Object text, Object count) {
        return repeat(Arguments.text(this, "repeat", text),
                count == Missing.MISSING ? 1 : Arguments.integer(this, "repeat", count));
    }

    @TruffleBoundary
    private TruffleString repeat(TruffleString text, long count) {
        if (count <= 0 || text.isEmpty()) {
            return Strings.EMPTY;
        }
        if (count > LONGEST / Strings.length(text)) {
            throw Errors.resourceError(this, "the repeated text would be longer than " + LONGEST + " characters");
        }
        return Strings.repeat(text, (int) count);
    }
}
