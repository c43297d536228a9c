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
    private final JsonSource source;
    private final byte[] bytes;
    private final KeyCache keys;
    private final RepeatedKeys objects = new RepeatedKeys();
    /** The values in the containers that are being read, those of the innermost last, and the keys in front of them. */
    private Object[] pending = new Object[64];
    private TruffleString[] pendingKeys = new TruffleString[64];
    private int pendingSize;
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

    private ZexusMap object() {
        enter();
        int start = pendingSize;
        skipSpace();
        if (peek() != '}') {
            while (true) {
                entry();
                skipSpace();
                if (peek() == '}') {
                    break;
                }
                take(',');
                skipSpace();
            }
        }
        leave();
        ZexusMap map = objects.map(pendingKeys, pending, start, pendingSize);
        drop(start);
        return map;
    }

    private void entry() {
        if (peek() != '"') {
            throw expected("a key");
        }
        TruffleString key = key();
        skipSpace();
        take(':');
        skipSpace();
        push(value());
        pendingKeys[pendingSize - 1] = key;
    }

    private void push(Object value) {
        if (pendingSize == pending.length) {
            pending = Arrays.copyOf(pending, pendingSize * 2);
            pendingKeys = Arrays.copyOf(pendingKeys, pendingSize * 2);
        }
        pending[pendingSize++] = value;
    }

    /** Forgets what is pending from {@code start} on, and so does not keep it alive. */
    private void drop(int start) {
        while (pendingSize > start) {
            pending[--pendingSize] = null;
        }
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
        int start = pendingSize;
        push(first);
        while (hasMore()) {
            push(value());
        }
        ZexusList list = ZexusList.ofObjects(Arrays.copyOfRange(pending, start, pendingSize));
        drop(start);
        return list;
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
        int end = plainEnd(start);
        if (bytes[end] != '"') {
            return string();
        }
        at = end + 1;
        return keys.get(start, end);
    }

    private TruffleString string() {
        int start = at + 1;
        at = plainEnd(start);
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
            at = plainEnd(start);
        }
    }

    /** Where the characters end that stand for themselves in a string. */
    private int plainEnd(int start) {
        int i = start;
        while (isPlain(bytes[i])) {
            i++;
        }
        return i;
    }

    /** Whether a byte stands for itself; negative are those of characters beyond ASCII. */
    private static boolean isPlain(byte b) {
        return b != '"' && b != '\\' && (b >= ' ' || b < 0);
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
