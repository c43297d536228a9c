package org.zexus.builtins.fs;

import com.oracle.truffle.api.nodes.Node;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.declare.ByteList;
import org.zexus.builtins.io.FileAccess;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Missing;

/** Reads and writes whole files. */
final class FileContents {
    private FileContents() {}

    static Object read(Node where, Object path, Object encoding) {
        Charset charset = charset(where, encoding);
        byte[] bytes = FileAccess.with(Access.READ, where, path, file -> FileAccess.readBytes(file, where));
        try {
            return Strings.fromJava(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            throw Errors.valueError(where, "file '" + Arguments.java(path) + "' is not " + charset.name() + " text");
        }
    }

    static Object write(Node where, Object path, Object text, Object encoding) {
        Charset charset = charset(where, encoding);
        byte[] bytes;
        try {
            ByteBuffer encoded = charset.newEncoder().encode(CharBuffer.wrap(Arguments.java(text)));
            bytes = Arrays.copyOf(encoded.array(), encoded.limit());
        } catch (CharacterCodingException e) {
            throw Errors.valueError(where, "the text has characters that " + charset.name() + " does not have");
        }
        makeParents(where, path);
        FileAccess.writeBytes(where, path, bytes);
        return true;
    }

    static Object append(Node where, Object path, Object text) {
        makeParents(where, path);
        FileAccess.append(where, path, Arguments.java(text));
        return true;
    }

    static Object readBinary(Node where, Object path) {
        return ByteList
                .of(FileAccess.with(Access.READ, where, path, file -> FileAccess.readBytes(file, where)));
    }

    static Object writeBinary(Node where, Object path, Object bytes) {
        byte[] content = ByteList.toBytes(where, bytes);
        makeParents(where, path);
        FileAccess.writeBytes(where, path, content);
        return true;
    }

    private static void makeParents(Node where, Object path) {
        FileAccess.with(Access.WRITE, where, path, file -> {
            var parent = file.getAbsoluteFile().getParent();
            if (parent != null && !parent.exists()) {
                parent.createDirectories();
            }
            return null;
        });
    }

    private static Charset charset(Node where, Object encoding) {
        if (encoding == Missing.MISSING) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(Arguments.java(encoding));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Errors.valueError(where, "unknown encoding '" + Arguments.java(encoding) + "'");
        }
    }
}
