package org.zexus.builtins.encoding;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;

/** The text of bytes. */
public final class Utf8 {
    private Utf8() {}

    /** The text of some bytes; a ValueError if they are not UTF-8. */
    public static TruffleString decode(byte[] bytes, Node where) {
        try {
            return Strings.fromJava(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            throw Errors.valueError(where, "the bytes are not UTF-8 text");
        }
    }
}
