package org.zexus.launcher.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.zexus.launcher.usage.UsageException;

/** Finds programs in directories. */
public final class ProgramFiles {
    private static final String EXTENSION = ".zx";
    private static final String PACKAGES = "zpm_modules";

    private ProgramFiles() {}

    /**
     * The operands with every directory replaced by the programs below it, in order of their names. Hidden directories
     * and those of installed packages are left out.
     *
     * @throws UsageException if a directory cannot be read, or holds no program
     */
    public static List<String> expand(List<String> operands) throws UsageException {
        var files = new ArrayList<String>();
        for (String operand : operands) {
            if (isDirectory(operand)) {
                List<String> found = below(operand, EXTENSION);
                if (found.isEmpty()) {
                    throw new UsageException("there is no program in '" + operand + "'");
                }
                files.addAll(found);
            } else {
                files.add(operand);
            }
        }
        return files;
    }

    /**
     * The files below a directory whose names have an ending, in order of their names.
     *
     * @throws UsageException if a directory cannot be read
     */
    public static List<String> below(String directory, String ending) throws UsageException {
        var found = new ArrayList<String>();
        Path root = Path.of(directory);
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                    boolean skipped = !path.equals(root)
                            && (path.getFileName().toString().startsWith(".") || path.endsWith(PACKAGES));
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && path.toString().endsWith(ending)) {
                        found.add(directory.equals(".") ? root.relativize(path).toString() : path.toString());
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UsageException("cannot read the directory " + (e instanceof AccessDeniedException denied
                    ? "'" + denied.getFile() + "': no permission"
                    : "'" + directory + "': " + e.getMessage()));
        }
        found.sort(null);
        return found;
    }

    /** Whether an operand names a directory. */
    static boolean isDirectory(String operand) {
        try {
            return Files.isDirectory(Path.of(operand));
        } catch (InvalidPathException e) {
            // Whoever reads it as a file says what is wrong with it.
            return false;
        }
    }
}
