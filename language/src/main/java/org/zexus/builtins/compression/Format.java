package org.zexus.builtins.compression;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZInputStream;
import org.tukaani.xz.XZOutputStream;

/** The formats of compressed data. Levels go from 1 (fast) to 9 (small). */
enum Format {
    ZLIB,
    GZIP,
    BZIP2,
    /** The container format .xz. */
    LZMA;

    static final int USUAL_LEVEL = 6;
    /** The most memory, in KiB, that unpacking may take. */
    private static final int MEMORY = 1 << 17;

    static Optional<Format> named(String name) {
        for (Format format : values()) {
            if (format.guestName().equals(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    String guestName() {
        return name().toLowerCase(Locale.ROOT);
    }

    OutputStream compressing(OutputStream out, int level) throws IOException {
        return switch (this) {
            case ZLIB -> new DeflaterOutputStream(out, new Deflater(level));
            case GZIP -> new GZIPOutputStream(out) {
                {
                    def.setLevel(level);
                }
            };
            case BZIP2 -> new BZip2CompressorOutputStream(out, level);
            case LZMA -> new XZOutputStream(out, new LZMA2Options(level));
        };
    }

    InputStream decompressing(InputStream in) throws IOException {
        return switch (this) {
            case ZLIB -> new InflaterInputStream(in);
            case GZIP -> new GZIPInputStream(in);
            case BZIP2 -> new BZip2CompressorInputStream(in, true);
            case LZMA -> new XZInputStream(in, MEMORY);
        };
    }
}
