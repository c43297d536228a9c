package org.zexus.launcher.repl;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Where the inputs of all sessions are kept. */
final class HistoryFile {
    private static final String NAME = ".zexus_history";

    private HistoryFile() {}

    /**
     * The file, which only its owner may read: what people type may be a secret.
     *
     * @throws IOException if there is none and none can be made
     */
    static Path prepare() throws IOException {
        Path file = home().resolve(NAME);
        boolean hasOwners = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        if (hasOwners && Files.notExists(file)) {
            try {
                Files.createFile(file,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } catch (FileAlreadyExistsException e) {
                // Another session was quicker.
                return file;
            }
        }
        return file;
    }

    /** The home directory as a shell knows it; the Java VM knows the one in the list of users. */
    private static Path home() {
        String home = System.getenv("HOME");
        return Path.of(home == null || home.isEmpty() ? System.getProperty("user.home") : home).toAbsolutePath();
    }
}
