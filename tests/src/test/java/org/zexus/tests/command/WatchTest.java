package org.zexus.tests.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code zexus test --watch}. */
class WatchTest {
    /** Whatever runs longer hangs. */
    private static final int LIMIT_SECONDS = 120;

    private static final String TEST = "use {it, assert_eq} from \"test\"\nit(\"adds\", () => { assert_eq(1 + 1, %s) })\n";

    @TempDir Path directory;

    @Test
    void goesOnWhateverHappensToTheFiles() throws Exception {
        Path file = directory.resolve("sum_test.zx");
        Files.writeString(file, TEST.formatted(2));
        var builder = new ProcessBuilder(Command.SCRIPT.toString(), "test", "--watch");
        builder.environment().put("ZEXUS_JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.directory(directory.toFile()).redirectErrorStream(true).start();
        CompletableFuture.delayedExecutor(LIMIT_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        awaitLine(output, "1 file, 1 test: 1 passed");
        awaitLine(output, "waiting for changes");
        Files.writeString(file, TEST.formatted("the wrong number"));
        awaitLine(output, "1 file broken");
        awaitLine(output, "waiting for changes");
        Files.delete(file);
        awaitLine(output, "zexus: there are no tests (*_test.zx) in '.'");
        awaitLine(output, "waiting for changes");
        Files.writeString(file, TEST.formatted(3));
        awaitLine(output, "1 file, 1 test: 0 passed, 1 failed");
        process.destroy();
        assertEquals(143, process.waitFor());
    }

    private static void awaitLine(BufferedReader output, String start) throws IOException {
        String line = output.readLine();
        while (line != null && !line.contains(start)) {
            line = output.readLine();
        }
        assertNotNull(line, "the output ended before '" + start + "'");
    }
}
