package org.zexus.builtins.json;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.operation.Operands;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Kinds;

/** The text of a value that the ledger takes a hash of; equal values have the same. */
public final class HashedText {
    private static final char LAST_OF_ASCII = '\u007f';

    private HashedText() {}

    /**
     * The text: JSON with sorted keys and everything outside of ASCII escaped for collections and instances, the
     * display of other values.
     */
    public static String of(Object any, Node where) {
        Object value = Operands.unwrap(any);
        return switch (Kinds.of(value)) {
            case LIST, MAP, SET, DATA, ENTITY, ENUM -> ascii(Strings.toJava(JsonWriter.write(value, 0, true, where)));
            default -> Display.toJava(value);
        };
    }

    private static String ascii(String json) {
        var out = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c > LAST_OF_ASCII) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
