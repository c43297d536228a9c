package org.zexus.builtins.text;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.strings.TruffleStringBuilderUTF32;
import java.util.Locale;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Missing;

/** The builtins of strings that walk through whole texts. */
public final class TextOperations {
    private static final TruffleString SPACE = Strings.fromJava(" ");

    /** The longest text that repetition may make, in code points. */
    private static final long LONGEST = 1L << 26;

    private TextOperations() {}

    /** The full upper-case mapping of Unicode, which may change the length. */
    static Object upper(Node where, Object argument) {
        TruffleString text = Arguments.text(where, "uppercase", argument);
        return Strings.isAscii(text) ? AsciiText.withOtherCase(text, 'a', 'z')
                : Strings.fromJava(Strings.toJava(text).toUpperCase(Locale.ROOT));
    }

    /** The full lower-case mapping of Unicode, which may change the length. */
    static Object lower(Node where, Object argument) {
        TruffleString text = Arguments.text(where, "lowercase", argument);
        return Strings.isAscii(text) ? AsciiText.withOtherCase(text, 'A', 'Z')
                : Strings.fromJava(Strings.toJava(text).toLowerCase(Locale.ROOT));
    }

    /** The text without white space at its start and end. */
    static Object trim(Node where, Object argument) {
        TruffleString text = Arguments.text(where, "trim", argument);
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

    /** Whether a code point is white space or a line break of Unicode, no-break spaces included. */
    static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x85;
    }

    /** The parts between occurrences of a separator; the empty separator splits into characters. */
    static Object split(Node where, Object argument, Object separatorArgument) {
        TruffleString text = Arguments.text(where, "split", argument);
        TruffleString separator = separatorArgument == Missing.MISSING
                ? SPACE
                : Arguments.text(where, "split", separatorArgument);
        ZexusList parts = ZexusList.empty();
        if (separator.isEmpty()) {
            for (int i = 0; i < Strings.length(text); i++) {
                parts.push(Strings.substring(text, i, i + 1));
            }
            return parts;
        }
        if (Strings.isAscii(text) && Strings.isAscii(separator)) {
            AsciiText.split(text, separator, parts);
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

    /** Every occurrence replaced; the empty one occurs before every character and at the end. */
    static Object replace(Node where, Object argument, Object oldArgument, Object newArgument) {
        TruffleString text = Arguments.text(where, "replace", argument);
        TruffleString old = Arguments.text(where, "replace", oldArgument);
        TruffleString replacement = Arguments.text(where, "replace", newArgument);
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

    /** {@code separator.join(list)}. */
    static Object joinList(Node where, Object separator, Object list) {
        return join(where, list, separator);
    }

    /** The displays of a list's elements with a separator between them. */
    public static Object join(Node where, Object argument, Object separatorArgument) {
        ZexusList list = Arguments.list(where, "join", argument);
        TruffleString separator = separatorArgument == Missing.MISSING
                ? Strings.EMPTY
                : Arguments.text(where, "join", separatorArgument);
        TruffleString ascii = AsciiText.join(list, separator);
        if (ascii != null) {
            return ascii;
        }
        var result = new DisplayBuilder();
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) {
                result.append(separator);
            }
            result.appendValue(list.get(i));
        }
        return result.build();
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
