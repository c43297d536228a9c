package org.zexus.builtins.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.BinaryBuiltinNode;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Missing;

/** {@code text.split(separator?)}; the empty separator splits into characters. */
final class SplitNode extends BinaryBuiltinNode {
    private static final TruffleString SPACE = Strings.fromJava(" ");

    @Override
    public Object execute(Object text, Object separator) {
        return split(Arguments.text(this, "split", text),
                separator == Missing.MISSING ? SPACE : Arguments.text(this, "split", separator));
    }

    @TruffleBoundary
    private static ZexusList split(TruffleString text, TruffleString separator) {
        ZexusList parts = ZexusList.empty();
        if (separator.isEmpty()) {
            for (int i = 0; i < Strings.length(text); i++) {
                parts.push(Strings.substring(text, i, i + 1));
            }
            return parts;
        }
        int start = 0;
        int found = Strings.indexOf(text, separator, 0);
        while (found >= 0) {
            parts.push(Strings.substring(text, start, found));
            start = found + Strings.length(separator);
            found = Strings.indexOf(text, separator, start);
        }
        parts.push(Strings.substring(text, start, Strings.length(text)));
        return parts;
    }
}
