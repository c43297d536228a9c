package org.zexus.builtins.encoding;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of URLs (RFC 3986); letters, digits and {@code -._~} stay what they are, in paths {@code /} too. */
public final class PercentEncoding {
    private static final String UNRESERVED = "-._~";

    private PercentEncoding() {}

    static String encode(String text) {
        return encode(text, UNRESERVED + "/", "%20");
    }

    static String encodeForm(String text) {
        return encode(text, UNRESERVED, "+");
    }

    private static String encode(String text, String unchanged, String space) {
        var result = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || unchanged.indexOf(c) >= 0);
            if (c == ' ') {
                result.append(space);
            } else if (plain) {
                result.append(c);
            } else {
                result.append(String.format("%%%02X", (int) c));
            }
        }
        return result.toString();
    }

    /** The text of a part of a path; an IllegalArgumentException if it is malformed. */
    public static String decode(String text) {
        return decode(text, false);
    }

    /** The text of a form, where a plus sign is a space; an IllegalArgumentException if it is malformed. */
    public static String decodeForm(String text) {
        return decode(text, true);
    }

    private static String decode(String text, boolean plusIsSpace) {
        var bytes = new ByteArrayOutputStream();
        byte[] source = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < source.length; i++) {
            if (source[i] == '%') {
                bytes.write(digit(source, i + 1) << 4 | digit(source, i + 2));
                i += 2;
            } else {
                bytes.write(plusIsSpace && source[i] == '+' ? ' ' : source[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }

    private static int digit(byte[] source, int index) {
        int digit = index < source.length ? Character.digit(source[index], 16) : -1;
        if (digit < 0) {
            throw new IllegalArgumentException("two hexadecimal digits must follow a percent sign");
        }
        return digit;
    }
}
