package org.zexus.builtins.json;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.value.ZexusNull;

/** Reads values from JSON text (RFC 8259). Of a repeated key the last value counts. */
public final class JsonReader {
    private static final int MAX_DEPTH = 1000;
    private static final int MOST_USUAL = 16;
    private final JsonSource source;
    private final byte[] bytes;
    private final KeyCache keys;
    private final RepeatedKeys objects = new RepeatedKeys();
    /** The keys of the objects that are being read, those of the innermost last. */
    private TruffleString[] pendingKeys = new TruffleString[64];
    private int pendingSize;
    /** How many values the last containers had: most that follow have as many. */
    private int usualEntries = 4;
    private int usualElements = 4;
    private final Node where;
    private int at;
    private int depth;

    private JsonReader(JsonSource source, Node where) {
        this.source = source;
        this.bytes = source.bytes();
        this.keys = new KeyCache(source);
        this.where = where;
    }

    /** The value a text describes; anything else is a ValueError. */
    public static Object read(TruffleString text, Node where) {
        var source = new JsonSource(text);
        var reader = new JsonReader(source, where);
        reader.skipSpace();
        Object value = reader.value();
        reader.skipSpace();
        if (reader.at < source.length()) {
            throw reader.expected("the end of the text");
        }
        return value;
    }

    private Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word(JsonWords.TRUE, true);
            case 'f' -> word(JsonWords.FALSE, false);
            case 'n' -> word(JsonWords.NULL, ZexusNull.NULL);
            default -> number();
        };
    }

    // The values of a container are collected in an array that is made there: of one from elsewhere, a native executable
    // has to ask with each value whether it takes such.

    private ZexusMap object() {
        enter();
        int start = pendingSize;
        Object[] values = new Object[usualEntries];
        int count = 0;
        skipSpace();
        if (peek() != '}') {
            while (true) {
                push(nextKey());
                if (count == values.length) {
                    values = enlarged(values);
                }
                values[count++] = value();
                skipSpace();
                if (peek() == '}') {
                    break;
                }
                take(',');
                skipSpace();
            }
        }
        leave();
        pendingSize = start;
        usualEntries = Math.min(count, MOST_USUAL);
        return objects.map(pendingKeys, start, count == values.length ? values : Arrays.copyOf(values, count));
    }

    /** The key of an entry, at whose value the reader is then. */
    private TruffleString nextKey() {
        if (peek() != '"') {
            throw expected("a key");
        }
        TruffleString key = key();
        skipSpace();
        take(':');
        skipSpace();
        return key;
    }

    private void push(TruffleString key) {
        if (pendingSize == pendingKeys.length) {
            pendingKeys = Arrays.copyOf(pendingKeys, pendingSize * 2);
        }
        pendingKeys[pendingSize++] = key;
    }

    private static Object[] enlarged(Object[] values) {
        var larger = new Object[values.length * 2 + 2];
        System.arraycopy(values, 0, larger, 0, values.length);
        return larger;
    }

    private ZexusList array() {
        enter();
        skipSpace();
        if (peek() == ']') {
            leave();
            return ZexusList.empty();
        }
        Object first = value();
        // Numbers need no boxes in a list.
        ZexusList list = first instanceof Long || first instanceof Double ? numbers(first) : elements(first);
        leave();
        return list;
    }

    private ZexusList numbers(Object first) {
        ZexusList list = ZexusList.empty();
        list.push(first);
        while (hasMore()) {
            list.push(value());
        }
        return list;
    }

    private ZexusList elements(Object first) {
        Object[] values = new Object[usualElements];
        values[0] = first;
        int count = 1;
        while (hasMore()) {
            if (count == values.length) {
                values = enlarged(values);
            }
            values[count++] = value();
        }
        usualElements = Math.min(count, MOST_USUAL);
        return ZexusList.ofObjects(count == values.length ? values : Arrays.copyOf(values, count));
    }

    /** Whether another element follows in an array, at whose beginning the reader is then. */
    private boolean hasMore() {
        skipSpace();
        if (peek() == ']') {
            return false;
        }
        take(',');
        skipSpace();
        return true;
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
        int end = keys.endOfFollowing(start);
        if (end >= 0) {
            at = end + 1;
            return keys.latest();
        }
        end = PlainText.end(bytes, start);
        if (bytes[end] != '"') {
            return string();
        }
        at = end + 1;
        return keys.get(start, end);
    }

    private TruffleString string() {
        int start = at + 1;
        at = PlainText.end(bytes, start);
        if (bytes[at] == '"') {
            return source.text(start, at++);
        }
        var result = new TextBuffer();
        while (true) {
            result.append(bytes, start, at);
            switch (bytes[at]) {
                case '"' -> {
                    at++;
                    return result.toText();
                }
                case '\\' -> {
                    at++;
                    result.appendCodePoint(escape());
                }
                default ->
                    throw expected(at == source.length() ? "'\"'" : "an escape instead of a control character");
            }
            start = at;
            at = PlainText.end(bytes, start);
        }
    }

    private char escape() {
        if (at == source.length()) {
            throw expected("'\"'");
        }
        byte b = bytes[at++];
        return switch (b) {
            case '"', '\\', '/' -> (char) b;
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
        int end = JsonNumber.end(bytes, start);
        if (end == start) {
            throw expected("a value");
        }
        at = end;
        return JsonNumber.value(bytes, start, end);
    }

    private Object word(byte[] word, Object value) {
        for (int i = 0; i < word.length; i++) {
            if (bytes[at + i] != word[i]) {
                throw expected("a value");
            }
        }
        at += word.length;
        return value;
    }

    private void skipSpace() {
        while (isSpace(bytes[at])) {
            at++;
        }
    }

    private static boolean isSpace(byte c) {
        return c <= ' ' && (c == ' ' || c == '\n' || c == '\r' || c == '\t');
    }

    /** The next byte, zero behind the last. */
    private byte peek() {
        return bytes[at];
    }

    private void take(char c) {
        if (peek() != c) {
            throw expected("'" + c + "'");
        }
        at++;
    }

    private ZexusException expected(String what) {
        return Errors.valueError(where, "not JSON: expected " + what + " at " + source.position(at));
    }
}
