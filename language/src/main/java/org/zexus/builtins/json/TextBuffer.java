package org.zexus.builtins.json;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import org.zexus.runtime.text.Strings;

/**
 * A growing text in UTF-8, in which an unpaired surrogate is written like any other code point. Nearly all JSON is
 * ASCII, whose bytes are those of string values as well.
 */
final class TextBuffer {
    private static final int FIRST_CAPACITY = 64;
    private static final int LAST_OF_ASCII = 0x7f;
    private static final int LONGEST_SEQUENCE = 4;
    private static final int LONGEST_NUMBER = 20;
    /** Of a byte that continues a sequence: its upper two bits, and its lower six. */
    private static final int KIND = 0xc0;
    private static final int CONTINUATION = 0x80;
    private static final int CONTENT = 0x3f;

    private byte[] bytes;
    private int size;
    private boolean isAscii = true;

    TextBuffer(int capacity) {
        bytes = new byte[capacity];
    }

    TextBuffer() {
        this(FIRST_CAPACITY);
    }

    /** The bytes, of which the first {@link #size()} count, until the next change. */
    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    boolean isAscii() {
        return isAscii;
    }

    /** Removes what stands at a position and behind it, and gives it. */
    byte[] cut(int start) {
        byte[] tail = Arrays.copyOfRange(bytes, start, size);
        size = start;
        return tail;
    }

    private void reserve(int more) {
        if (bytes.length - size < more) {
            grow(more);
        }
    }

    private void grow(int more) {
        bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), bytes.length + (bytes.length >> 1)));
    }

    /** Appends a character of ASCII, or a part of a sequence. */
    void append(byte one) {
        reserve(1);
        bytes[size++] = one;
    }

    /** Appends a character of ASCII. */
    void append(char ascii) {
        append((byte) ascii);
    }

    /** Appends two characters of ASCII. */
    void append(char first, char second) {
        reserve(2);
        bytes[size] = (byte) first;
        bytes[size + 1] = (byte) second;
        size += 2;
    }

    /** Appends characters of ASCII. */
    void append(byte[] ascii) {
        reserve(ascii.length);
        int at = size;
        for (byte each : ascii) {
            bytes[at++] = each;
        }
        size = at;
    }

    /** Appends characters of ASCII. */
    void append(String ascii) {
        append(JsonWords.bytes(ascii));
    }

    /** Appends the decimal digits of an integer. */
    void append(long number) {
        reserve(LONGEST_NUMBER);
        // The negative numbers are one more than the positive ones.
        long rest = number < 0 ? number : -number;
        int length = number < 0 ? 2 : 1;
        for (long i = rest; i <= -10; i /= 10) {
            length++;
        }
        int at = size + length;
        do {
            bytes[--at] = (byte) ('0' - rest % 10);
            rest /= 10;
        } while (rest != 0);
        if (number < 0) {
            bytes[size] = '-';
        }
        size += length;
    }

    /** Appends a part of this text once more. */
    void repeat(int start, int end) {
        reserve(end - start);
        System.arraycopy(bytes, start, bytes, size, end - start);
        size += end - start;
    }

    /** Appends bytes of another text. */
    void append(byte[] from, int start, int end) {
        reserve(end - start);
        System.arraycopy(from, start, bytes, size, end - start);
        size += end - start;
        isAscii = isAscii && isAscii(from, start, end);
    }

    void append(TruffleString text) {
        if (text.isCompatibleToUncached(TruffleString.Encoding.US_ASCII)) {
            int length = text.byteLength(TruffleString.Encoding.US_ASCII);
            reserve(length);
            text.copyToByteArrayUncached(0, bytes, size, length, TruffleString.Encoding.US_ASCII);
            size += length;
        } else {
            Strings.toJava(text).codePoints().forEach(this::appendCodePoint);
        }
    }

    /** Appends a code point; the second of a pair of surrogates makes one code point of both. */
    void appendCodePoint(int codePoint) {
        if (codePoint <= LAST_OF_ASCII) {
            append((byte) codePoint);
            return;
        }
        isAscii = false;
        reserve(LONGEST_SEQUENCE);
        if (Character.MIN_LOW_SURROGATE <= codePoint && codePoint <= Character.MAX_LOW_SURROGATE
                && endsWithHighSurrogate()) {
            size -= 3;
            encode(Character.toCodePoint((char) codePointAt(bytes, size), (char) codePoint));
        } else {
            encode(codePoint);
        }
    }

    private boolean endsWithHighSurrogate() {
        return size >= 3 && bytes[size - 3] == (byte) 0xed && (bytes[size - 2] & 0xf0) == 0xa0;
    }

    private void encode(int codePoint) {
        if (codePoint < 0x800) {
            bytes[size++] = (byte) (0xc0 | codePoint >> 6);
        } else if (codePoint < 0x10000) {
            bytes[size++] = (byte) (0xe0 | codePoint >> 12);
            bytes[size++] = (byte) (CONTINUATION | codePoint >> 6 & CONTENT);
        } else {
            bytes[size++] = (byte) (0xf0 | codePoint >> 18);
            bytes[size++] = (byte) (CONTINUATION | codePoint >> 12 & CONTENT);
            bytes[size++] = (byte) (CONTINUATION | codePoint >> 6 & CONTENT);
        }
        bytes[size++] = (byte) (CONTINUATION | codePoint & CONTENT);
    }

    /** The string value with this text. */
    TruffleString toText() {
        return isAscii ? ascii(bytes, 0, size) : decode(bytes, 0, size);
    }

    /** The string value of a part of such bytes. */
    static TruffleString toText(byte[] bytes, int start, int end) {
        return isAscii(bytes, start, end) ? ascii(bytes, start, end) : decode(bytes, start, end);
    }

    private static boolean isAscii(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static TruffleString ascii(byte[] bytes, int start, int end) {
        return TruffleString.fromByteArrayUncached(bytes, start, end - start, TruffleString.Encoding.US_ASCII, true)
                .switchEncodingUncached(Strings.ENCODING);
    }

    private static TruffleString decode(byte[] bytes, int start, int end) {
        int[] codePoints = new int[end - start];
        int count = 0;
        for (int i = start; i < end; i++) {
            if (startsCodePoint(bytes[i])) {
                codePoints[count++] = codePointAt(bytes, i);
            }
        }
        return TruffleString.fromIntArrayUTF32Uncached(codePoints, 0, count);
    }

    /** Whether a byte is the first one of a code point. */
    static boolean startsCodePoint(byte one) {
        return (one & KIND) != CONTINUATION;
    }

    private static int codePointAt(byte[] bytes, int at) {
        int first = bytes[at];
        if (first >= 0) {
            return first;
        }
        int second = bytes[at + 1] & CONTENT;
        if ((first & 0xe0) == 0xc0) {
            return (first & 0x1f) << 6 | second;
        }
        int third = bytes[at + 2] & CONTENT;
        if ((first & 0xf0) == 0xe0) {
            return (first & 0x0f) << 12 | second << 6 | third;
        }
        return (first & 0x07) << 18 | second << 12 | third << 6 | bytes[at + 3] & CONTENT;
    }
}
