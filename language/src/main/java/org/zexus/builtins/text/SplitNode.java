package org.zexus.builtins.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Cached.Shared;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.BinaryBuiltinNode;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Missing;

/**
 * {@code text.split(separator?)}: the parts between occurrences of a separator; the empty separator splits into
 * characters.
 */
abstract class SplitNode extends BinaryBuiltinNode {
    private static final TruffleString SPACE = Strings.fromJava(" ");

    @Specialization
    static ZexusList split(TruffleString text, TruffleString separator,
            @Shared @Cached TruffleString.IndexOfStringNode indexOf,
            @Shared @Cached TruffleString.SubstringNode substring) {
        ZexusList parts = ZexusList.empty();
        int length = Strings.length(text);
        int step = Strings.length(separator);
        if (step == 0) {
            for (int i = 0; i < length; i++) {
                parts.push(substring.execute(text, i, 1, Strings.ENCODING, true));
            }
            return parts;
        }
        int start = 0;
        int found = Strings.indexOf(text, separator, 0, indexOf);
        while (found >= 0) {
            parts.push(substring.execute(text, start, found - start, Strings.ENCODING, true));
            start = found + step;
            found = Strings.indexOf(text, separator, start, indexOf);
        }
        parts.push(substring.execute(text, start, length - start, Strings.ENCODING, true));
        return parts;
    }

    @Specialization
    static ZexusList atSpaces(TruffleString text, @SuppressWarnings("unused") Missing separator,
            @Shared @Cached TruffleString.IndexOfStringNode indexOf,
            @Shared @Cached TruffleString.SubstringNode substring) {
        return split(text, SPACE, indexOf, substring);
    }

    @Fallback
    @TruffleBoundary
    final Object other(Object text, Object separator) {
        return execute(Arguments.text(this, "split", text), Arguments.textIfGiven(this, "split", separator));
    }
}
