package org.zexus.builtins.json;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.io.FileAccess;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.Truth;
import org.zexus.runtime.value.ZexusNull;

/** The builtins that read and write JSON. */
public final class JsonOperations {
    private static final int USUAL_INDENT = 2;
    private static final int GREATEST_INDENT = 64;

    private JsonOperations() {}

    /** The value a JSON text describes. */
    public static Object parse(Node where, Object text) {
        return JsonReader.read(Arguments.text(where, "json.parse", text), where);
    }

    /** The JSON text of a value on one line. */
    public static Object encode(Node where, Object value) {
        return JsonWriter.write(value, where);
    }

    static Object stringify(Node where, Object value, Object indent, Object sortKeys) {
        return JsonWriter.write(value, indent(where, indent), isTrue(sortKeys), where);
    }

    static Object pretty(Node where, Object value) {
        return JsonWriter.write(value, USUAL_INDENT, false, where);
    }

    /** The value in a JSON file. */
    public static Object load(Node where, Object path) {
        return JsonReader.read(Strings.fromJava(FileAccess.readText(where, path)), where);
    }

    static Object save(Node where, Object path, Object value) {
        FileAccess.writeText(where, path, Strings.toJava(JsonWriter.write(value, USUAL_INDENT, false, where)) + "\n");
        return true;
    }

    /** Whether a text is JSON. */
    static Object validate(Node where, Object text) {
        try {
            parse(where, text);
            return true;
        } catch (ZexusException e) {
            if (e.kind() == ErrorKind.VALUE) {
                return false;
            }
            throw e;
        }
    }

    /** A new map of the entries of both; maps under the same key are merged in the same way. */
    static Object merge(Node where, Object first, Object second) {
        ZexusMap merged = Arguments.map(where, "json.merge", first).copy();
        ZexusMap more = Arguments.map(where, "json.merge", second);
        for (Object key : more.keyArray()) {
            Object value = more.get(key);
            boolean bothMaps = merged.get(key) instanceof ZexusMap && value instanceof ZexusMap;
            merged.put(key, bothMaps ? merge(where, merged.get(key), value) : value, where);
        }
        return merged;
    }

    private static int indent(Node where, Object indent) {
        if (indent == Missing.MISSING || indent == ZexusNull.NULL) {
            return 0;
        }
        return Math.clamp(Arguments.integer(where, "json.stringify", indent), 0, GREATEST_INDENT);
    }

    private static boolean isTrue(Object argument) {
        return argument != Missing.MISSING && Truth.of(argument);
    }
}
