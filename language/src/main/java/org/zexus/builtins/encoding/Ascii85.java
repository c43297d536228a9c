package org.zexus.builtins.encoding;

import java.io.ByteArrayOutputStream;

/** The variant of Base85 with the characters from {@code !} to {@code u}, and {@code z} for four zeros. */
final class Ascii85 {
    private static final int FIRST = '!';

    private Ascii85() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        for (int from = 0; from < bytes.length; from += Integer.BYTES) {
            boolean zeros = bytes.length - from >= Integer.BYTES && (bytes[from] | bytes[from + 1] | bytes[from + 2]
                    | bytes[from + 3]) == 0;
            if (zeros) {
                text.append('z');
                continue;
            }
            for (int digit : Base85.digits(bytes, from)) {
                text.append((char) (FIRST + digit));
            }
        }
        return text.toString();
    }

    static byte[] decode(String text) {
        var bytes = new ByteArrayOutputStream();
        int[] group = new int[Base85.GROUP];
        int count = 0;
        for (char c : text.toCharArray()) {
            if (c == 'z' && count == 0) {
                bytes.writeBytes(new byte[Integer.BYTES]);
            } else if (!Character.isWhitespace(c)) {
                group[count++] = c - FIRST;
            }
            if (count == Base85.GROUP) {
                Base85.decodeGroup(group, 0, count, bytes);
                count = 0;
            }
        }
        if (count > 0) {
            Base85.decodeGroup(group, 0, count, bytes);
        }
        return bytes.toByteArray();
    }
}
