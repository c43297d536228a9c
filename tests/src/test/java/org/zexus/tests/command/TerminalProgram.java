package org.zexus.tests.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A program at a terminal of its own, which {@code script} of util-linux makes, and the person who types there. */
final class TerminalProgram implements AutoCloseable {
    static final String CONTROL_C = "\u0003";
    static final String CONTROL_D = "\u0004";
    /** The arrow, as terminals send it that a program has told to. */
    static final String UP = "\u001bOA";

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Process process;
    private final StringBuilder screen = new StringBuilder();
    private int seen;

    /** Starts a command line, with a home directory of its own. */
    TerminalProgram(String line, Path home) throws IOException {
        Assumptions.assumeTrue(Path.of("/usr/bin/script").toFile().canExecute(), "there is no terminal to be had");
        String sized = "stty cols 100 rows 30 && exec " + line;
        var builder = new ProcessBuilder("/usr/bin/script", "--quiet", "--return", "--flush", "--command", sized,
                "/dev/null").redirectErrorStream(true).directory(home.toFile());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("TERM", "xterm");
        builder.environment().put("ZEXUS_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("NO_COLOR");
        process = builder.start();
        Thread.ofPlatform().daemon().start(this::read);
    }

    private void read() {
        try (InputStream output = process.getInputStream()) {
            byte[] bytes = new byte[4096];
            for (int n = output.read(bytes); n >= 0; n = output.read(bytes)) {
                synchronized (this) {
                    screen.append(new String(bytes, 0, n, StandardCharsets.UTF_8));
                    notifyAll();
                }
            }
        } catch (IOException e) {
            // The terminal has gone; what is awaited does not come.
            synchronized (this) {
                screen.append(e);
                notifyAll();
            }
        }
    }

    /** Types keys. */
    void type(String keys) throws IOException {
        OutputStream input = process.getOutputStream();
        input.write(keys.getBytes(StandardCharsets.UTF_8));
        input.flush();
    }

    /** Waits until a text shows behind what was awaited before; what has shown up to its end. */
    synchronized String await(String text) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (screen.indexOf(text, seen) < 0) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("'" + text + "' does not show:\n" + screen);
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        int from = seen;
        seen = screen.indexOf(text, seen) + text.length();
        return screen.substring(from, seen);
    }

    /** Waits for the end; the exit status. */
    int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_NANOS, TimeUnit.NANOSECONDS)) {
            throw new AssertionError("does not end:\n" + screen);
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
