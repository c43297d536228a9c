package org.zexus.builtins.json;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.ZexusNull;

/** Reads values from JSON text (RFC 8259). Of a repeated key the last value counts. */
public final class JsonReader {
    private static final int MAX_DEPTH = 1000;
    private final String text;
    /** The characters, and a zero behind the last, so that no read needs to look at the length. */
    private final char[] chars;
    private final KeyCache keys = new KeyCache();
    private final Node where;
    private int at;
    private int depth;

    private JsonReader(String text, Node where) {
        this.text = text;
        this.chars = new char[text.length() + 1];
        text.getChars(0, text.length(), chars, 0);
        this.where = where;
    }

    /** The value a text describes; anything else is a ValueError. */
    public static Object read(String text, Node where) {
        var reader = new JsonReader(text, where);
        reader.skipSpace();
        Object value = reader.value();
        reader.skipSpace();
        if (reader.at < text.length()) {
            throw reader.expected("the end of the text");
        }
        return value;
    }

    private Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", ZexusNull.NULL);
            default -> number();
        };
    }

    private ZexusMap object() {
        enter();
        var map = new ZexusMap();
        skipSpace();
        if (peek() != '}') {
            while (true) {
                entry(map);
                skipSpace();
                if (peek() == '}') {
                    break;
                }
                take(',');
                skipSpace();
            }
        }
        leave();
        return map;
    }

    private void entry(ZexusMap map) {
        if (peek() != '"') {
            throw expected("a key");
        }
        TruffleString key = key();
        skipSpace();
        take(':');
        skipSpace();
        map.put(key, value());
    }

    private ZexusList array() {
        enter();
        ZexusList list = ZexusList.empty();
        skipSpace();
        if (peek() != ']') {
            while (true) {
                list.push(value());
                skipSpace();
                if (peek() == ']') {
                    break;
                }
                take(',');
                skipSpace();
            }
        }
        leave();
        return list;
    }

    private void enter() {
        at++;
        if (++depth > MAX_DEPTH) {
            throw Errors.valueError(where, "the JSON text is nested more than " + MAX_DEPTH + " deep");
        }
    }

    private void leave() {
        at++;
        depth--;
    }

    private TruffleString key() {
        int start = at + 1;
        int end = plainEnd(start);
        if (chars[end] != '"') {
            return string();
        }
        at = end + 1;
        return keys.get(text, chars, start, end);
    }

    private TruffleString string() {
        int start = at + 1;
        at = plainEnd(start);
        if (chars[at] == '"') {
            return Strings.fromJava(text.substring(start, at++));
        }
        var result = new StringBuilder();
        while (true) {
            result.append(chars, start, at - start);
            switch (chars[at]) {
                case '"' -> {
                    at++;
                    return Strings.fromJava(result.toString());
                }
                case '\\' -> {
                    at++;
                    result.append(escape());
                }
                default ->
                    throw expected(at == text.length() ? "'\"'" : "an escape instead of a control character");
            }
            start = at;
            at = plainEnd(start);
        }
    }

    /** Where the characters end that stand for themselves in a string. */
    private int plainEnd(int start) {
        int i = start;
        while (chars[i] >= ' ' && chars[i] != '"' && chars[i] != '\\') {
            i++;
        }
        return i;
    }

    private char escape() {
        if (at == text.length()) {
            throw expected("'\"'");
        }
        char c = chars[at++];
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> {
                at--;
                throw expected("an escape");
            }
        };
    }

    private char unicode() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw expected("a hexadecimal digit");
            }
            value = value * 16 + digit;
            at++;
        }
        return (char) value;
    }

    private Object number() {
        int start = at;
        int end = JsonNumber.end(chars, start);
        if (end == start) {
            throw expected("a value");
        }
        at = end;
        return JsonNumber.value(chars, start, end);
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw expected("a value");
        }
        at += word.length();
        return value;
    }

    private void skipSpace() {
        while (isSpace(chars[at])) {
            at++;
        }
    }

    private static boolean isSpace(char c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\r' || c == '\t');
    }

    /** The next character, zero behind the last. */
    private char peek() {
        return chars[at];
    }

    private void take(char c) {
        if (peek() != c) {
            throw expected("'" + c + "'");
        }
        at++;
    }

    private ZexusException expected(String what) {
        String before = text.substring(0, at);
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
        return Errors.valueError(where, "not JSON: expected " + what + " at " + line + ":" + column);
    }
}
