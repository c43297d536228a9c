package org.zexus.builtins.json;

import java.nio.charset.StandardCharsets;

/** What stands for a value by its name in JSON text, as bytes. */
final class JsonWords {
    static final byte[] NULL = bytes("null");
    static final byte[] TRUE = bytes("true");
    static final byte[] FALSE = bytes("false");

    private JsonWords() {}

    /** The bytes of a text in ASCII. */
    static byte[] bytes(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}
