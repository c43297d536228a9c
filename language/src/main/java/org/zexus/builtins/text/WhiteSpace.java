package org.zexus.builtins.text;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.text.Strings;

/** Which code points are white space, and strings without it. */
public final class WhiteSpace {
    private WhiteSpace() {}

    /** Whether a code point is white space or a line break of Unicode, no-break spaces included. */
    public static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x85;
    }

    /** The string without the white space at its start and end. */
    @TruffleBoundary
    public static TruffleString trim(TruffleString text) {
        int start = 0;
        int end = Strings.length(text);
        while (start < end && isSpace(Strings.codePointAt(text, start))) {
            start++;
        }
        while (end > start && isSpace(Strings.codePointAt(text, end - 1))) {
            end--;
        }
        return Strings.substring(text, start, end);
    }
}
