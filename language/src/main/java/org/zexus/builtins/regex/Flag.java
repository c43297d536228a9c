package org.zexus.builtins.regex;

/** What changes the meaning of a pattern: the numbers that programs add up, and the letters that stand for them. */
enum Flag {
    ASCII(256, 'a'), DOTALL(16, 's'), IGNORECASE(2, 'i'), MULTILINE(8, 'm'), UNICODE(32, 'u'), VERBOSE(64, 'x');

    private final long bit;
    private final char letter;

    Flag(long bit, char letter) {
        this.bit = bit;
        this.letter = letter;
    }

    long bit() {
        return bit;
    }

    /** The letters of a sum of flags. */
    static String letters(long sum) {
        var letters = new StringBuilder();
        for (Flag flag : values()) {
            if ((sum & flag.bit) != 0) {
                letters.append(flag.letter);
            }
        }
        return letters.toString();
    }
}
