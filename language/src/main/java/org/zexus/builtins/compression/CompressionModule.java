package org.zexus.builtins.compression;

import java.util.Set;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Functions;
import org.zexus.builtins.encoding.EncodingModule;
import org.zexus.runtime.builtin.Access;

/** The table of the module {@code compression}: compressed data are in Base64. */
public final class CompressionModule {
    private static final Set<Access> BOTH = Set.of(Access.READ, Access.WRITE);

    private CompressionModule() {}

    /** Declares everything here. */
    public static void declare(Functions to) {
        for (Format format : Format.values()) {
            String name = format.guestName();
            to.function(name + "_compress(text: string, level?: integer)",
                    "The text compressed as " + name + ", in Base64.",
                    Boundary.binary((where, text, level) -> Compression.compress(where, format, text, level)));
            to.function(name + "_decompress(data: string)", "The text that was compressed as " + name + ".",
                    Boundary.unary((where, data) -> Compression.decompress(where, format, data)));
        }
        to.function(BOTH, "compress_file(from: string, to: string, format?: string)",
                "Compresses a file: gzip, zlib, bzip2 or lzma.", Boundary.ternary(Compression::compressFile));
        to.function(BOTH, "decompress_file(from: string, to: string, format?: string)",
                "Decompresses a file: gzip, zlib, bzip2 or lzma.", Boundary.ternary(Compression::decompressFile));
        to.function("calculate_ratio(text: string, data: string)",
                "The size of compressed data in Base64 by that of the text.", Boundary.binary(Compression::ratio));
        to.function("crc32(text: string)", "The checksum CRC-32.",
                Boundary.unary((where, text) -> EncodingModule.checksum(where, text, new CRC32())));
        to.function("adler32(text: string)", "The checksum Adler-32.",
                Boundary.unary((where, text) -> EncodingModule.checksum(where, text, new Adler32())));
    }
}
