package org.zexus.builtins.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.UnaryBuiltinNode;
import org.zexus.runtime.text.Strings;

/** {@code text.trim()}: the text without white space at its start and end. */
abstract class TrimNode extends UnaryBuiltinNode {
    @Specialization
    static TruffleString trim(TruffleString text, @Cached TruffleString.CodePointAtIndexNode codePointAt,
            @Cached TruffleString.SubstringNode substring) {
        int start = 0;
        int end = Strings.length(text);
        while (start < end && isSpace(codePointAt.execute(text, start, Strings.ENCODING))) {
            start++;
        }
        while (end > start && isSpace(codePointAt.execute(text, end - 1, Strings.ENCODING))) {
            end--;
        }
        return substring.execute(text, start, end - start, Strings.ENCODING, true);
    }

    private static boolean isSpace(int codePoint) {
        boolean isVisibleAscii = codePoint > ' ' && codePoint < 0x7f;
        return !isVisibleAscii && isSpaceOfUnicode(codePoint);
    }

    /** Whether a code point is white space or a line break of Unicode, no-break spaces included. */
    @TruffleBoundary
    private static boolean isSpaceOfUnicode(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x85;
    }

    @Fallback
    @TruffleBoundary
    final Object other(Object argument) {
        return execute(Arguments.text(this, "trim", argument));
    }
}
