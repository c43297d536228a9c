package org.zexus.launcher.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes files completely or not at all. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes a file. If that fails, the file is what it was before. What is no regular file, such as a device, is
     * written directly.
     */
    public static void replace(Path file, byte[] content) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            Files.write(file, content);
            return;
        }
        Path absolute = file.toAbsolutePath();
        Path temporary = Files.createTempFile(absolute.getParent(), absolute.getFileName().toString(), ".tmp");
        try {
            Files.write(temporary, content);
            takePermissions(absolute, temporary);
            Files.move(temporary, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void takePermissions(Path from, Path to) throws IOException {
        if (to.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var permissions = Files.exists(from)
                    ? Files.getPosixFilePermissions(from)
                    : PosixFilePermissions.fromString("rw-r--r--");
            Files.setPosixFilePermissions(to, permissions);
        }
    }

    /** What to tell the user about a file that could not be written. */
    public static String complaint(String name, IOException problem) {
        String reason = switch (problem) {
            case NoSuchFileException _ -> "there is no such directory";
            case AccessDeniedException _ -> "no permission";
            default -> problem.getMessage();
        };
        return "cannot write '" + name + "': " + reason;
    }
}
