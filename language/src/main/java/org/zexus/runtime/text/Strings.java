package org.zexus.runtime.text;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;

/**
 * The strings of the language: {@link TruffleString}s in UTF-32, where an index counts code points. Truffle keeps such
 * a string in one, two or four bytes per code point, whichever is enough, so that reading at an index takes constant
 * time.
 *
 * <p>
 * The methods here are for slow paths and for code that is not compiled with the guest program; nodes on hot paths use
 * the nodes of {@link TruffleString} with {@link #ENCODING}.
 */
public final class Strings {

    /** The encoding of every string value. */
    public static final TruffleString.Encoding ENCODING = TruffleString.Encoding.UTF_32;

    /** The string without characters. */
    public static final TruffleString EMPTY = fromJava("");

    private static final int BYTES_PER_CODE_POINT = 4;

    /** The strings of one of the first characters, which programs that look at text make over and over. */
    @CompilationFinal(dimensions = 1) private static final TruffleString[] CHARACTERS = new TruffleString[256];

    static {
        Arrays.setAll(CHARACTERS, codePoint -> TruffleString.fromCodePointUncached(codePoint, ENCODING, true));
    }

    private Strings() {}

    /** The string value with the characters of a Java string; an unpaired surrogate stays a code point of its own. */
    @TruffleBoundary
    public static TruffleString fromJava(String text) {
        if (text.length() == 1) {
            return ofCodePoint(text.charAt(0));
        }
        return TruffleString.fromJavaStringUncached(text, ENCODING);
    }

    /** The Java string with the characters of a string value. */
    @TruffleBoundary
    public static String toJava(TruffleString text) {
        return text.toJavaStringUncached();
    }

    /** The string of one character. */
    public static TruffleString ofCodePoint(int codePoint) {
        return codePoint < CHARACTERS.length ? CHARACTERS[codePoint] : ofRareCodePoint(codePoint);
    }

    @TruffleBoundary
    private static TruffleString ofRareCodePoint(int codePoint) {
        return TruffleString.fromCodePointUncached(codePoint, ENCODING, true);
    }

    /** The number of code points; takes constant time. */
    public static int length(TruffleString text) {
        return text.byteLength(ENCODING) / BYTES_PER_CODE_POINT;
    }

    /** The code point at an index from 0 to {@code length(text) - 1}. */
    @TruffleBoundary
    public static int codePointAt(TruffleString text, int index) {
        return text.codePointAtIndexUncached(index, ENCODING);
    }

    /** Both texts joined; the joining of the characters may be put off until they are needed. */
    @TruffleBoundary
    public static TruffleString concat(TruffleString left, TruffleString right) {
        return left.concatUncached(right, ENCODING, true);
    }

    /** The text from code point {@code from} (inclusive) to {@code to} (exclusive). */
    @TruffleBoundary
    public static TruffleString substring(TruffleString text, int from, int to) {
        return text.substringUncached(from, to - from, ENCODING, true);
    }

    /** Whether two strings have the same code points. */
    @TruffleBoundary
    public static boolean equal(TruffleString left, TruffleString right) {
        return left.equalsUncached(right, ENCODING);
    }

    /** Negative, zero or positive, as {@code left} comes before, equals or comes after {@code right} by code point. */
    @TruffleBoundary
    public static int compare(TruffleString left, TruffleString right) {
        return left.compareIntsUTF32Uncached(right);
    }

    /** A hash that equal strings share. */
    @TruffleBoundary
    public static int hash(TruffleString text) {
        return text.hashCodeUncached(ENCODING);
    }

    /** The text {@code count} times; {@code count} is at least 0. */
    @TruffleBoundary
    public static TruffleString repeat(TruffleString text, int count) {
        return text.repeatUncached(count, ENCODING);
    }

    /** The position in code points of the first occurrence of {@code part} at or after {@code from}, or -1. */
    @TruffleBoundary
    public static int indexOf(TruffleString text, TruffleString part, int from) {
        return indexOf(text, part, from, TruffleString.IndexOfStringNode.getUncached());
    }

    /** The same, for code that is compiled with the guest program. */
    public static int indexOf(TruffleString text, TruffleString part, int from, TruffleString.IndexOfStringNode node) {
        int length = length(text);
        if (part.isEmpty()) {
            return from > length ? -1 : from;
        }
        // The search of TruffleString refuses to start at the end of the text.
        return from >= length ? -1 : node.execute(text, part, from, length, ENCODING);
    }
}
