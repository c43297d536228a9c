package org.zexus.launcher.test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.zexus.launcher.command.WholeFile;
import org.zexus.launcher.usage.UsageException;

/**
 * The file with the snapshots of a file of tests.
 *
 * @param path its path
 */
record SnapshotFile(Path path) {
    private static final String DIRECTORY = "__snapshots__";
    private static final String ENDING = ".snap";

    /** The snapshots of a file of tests. */
    static SnapshotFile of(String tests) {
        Path file = Path.of(tests);
        return new SnapshotFile(file.resolveSibling(DIRECTORY).resolve(file.getFileName() + ENDING));
    }

    /** What it holds; nothing if there is no such file. */
    String read() throws UsageException {
        try {
            return Files.exists(path) ? Files.readString(path) : "";
        } catch (IOException e) {
            throw new UsageException("cannot read '" + path + "': " + e.getMessage());
        }
    }

    /** Makes it hold a text, or removes it if that is empty; whether anything has changed. */
    boolean write(String text) throws UsageException {
        if (text.equals(read())) {
            return false;
        }
        try {
            if (text.isEmpty()) {
                Files.delete(path);
            } else {
                Files.createDirectories(path.toAbsolutePath().getParent());
                WholeFile.replace(path, text.getBytes(StandardCharsets.UTF_8));
            }
            return true;
        } catch (IOException e) {
            throw new UsageException(WholeFile.complaint(path.toString(), e));
        }
    }
}
