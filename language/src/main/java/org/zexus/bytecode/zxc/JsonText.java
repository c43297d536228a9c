package org.zexus.bytecode.zxc;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** A JSON text inside a file of version 1. {@code NaN} and {@code Infinity} are numbers, as its writer has them. */
final class JsonText {
    /** More digits than any number in use, few enough to be read fast. */
    private static final int LONGEST_NUMBER = 10_000;

    private final String text;
    private final int start;
    private int offset;

    /**
     * A text.
     *
     * @param text the text
     * @param start where it lies in the file, for messages
     */
    JsonText(String text, int start) {
        this.text = text;
        this.start = start;
    }

    /**
     * The value of the whole text.
     *
     * @param nesting how deep arrays and objects may nest
     */
    Object read(int nesting) throws ZxcFormatException {
        Object value = value(nesting);
        skipSpace();
        if (offset < text.length()) {
            throw failure();
        }
        return value;
    }

    private Object value(int nesting) throws ZxcFormatException {
        if (nesting < 0) {
            throw failure();
        }
        skipSpace();
        if (accept('{')) {
            return object(nesting - 1);
        }
        if (accept('[')) {
            return array(nesting - 1);
        }
        if (accept('"')) {
            return string();
        }
        int begin = offset;
        while (offset < text.length() && isWordPart(text.charAt(offset))) {
            offset++;
        }
        return word(text.substring(begin, offset));
    }

    private static boolean isWordPart(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '+'
                || c == '.';
    }

    private Object word(String word) throws ZxcFormatException {
        return switch (word) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> number(word);
        };
    }

    private Object number(String word) throws ZxcFormatException {
        if (word.length() <= LONGEST_NUMBER) {
            if (word.matches("-?[0-9]+")) {
                return new BigInteger(word);
            }
            if (word.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?")) {
                return Double.parseDouble(word);
            }
        }
        throw failure();
    }

    private Object object(int nesting) throws ZxcFormatException {
        var map = new LinkedHashMap<Object, Object>();
        skipSpace();
        if (accept('}')) {
            return map;
        }
        do {
            skipSpace();
            expect('"');
            String key = string();
            skipSpace();
            expect(':');
            map.put(key, value(nesting));
            skipSpace();
        } while (accept(','));
        expect('}');
        return map;
    }

    private Object array(int nesting) throws ZxcFormatException {
        var list = new ArrayList<Object>();
        skipSpace();
        if (accept(']')) {
            return list;
        }
        do {
            list.add(value(nesting));
            skipSpace();
        } while (accept(','));
        expect(']');
        return list;
    }

    private String string() throws ZxcFormatException {
        var content = new StringBuilder();
        while (true) {
            char c = next();
            if (c == '"') {
                return content.toString();
            }
            if (c < ' ') {
                throw failure();
            }
            content.append(c == '\\' ? escape() : c);
        }
    }

    private char escape() throws ZxcFormatException {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int unit = 0;
                for (int i = 0; i < 4; i++) {
                    int digit = Character.digit(next(), 16);
                    if (digit < 0) {
                        throw failure();
                    }
                    unit = unit << 4 | digit;
                }
                yield (char) unit;
            }
            default -> throw failure();
        };
    }

    private char next() throws ZxcFormatException {
        if (offset >= text.length()) {
            throw failure();
        }
        return text.charAt(offset++);
    }

    private boolean accept(char c) {
        boolean found = offset < text.length() && text.charAt(offset) == c;
        if (found) {
            offset++;
        }
        return found;
    }

    private void expect(char c) throws ZxcFormatException {
        if (!accept(c)) {
            throw failure();
        }
    }

    private void skipSpace() {
        while (offset < text.length() && " \t\r\n".indexOf(text.charAt(offset)) >= 0) {
            offset++;
        }
    }

    private ZxcFormatException failure() {
        return new ZxcFormatException("bad JSON at offset " + start);
    }
}
