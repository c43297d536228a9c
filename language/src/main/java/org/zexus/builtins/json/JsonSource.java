package org.zexus.builtins.json;

import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.text.Strings;

/** JSON text that is read, as the bytes of {@link TextBuffer}. */
final class JsonSource {
    /** Of a text in ASCII itself, whose parts are its strings; null for others. */
    private final TruffleString ascii;
    /** A zero stands behind the last, so that no read needs to look at the length. */
    private final byte[] bytes;
    private final int length;

    JsonSource(TruffleString text) {
        var buffer = new TextBuffer(Strings.length(text) + 1);
        buffer.append(text);
        length = buffer.size();
        buffer.append((byte) 0);
        bytes = buffer.bytes();
        ascii = buffer.isAscii() ? text : null;
    }

    byte[] bytes() {
        return bytes;
    }

    /** The number of bytes, without the zero. */
    int length() {
        return length;
    }

    /** The string value of a part. */
    TruffleString text(int start, int end) {
        if (end - start == 1) {
            return Strings.ofCodePoint(bytes[start]);
        }
        return ascii == null ? TextBuffer.toText(bytes, start, end) : part(start, end);
    }

    /** A copy: a part that refers to the whole would keep it in memory. */
    private TruffleString part(int start, int end) {
        return ascii.substringUncached(start, end - start, Strings.ENCODING, false);
    }

    /** The line and column of a byte, columns in code points, as messages give them. */
    String position(int at) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < at; i++) {
            if (bytes[i] == '\n') {
                line++;
                column = 1;
            } else if (TextBuffer.startsCodePoint(bytes[i])) {
                column++;
            }
        }
        return line + ":" + column;
    }
}
