package org.zexus.builtins.json;

/** Bytes that stand for themselves in a string of JSON. */
final class PlainText {
    /** Of each byte whether it stands for itself: one look instead of a comparison with each that does not. */
    private static final boolean[] IS_PLAIN = new boolean[1 << Byte.SIZE];

    static {
        for (int b = 0; b < IS_PLAIN.length; b++) {
            IS_PLAIN[b] = b >= ' ' && b != '"' && b != '\\';
        }
    }

    private PlainText() {}

    /** Whether a byte stands for itself; those of characters beyond ASCII do. */
    static boolean isPlain(byte b) {
        return IS_PLAIN[Byte.toUnsignedInt(b)];
    }

    /** Where the bytes end that stand for themselves; there has to be one that does not. */
    static int end(byte[] bytes, int start) {
        int i = start;
        while (isPlain(bytes[i])) {
            i++;
        }
        return i;
    }
}
