package org.zexus.launcher;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Keeps the numbers of standard streams that the parent process has closed from the files that are opened next, which
 * would otherwise get what is printed, or be read as input. Each stands for a device that is open in the wrong
 * direction, so that using it still fails. The Java VM opens files before any Java code runs; there, the script has
 * done the same.
 */
final class ClosedDescriptors {
    private static final Path OPEN = Path.of("/proc/self/fd");
    private static final String NOTHING = "/dev/null";
    /** What the system calls a descriptor that is closed, or open in the wrong direction. */
    private static final String BAD_DESCRIPTOR = "Bad file descriptor";
    /** Never closed, and kept from being cleaned up. */
    private static final List<Closeable> PLACEHOLDERS = new ArrayList<>();

    private ClosedDescriptors() {}

    /** Takes the numbers; to be called before anything is opened. */
    static void occupy() throws IOException {
        if (!Files.isDirectory(OPEN)) {
            return;
        }
        // The system gives out the lowest number that is free.
        for (int descriptor = 0; descriptor <= 2; descriptor++) {
            if (!Files.isSymbolicLink(OPEN.resolve(Integer.toString(descriptor)))) {
                PLACEHOLDERS.add(descriptor == 0 ? new FileOutputStream(NOTHING) : new FileInputStream(NOTHING));
            }
        }
    }

    /** Why a standard stream could not be used, as a person understands it. */
    static String reason(IOException problem) {
        String reason = String.valueOf(problem.getMessage());
        return reason.contains(BAD_DESCRIPTOR) ? "it is closed" : reason;
    }
}
