package org.zexus.builtins.json;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import java.util.Comparator;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.collection.ZexusSet;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.operation.Operands;
import org.zexus.runtime.type.EnumValue;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.ZexusNull;

/** Writes values as JSON text (RFC 8259): on one line with a space after commas and colons, or indented. */
public final class JsonWriter {
    private static final int MAX_DEPTH = 1000;
    private static final int KEPT_KEYS = 256;

    private final Node where;
    private final int indent;
    private final boolean sortKeys;
    private final TextBuffer out = new TextBuffer();
    /** The containers that are being written, the outermost first, and how many they are. */
    private Object[] open = new Object[16];
    private int depth;
    /** Keys that were written before, and where: with quotes and colon. */
    private final TruffleString[] keys = new TruffleString[KEPT_KEYS];
    private final int[] keyStarts = new int[KEPT_KEYS];
    private final int[] keyEnds = new int[KEPT_KEYS];

    private JsonWriter(Node where, int indent, boolean sortKeys) {
        this.where = where;
        this.indent = indent;
        this.sortKeys = sortKeys;
    }

    /** The text of a value on one line; a value that JSON does not have is a TypeError or ValueError. */
    public static TruffleString write(Object value, Node where) {
        return write(value, 0, false, where);
    }

    /**
     * The text of a value.
     *
     * @param indent spaces per level; 0 puts everything on one line
     * @param sortKeys whether the keys of maps are in the order of their characters
     */
    public static TruffleString write(Object value, int indent, boolean sortKeys, Node where) {
        var writer = new JsonWriter(where, indent, sortKeys);
        writer.value(value);
        return writer.out.toText();
    }

    /** The values that most texts consist of are tried one by one: a switch over classes is slow in an executable. */
    private void value(Object value) {
        if (value instanceof TruffleString text) {
            string(text);
        } else if (value instanceof Long number) {
            out.append(number.longValue());
        } else if (value instanceof Double number) {
            number(number);
        } else if (value instanceof Boolean bool) {
            out.append(bool ? JsonWords.TRUE : JsonWords.FALSE);
        } else if (value == ZexusNull.NULL) {
            out.append(JsonWords.NULL);
        } else if (value instanceof ZexusMap map) {
            object(map, map);
        } else if (value instanceof ZexusList list) {
            array(list, list.toArray());
        } else {
            rareValue(value);
        }
    }

    private void rareValue(Object value) {
        switch (value) {
            case BigInt number -> out.append(number.value().toString());
            case ZexusSet set -> array(set, set.toArray());
            case EnumValue members -> object(members, members.toMap());
            case Instance instance -> object(instance, instance.fieldMap());
            default -> {
                Object unwrapped = Operands.unwrap(value);
                if (unwrapped == value) {
                    throw Errors.typeError(where, Kinds.typeName(value) + " cannot be written as JSON");
                }
                value(unwrapped);
            }
        }
    }

    private void number(double number) {
        if (!Double.isFinite(number)) {
            throw Errors.valueError(where, Display.toJava(number) + " cannot be written as JSON");
        }
        out.append(Display.toJava(number));
    }

    private void array(Object container, Object[] elements) {
        enter(container);
        out.append('[');
        for (int i = 0; i < elements.length; i++) {
            separate(i > 0);
            value(elements[i]);
        }
        close(elements.length > 0, ']');
    }

    private void object(Object container, ZexusMap map) {
        enter(container);
        out.append('{');
        Object[] order = map.keyArray();
        Object[] values = map.valueArray();
        if (sortKeys) {
            Arrays.sort(order, Comparator.comparing(Display::toJava));
            values = Arrays.stream(order).map(map::get).toArray();
        }
        for (int i = 0; i < order.length; i++) {
            separate(i > 0);
            key(order[i]);
            value(values[i]);
        }
        close(order.length > 0, '}');
    }

    private void key(Object key) {
        if (key instanceof TruffleString text) {
            key(text);
        } else {
            string(Display.of(key));
            out.append(':', ' ');
        }
    }

    private void key(TruffleString key) {
        int slot = key.hashCode() & KEPT_KEYS - 1;
        if (keys[slot] == key) {
            out.repeat(keyStarts[slot], keyEnds[slot]);
            return;
        }
        keyStarts[slot] = out.size();
        string(key);
        out.append(':', ' ');
        keyEnds[slot] = out.size();
        keys[slot] = key;
    }

    private void enter(Object container) {
        for (int i = 0; i < depth; i++) {
            if (open[i] == container) {
                throw Errors.valueError(where, "a value that contains itself cannot be written as JSON");
            }
        }
        if (depth == MAX_DEPTH) {
            throw Errors.valueError(where, "the value is nested more than " + MAX_DEPTH + " deep");
        }
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = container;
    }

    private void separate(boolean comma) {
        if (indent > 0) {
            if (comma) {
                out.append(',');
            }
            newLine(depth);
        } else if (comma) {
            out.append(',', ' ');
        }
    }

    private void close(boolean hasContent, char bracket) {
        depth--;
        if (indent > 0 && hasContent) {
            newLine(depth);
        }
        out.append(bracket);
    }

    private void newLine(int level) {
        out.append('\n');
        for (int i = 0; i < level * indent; i++) {
            out.append(' ');
        }
    }

    private void string(TruffleString text) {
        out.append('"');
        int start = out.size();
        out.append(text);
        out.append('"');
        int plainEnd = PlainText.end(out.bytes(), start);
        if (plainEnd < out.size() - 1) {
            byte[] rest = out.cut(plainEnd);
            escape(rest, rest.length - 1);
            out.append('"');
        }
    }

    private void escape(byte[] text, int length) {
        for (int i = 0; i < length; i++) {
            if (PlainText.isPlain(text[i])) {
                out.append(text[i]);
            } else {
                escape((char) text[i]);
            }
        }
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append(String.format("\\u%04x", (int) c));
        }
    }
}
