package org.zexus.launcher.test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zexus.launcher.command.ProgramFiles;
import org.zexus.launcher.usage.UsageException;

/** Notices that programs below some directories were changed, by looking at them from time to time. */
final class Changes {
    private static final int PAUSE_MILLIS = 300;

    private final List<String> directories;
    private Map<String, FileTime> known;

    /** What changes from now on. */
    Changes(List<String> directories) throws UsageException {
        this.directories = directories;
        this.known = look();
    }

    /** Waits until something has changed since the last time. */
    void await() throws UsageException, InterruptedException {
        Map<String, FileTime> now = look();
        while (now.equals(known)) {
            Thread.sleep(PAUSE_MILLIS);
            now = look();
        }
        known = now;
    }

    private Map<String, FileTime> look() throws UsageException {
        var times = new HashMap<String, FileTime>();
        for (String directory : directories) {
            for (String file : ProgramFiles.below(directory, ".zx")) {
                try {
                    times.put(file, Files.getLastModifiedTime(Path.of(file)));
                } catch (NoSuchFileException e) {
                    // Removed meanwhile, so it is one of those that are not there.
                    times.remove(file);
                } catch (IOException e) {
                    throw new UsageException("cannot read '" + file + "': " + e.getMessage());
                }
            }
        }
        return times;
    }
}
