package org.zexus.builtins.encoding;

import java.io.ByteArrayOutputStream;

/** Four bytes as five of 85 characters, and fewer bytes as one character more than bytes. */
final class Base85 {
    /** The alphabet of RFC 1924. */
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
    static final int BASE = 85;
    /** Characters of a whole group. */
    static final int GROUP = 5;

    private Base85() {}

    static String encode(byte[] bytes) {
        var text = new StringBuilder();
        for (int from = 0; from < bytes.length; from += Integer.BYTES) {
            int[] digits = digits(bytes, from);
            for (int digit : digits) {
                text.append(ALPHABET.charAt(digit));
            }
        }
        return text.toString();
    }

    static byte[] decode(String text) {
        int[] digits = text.chars().map(ALPHABET::indexOf).toArray();
        var bytes = new ByteArrayOutputStream();
        for (int from = 0; from < digits.length; from += GROUP) {
            decodeGroup(digits, from, Math.min(GROUP, digits.length - from), bytes);
        }
        return bytes.toByteArray();
    }

    /** The digits of the next four bytes, or of those that are left. */
    static int[] digits(byte[] bytes, int from) {
        int count = Math.min(Integer.BYTES, bytes.length - from);
        long number = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            number = number << Byte.SIZE | (i < count ? bytes[from + i] & 0xff : 0);
        }
        int[] digits = new int[count + 1];
        for (int i = GROUP - 1; i >= 0; i--) {
            if (i <= count) {
                digits[i] = (int) (number % BASE);
            }
            number /= BASE;
        }
        return digits;
    }

    /** Appends the bytes of some digits, at most five. */
    static void decodeGroup(int[] digits, int from, int count, ByteArrayOutputStream bytes) {
        if (count == 1) {
            throw new IllegalArgumentException("one character stands for no byte");
        }
        long number = 0;
        for (int i = 0; i < GROUP; i++) {
            int digit = i < count ? digits[from + i] : BASE - 1;
            if (digit < 0 || digit >= BASE) {
                throw new IllegalArgumentException("a character that is none of the alphabet");
            }
            number = number * BASE + digit;
        }
        if (number > 0xffff_ffffL) {
            throw new IllegalArgumentException("more than four bytes");
        }
        for (int i = 0; i < count - 1; i++) {
            bytes.write((int) (number >> (Integer.SIZE - Byte.SIZE * (i + 1))));
        }
    }
}
