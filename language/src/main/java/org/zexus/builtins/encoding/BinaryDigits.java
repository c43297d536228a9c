package org.zexus.builtins.encoding;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** The bytes of a text in UTF-8 as groups of eight binary digits. */
final class BinaryDigits {
    private static final int DIGITS = 8;

    private BinaryDigits() {}

    static String encode(String text) {
        var groups = new StringJoiner(" ");
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            groups.add(Integer.toBinaryString(0x100 | b & 0xff).substring(1));
        }
        return groups.toString();
    }

    static String decode(String text) {
        String digits = text.replace(" ", "");
        if (digits.length() % DIGITS != 0 || !digits.matches("[01]*")) {
            throw new IllegalArgumentException("not groups of eight binary digits");
        }
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < digits.length(); i += DIGITS) {
            bytes.write(Integer.parseInt(digits, i, i + DIGITS, 2));
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }
}
