package org.zexus.builtins.encoding;

/** The letters of the Latin alphabet moved along. */
final class Rotation {
    private static final int LETTERS = 26;

    private Rotation() {}

    static String by13(String text) {
        var result = new StringBuilder();
        for (char c : text.toCharArray()) {
            boolean isLower = c >= 'a' && c <= 'z';
            boolean isUpper = c >= 'A' && c <= 'Z';
            char first = isLower ? 'a' : 'A';
            result.append(isLower || isUpper ? (char) (first + (c - first + LETTERS / 2) % LETTERS) : c);
        }
        return result.toString();
    }
}
