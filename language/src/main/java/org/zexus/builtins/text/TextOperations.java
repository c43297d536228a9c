package org.zexus.builtins.text;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilderUTF32;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Missing;

/** The builtins of strings that walk through whole texts. */
public final class TextOperations {
    /** The longest text that repetition may make, in code points. */
    private static final long LONGEST = 1L << 26;

    private TextOperations() {}

    /** How many occurrences do not overlap; the empty part occurs around every character. */
    static Object count(Node where, Object argument, Object partArgument) {
        TruffleString text = Arguments.text(where, "count", argument);
        TruffleString part = Arguments.text(where, "count", partArgument);
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

    /** The text several times. */
    static Object repeat(Node where, Object argument, Object countArgument) {
        TruffleString text = Arguments.text(where, "repeat", argument);
        long count = countArgument == Missing.MISSING ? 1 : Arguments.integer(where, "repeat", countArgument);
        if (count <= 0 || text.isEmpty()) {
            return Strings.EMPTY;
        }
        if (count > LONGEST / Strings.length(text)) {
            throw Errors.resourceError(where, "the repeated text would be longer than " + LONGEST + " characters");
        }
        return Strings.repeat(text, (int) count);
    }

    /** The text with its code points in reverse order. */
    public static TruffleString reversed(TruffleString text) {
        var result = TruffleStringBuilderUTF32.createUTF32();
        for (int i = Strings.length(text) - 1; i >= 0; i--) {
            result.appendCodePointUncached(Strings.codePointAt(text, i));
        }
        return result.toStringUncached();
    }
}
