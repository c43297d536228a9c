package org.zexus.tests.command;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a run of the {@code zexus} command left behind.
 *
 * @param output what it wrote to standard output
 * @param error what it wrote to standard error
 * @param exit its exit status
 */
record Command(String output, String error, int exit) {
    static final Path SCRIPT = Path.of("..", "zexus").toAbsolutePath().normalize();
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration PREPARATION_LIMIT = Duration.ofMinutes(10);
    /** Has the script prepare a Java runtime, of which it tells on standard error the first time. */
    private static final Command PREPARATION = run(Path.of("."), List.of(SCRIPT.toString(), "--version"),
            PREPARATION_LIMIT);

    /** Runs the script of the checkout, which takes what the build has made of it. */
    static Command zexus(Path directory, String... arguments) {
        return prepared(directory, List.of(SCRIPT.toString()), arguments);
    }

    /** Runs the script in a process that may write files only up to a size. */
    static Command withSmallFiles(int kilobytes, Path directory, String... arguments) {
        String limited = "ulimit -f " + kilobytes + " && exec \"$@\"";
        return prepared(directory, List.of("bash", "-c", limited, "bash", SCRIPT.toString()), arguments);
    }

    private static Command prepared(Path directory, List<String> start, String... arguments) {
        if (PREPARATION.exit() != 0) {
            throw new AssertionError(PREPARATION);
        }
        var line = new ArrayList<String>(start);
        line.addAll(List.of(arguments));
        return run(directory, line, LIMIT);
    }

    private static Command run(Path directory, List<String> line, Duration limit) {
        try {
            Path output = Files.createTempFile("zexus", ".out");
            Path error = Files.createTempFile("zexus", ".err");
            try {
                return run(directory, line, limit, output, error);
            } finally {
                Files.delete(output);
                Files.delete(error);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Command run(Path directory, List<String> line, Duration limit, Path output, Path error)
            throws IOException {
        try {
            var builder = new ProcessBuilder(line).directory(directory.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(output.toFile())
                    .redirectError(error.toFile());
            builder.environment().put("ZEXUS_JAVA_HOME", System.getProperty("java.home"));
            Process process = builder.start();
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(line + " did not end within " + limit);
            }
            return new Command(text(output), text(error), process.exitValue());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
