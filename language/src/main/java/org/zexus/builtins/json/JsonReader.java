package org.zexus.builtins.json;

import com.oracle.truffle.api.nodes.Node;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.ZexusNull;

/** Reads values from JSON text (RFC 8259). Of a repeated key the last value counts. */
public final class JsonReader {
    private static final int MAX_DEPTH = 1000;
    private static final int DIGITS_OF_EVERY_LONG = 18;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final String text;
    private final Node where;
    private int at;
    private int depth;

    private JsonReader(String text, Node where) {
        this.text = text;
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
            case '"' -> Strings.fromJava(string());
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
        String key = string();
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

    private String string() {
        var result = new StringBuilder();
        at++;
        while (peek() != '"') {
            char c = next();
            if (c < ' ') {
                at--;
                throw expected("an escape instead of a control character");
            }
            result.append(c == '\\' ? escape() : c);
        }
        at++;
        return result.toString();
    }

    private char escape() {
        char c = next();
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
        var matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw expected("a value");
        }
        at = matcher.end();
        String digits = matcher.group();
        if (matcher.group(1) != null || matcher.group(2) != null) {
            return Double.valueOf(digits);
        }
        if (digits.length() <= DIGITS_OF_EVERY_LONG) {
            return Long.valueOf(digits);
        }
        return BigInt.normalize(new BigInteger(digits));
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw expected("a value");
        }
        at += word.length();
        return value;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** The next character, 0 at the end of the text. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private char next() {
        if (at == text.length()) {
            throw expected("'\"'");
        }
        return text.charAt(at++);
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
