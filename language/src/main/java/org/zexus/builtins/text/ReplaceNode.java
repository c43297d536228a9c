package org.zexus.builtins.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilderUTF32;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.TernaryBuiltinNode;
import org.zexus.runtime.text.Strings;

/** {@code text.replace(old, new)}: every occurrence; the empty one is before every character and at the end. */
final class ReplaceNode extends TernaryBuiltinNode {
    @Override
    public Object execute(Object text, Object old, Object replacement) {
        return replace(Arguments.text(this, "replace", text), Arguments.text(this, "replace", old),
                Arguments.text(this, "replace", replacement));
    }

    @TruffleBoundary
    private static TruffleString replace(TruffleString text, TruffleString old, TruffleString replacement) {
        int found = Strings.indexOf(text, old, 0);
        if (found < 0) {
            return text;
        }
        int length = Strings.length(text);
        int step = Strings.length(old);
        var result = TruffleStringBuilderUTF32.createUTF32();
        int start = 0;
        while (found >= 0) {
            result.appendStringUncached(Strings.substring(text, start, found));
            result.appendStringUncached(replacement);
            start = found + step;
            // After an empty occurrence the search goes on one character further.
            int next = step == 0 ? found + 1 : start;
            found = next > length ? -1 : Strings.indexOf(text, old, next);
        }
        result.appendStringUncached(Strings.substring(text, start, length));
        return result.toStringUncached();
    }
}
