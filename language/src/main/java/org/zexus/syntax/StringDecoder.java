package org.zexus.syntax;

import org.zexus.syntax.source.Span;

/** Turns the text between quotes into the characters it stands for. */
final class StringDecoder {
    private final String text;
    private final Problems problems;

    StringDecoder(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /**
     * The characters of a literal, or of a part of one.
     *
     * @param start the offset of the first code unit after the opening quotes
     * @param end the offset of the closing quotes
     */
    String decode(int start, int end) {
        if (text.indexOf('\\', start, end) < 0) {
            return text.substring(start, end);
        }
        var characters = new StringBuilder(end - start);
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < end) {
                at = escape(at, end, characters);
            } else {
                characters.append(c);
                at++;
            }
        }
        return characters.toString();
    }

    /** Warns if a literal without interpolation looks as if it had one. */
    void warnAboutInterpolation(int start, int end) {
        int at = start;
        while (at + 1 < end) {
            char c = text.charAt(at);
            if (c == '\\') {
                at += 2;
            } else if (c == '$' && text.charAt(at + 1) == '{') {
                problems.warn(
                        "'${' has no meaning in this form of string; only \"...\" interpolates",
                        new Span(at, at + 2));
                return;
            } else {
                at++;
            }
        }
    }

    /** Appends what the escape at {@code at} stands for; returns the offset after it. */
    private int escape(int at, int end, StringBuilder characters) {
        char c = text.charAt(at + 1);
        switch (c) {
            case 'n' -> characters.append('\n');
            case 't' -> characters.append('\t');
            case 'r' -> characters.append('\r');
            case '0' -> characters.append('\0');
            case '\\', '"', '\'', '$' -> characters.append(c);
            case 'x' -> {
                return hexadecimal(at, at + 2, Math.min(end, at + 4), 2, characters);
            }
            case 'u' -> {
                boolean braces = at + 2 < end && text.charAt(at + 2) == '{';
                return braces
                        ? braced(at, end, characters)
                        : hexadecimal(at, at + 2, Math.min(end, at + 6), 4, characters);
            }
            default -> {
                int codePoint = text.codePointAt(at + 1);
                int after = at + 1 + Character.charCount(codePoint);
                if (codePoint != '\n' && codePoint != '\r') {
                    problems.warn(
                            "unknown escape; the backslash stays: write '\\\\' for a backslash",
                            new Span(at, after));
                }
                characters.append('\\').appendCodePoint(codePoint);
                return after;
            }
        }
        return at + 2;
    }

    private int hexadecimal(int at, int from, int to, int digits, StringBuilder characters) {
        int value = 0;
        int i = from;
        while (i < to && digit(i) >= 0) {
            value = value * 16 + digit(i);
            i++;
        }
        if (i - from < digits) {
            problems.error(
                    "'\\" + text.charAt(at + 1) + "' needs " + (digits == 2 ? "two" : "four")
                            + " hexadecimal digits",
                    new Span(at, i));
        } else {
            characters.append((char) value);
        }
        return i;
    }

    private int braced(int at, int end, StringBuilder characters) {
        int value = 0;
        int i = at + 3;
        while (i < end && digit(i) >= 0) {
            value = Math.min(value, Character.MAX_CODE_POINT) * 16 + digit(i);
            i++;
        }
        boolean closed = i < end && text.charAt(i) == '}';
        if (!closed || i == at + 3 || !Character.isValidCodePoint(value)) {
            problems.error(
                    "'\\u{...}' needs the hexadecimal number of a code point", new Span(at, i));
            return closed ? i + 1 : i;
        }
        characters.appendCodePoint(value);
        return i + 1;
    }

    private int digit(int at) {
        char c = text.charAt(at);
        return c < 128 ? Character.digit(c, 16) : -1;
    }
}
