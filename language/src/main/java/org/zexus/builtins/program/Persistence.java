package org.zexus.builtins.program;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.nio.charset.StandardCharsets;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.io.FileAccess;
import org.zexus.builtins.io.FileOperations;
import org.zexus.builtins.json.JsonOperations;
import org.zexus.builtins.state.LibraryState;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/**
 * Values that outlive the program: JSON files in the folder {@code .zexus_persist} of the working directory, one per
 * key. No key leads anywhere else, because the file has its letters, digits and {@code _-} only, and codes for the
 * rest.
 */
final class Persistence {
    private static final String FOLDER = ".zexus_persist";
    private static final int LONGEST_NAME = 200;

    private Persistence() {}

    static Object set(Node where, Object key, Object value) {
        TruffleString file = file(where, key);
        Object text = JsonOperations.encode(where, value);
        FileAccess.with(Access.WRITE, where, FOLDER, folder -> {
            folder.createDirectories();
            return true;
        });
        FileAccess.writeText(where, file, Arguments.java(text));
        return true;
    }

    static Object get(Node where, Object key, Object otherwise) {
        TruffleString file = file(where, key);
        if (!(boolean) FileOperations.exists(where, file)) {
            return otherwise == Missing.MISSING ? ZexusNull.NULL : otherwise;
        }
        return JsonOperations.load(where, file);
    }

    static Object delete(Node where, Object key) {
        TruffleString file = file(where, key);
        LibraryState.get(where).permissions().file(Access.READ, Strings.toJava(file), where);
        return FileAccess.with(Access.WRITE, where, Strings.toJava(file), found -> {
            boolean isThere = found.exists();
            if (isThere) {
                found.delete();
            }
            return isThere;
        });
    }

    private static TruffleString file(Node where, Object key) {
        var name = new StringBuilder();
        for (byte b : Arguments.java(key).getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            // Capital letters have codes too, for file systems that do not tell them from small ones.
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_' || c == '-') {
                name.append(c);
            } else {
                name.append(String.format("%%%02x", (int) c));
            }
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Errors.valueError(where, "a key is a text that is neither empty nor very long");
        }
        return Strings.fromJava(FOLDER + "/" + name + ".json");
    }
}
