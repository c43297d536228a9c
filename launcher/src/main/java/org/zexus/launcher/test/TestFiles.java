package org.zexus.launcher.test;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zexus.launcher.command.ProgramFiles;
import org.zexus.launcher.usage.UsageException;

/** Finds files of tests. */
final class TestFiles {
    /** How the names of files of tests end. */
    static final String ENDING = "_test.zx";
    private static final String HERE = ".";

    private final List<String> operands;

    /** The files that operands name: each itself, and of a directory those below it whose names end in _test.zx. */
    TestFiles(List<String> operands) {
        this.operands = operands.isEmpty() ? List.of(HERE) : operands;
    }

    /**
     * The files, in order of the operands and of their names.
     *
     * @throws UsageException if there are none
     */
    List<TestFile> find() throws UsageException {
        var files = new ArrayList<TestFile>();
        for (String operand : operands) {
            Path path = path(operand);
            if (!Files.isDirectory(path)) {
                files.add(new TestFile(operand, path.toAbsolutePath().getParent()));
                continue;
            }
            for (String found : ProgramFiles.below(operand, ENDING)) {
                files.add(new TestFile(found, path));
            }
        }
        if (files.isEmpty()) {
            throw new UsageException("there are no tests (*" + ENDING + ") in '" + String.join("', '", operands) + "'");
        }
        return files;
    }

    /** The directories in which a change may change what becomes of the tests. */
    List<String> directories() throws UsageException {
        var directories = new ArrayList<>(List.of(HERE));
        for (String operand : operands) {
            Path path = path(operand);
            directories.add(Files.isDirectory(path) ? operand : path.toAbsolutePath().getParent().toString());
        }
        return directories;
    }

    private static Path path(String operand) throws UsageException {
        try {
            Path path = Path.of(operand);
            if (!Files.exists(path)) {
                throw new UsageException("there is no file '" + operand + "'");
            }
            return path;
        } catch (InvalidPathException e) {
            throw new UsageException("'" + operand + "' cannot be the name of a file: " + e.getReason());
        }
    }
}
