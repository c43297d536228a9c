package org.zexus.builtins.compression;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.encoding.Utf8;
import org.zexus.builtins.io.FileAccess;
import org.zexus.ledger.CanonicalEncoding;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Missing;

/** Compresses texts and files. What unpacks to more than {@link #LARGEST} bytes is refused. */
final class Compression {
    private static final int LARGEST = 1 << 28;

    private Compression() {}

    static Object compress(Node where, Format format, Object text, Object level) {
        int chosen = level == Missing.MISSING ? Format.USUAL_LEVEL
                : Arguments.between(where, "the level", level, 1, 9);
        byte[] data = compress(format, CanonicalEncoding.utf8((TruffleString) text, where), chosen);
        return Strings.fromJava(Base64.getEncoder().encodeToString(data));
    }

    static Object decompress(Node where, Format format, Object data) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(Arguments.java(data));
        } catch (IllegalArgumentException e) {
            throw Errors.valueError(where, "the compressed data are not Base64");
        }
        return Utf8.decode(decompress(where, format, bytes), where);
    }

    static Object compressFile(Node where, Object from, Object to, Object format) {
        Format chosen = format(where, format);
        byte[] content = FileAccess.with(Access.READ, where, from, file -> FileAccess.readBytes(file, where));
        FileAccess.writeBytes(where, to, compress(chosen, content, Format.USUAL_LEVEL));
        return true;
    }

    static Object decompressFile(Node where, Object from, Object to, Object format) {
        Format chosen = format(where, format);
        byte[] content = FileAccess.with(Access.READ, where, from, file -> FileAccess.readBytes(file, where));
        FileAccess.writeBytes(where, to, decompress(where, chosen, content));
        return true;
    }

    static Object ratio(Node where, Object text, Object data) {
        int before = CanonicalEncoding.utf8((TruffleString) text, where).length;
        try {
            int after = Base64.getDecoder().decode(Arguments.java(data)).length;
            return before == 0 ? 0.0 : (double) after / before;
        } catch (IllegalArgumentException e) {
            throw Errors.valueError(where, "the compressed data are not Base64");
        }
    }

    private static Format format(Node where, Object name) {
        String text = Arguments.java(name, "gzip");
        return Format.named(text)
                .orElseThrow(() -> Errors.valueError(where, "unknown compression '" + text + "'")
                        .withHint("known are zlib, gzip, bzip2 and lzma"));
    }

    private static byte[] compress(Format format, byte[] content, int level) {
        var out = new ByteArrayOutputStream();
        try (var compressing = format.compressing(out, level)) {
            compressing.write(content);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return out.toByteArray();
    }

    private static byte[] decompress(Node where, Format format, byte[] data) {
        byte[] content;
        try (var in = format.decompressing(new ByteArrayInputStream(data))) {
            content = in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw Errors.valueError(where, "the data are not " + format.guestName() + ", or damaged");
        }
        if (content.length > LARGEST) {
            throw Errors.resourceError(where, "the data unpack to more than " + (LARGEST >> 20) + " MiB");
        }
        return content;
    }
}
