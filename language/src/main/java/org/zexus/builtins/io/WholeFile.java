package org.zexus.builtins.io;

import com.oracle.truffle.api.TruffleFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes a file so that others see the old content or the new, never a part: under another name, which then takes the
 * place of the file.
 */
final class WholeFile {
    private WholeFile() {}

    /** What a file is to hold. */
    interface Content {
        /** Writes it. */
        void writeTo(OutputStream out) throws IOException;
    }

    static void write(TruffleFile file, Content content) throws IOException {
        // A link stays one, and a device or a pipe cannot be replaced.
        TruffleFile target = file.exists() ? file.getCanonicalFile() : file.getAbsoluteFile();
        if (file.isSymbolicLink() && !file.exists() || target.exists() && !target.isRegularFile()) {
            try (var out = file.newOutputStream()) {
                content.writeTo(out);
            }
            return;
        }
        if (target.exists() && !target.isWritable()) {
            throw new AccessDeniedException(target.getPath());
        }
        TruffleFile unfinished = target.resolveSibling(
                "." + target.getName() + "." + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".tmp");
        try {
            try (var out = unfinished.newOutputStream(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.writeTo(out);
            }
            if (target.exists()) {
                keepPermissions(target, unfinished);
            }
            move(unfinished, target);
        } finally {
            if (unfinished.exists()) {
                unfinished.delete();
            }
        }
    }

    private static void keepPermissions(TruffleFile from, TruffleFile to) throws IOException {
        try {
            to.setPosixPermissions(from.getPosixPermissions());
        } catch (UnsupportedOperationException e) {
            // A file system without such permissions has none to keep.
        }
    }

    private static void move(TruffleFile from, TruffleFile to) throws IOException {
        try {
            from.move(to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException | UnsupportedOperationException e) {
            // The file system of a host may know only plain moves, which are whole as well.
            from.move(to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
