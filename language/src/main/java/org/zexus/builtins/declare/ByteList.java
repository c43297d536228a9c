package org.zexus.builtins.declare;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.value.Display;

/** Binary data as programs have it: a list of integers from 0 to 255. */
public final class ByteList {
    private ByteList() {}

    /** The list of some bytes. */
    public static ZexusList of(byte[] bytes) {
        Object[] elements = new Object[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            elements[i] = (long) (bytes[i] & 0xff);
        }
        return ZexusList.ofObjects(elements);
    }

    /** The bytes in a list; a ValueError if there is anything else in it. */
    public static byte[] toBytes(Node where, Object list) {
        ZexusList elements = (ZexusList) list;
        byte[] bytes = new byte[elements.size()];
        for (int i = 0; i < bytes.length; i++) {
            Object element = elements.get(i);
            if (!(element instanceof Long number) || number < 0 || number > 255) {
                throw Errors.valueError(where,
                        "a byte is an integer from 0 to 255, got " + Display.toJava(element) + " at position " + i);
            }
            bytes[i] = (byte) (long) number;
        }
        return bytes;
    }
}
