package org.zexus.tests.conformance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.zexus.launcher.ErrorReport;
import org.zexus.launcher.ExitStatus;
import org.zexus.tests.DeepStack;

/**
 * What a program did.
 *
 * @param output what it wrote to standard output
 * @param error what the command writes to standard error
 * @param exit the exit status of the command
 */
record Run(String output, String error, int exit) {
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("conformance-watch").factory());

    /**
     * Runs a program as the command does, on a thread with a deep stack.
     *
     * @throws AssertionError if the program hit a defect of the implementation or took too long
     */
    static Run of(Program program, Engine engine, Map<String, String> options) {
        return DeepStack.call(program.name(), () -> runHere(program, engine, options));
    }

    private static Run runHere(Program program, Engine engine, Map<String, String> options)
            throws IOException {
        var output = new ByteArrayOutputStream();
        var error = new ByteArrayOutputStream();
        var builder = Context.newBuilder()
                .engine(engine)
                .options(options)
                .allowAllAccess(true)
                .out(output)
                .err(error)
                .in(new ByteArrayInputStream(program.input().getBytes(StandardCharsets.UTF_8)))
                .arguments("zexus", program.arguments());
        int exit = 0;
        String report = "";
        Context context = builder.build();
        var stop = WATCH.schedule(() -> context.close(true), LIMIT.toSeconds(), TimeUnit.SECONDS);
        try {
            context.eval(Source.newBuilder("zexus", program.file().toFile()).build());
        } catch (PolyglotException e) {
            if (e.isInternalError()) {
                throw new AssertionError("internal error in " + program.name(), e);
            }
            if (e.isCancelled()) {
                throw new AssertionError(program.name() + " did not end within " + LIMIT, e);
            }
            exit = ExitStatus.of(e);
            report = e.isExit() ? "" : ErrorReport.of(e) + "\n";
        } finally {
            stop.cancel(false);
            close(context);
        }
        return new Run(output.toString(StandardCharsets.UTF_8), error.toString(StandardCharsets.UTF_8) + report, exit);
    }

    /** Closing a context whose program has called for the end of the process says so once more. */
    private static void close(Context context) {
        try {
            context.close();
        } catch (PolyglotException e) {
            if (!e.isExit()) {
                throw e;
            }
        }
    }
}
