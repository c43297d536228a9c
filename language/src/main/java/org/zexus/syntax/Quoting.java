package org.zexus.syntax;

/** How messages show pieces of source text. */
final class Quoting {
    private static final int LONGEST = 40;

    private Quoting() {}

    /** A piece of text, cut if it is long. */
    static String shorten(String text, int start, int end) {
        if (end - start <= LONGEST) {
            return text.substring(start, end);
        }
        int cut = start + LONGEST;
        return text.substring(start, Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut) + "...";
    }

    /** A character in quotes, or its number if it cannot be shown. */
    static String character(int codePoint) {
        boolean visible = switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                false;
            default -> codePoint != 0xFFFD;
        };
        return visible
                ? "'" + Character.toString(codePoint) + "'"
                : String.format("U+%04X", codePoint);
    }
}
