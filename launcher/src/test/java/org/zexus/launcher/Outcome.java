package org.zexus.launcher;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.zexus.launcher.usage.CommandLine;
import org.zexus.launcher.usage.UsageException;

/**
 * How a run of the command ended.
 *
 * @param status the exit status
 * @param output what was written to standard output
 * @param errors what was written to standard error
 */
public record Outcome(int status, String output, String errors) {

    /** Runs a command in this process, without options of the engine and with nothing to read. */
    public static Outcome of(String... arguments) {
        return reading("", arguments);
    }

    /** Runs a command in this process, without options of the engine. */
    public static Outcome reading(String input, String... arguments) {
        var status = new AtomicInteger();
        Outcome outcome = collecting(input, session -> status.set(Actions.run(session)), arguments);
        return new Outcome(outcome.status == 0 ? status.get() : outcome.status, outcome.output, outcome.errors);
    }

    /** Does something in the session that a command line means. */
    public static Outcome inSession(Consumer<Session> work, String... arguments) {
        return collecting("", work, arguments);
    }

    private static Outcome collecting(String input, Consumer<Session> work, String... arguments) {
        var output = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        var streams = new StandardStreams(output, errors,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        var error = new PrintStream(streams.error(), true, StandardCharsets.UTF_8);
        int status = ExitStatus.SUCCESS;
        try {
            work.accept(new Session(CommandLine.parse(List.of(arguments)), streams, error, new Highlighter(false),
                    Map.of("engine.WarnInterpreterOnly", "false")));
        } catch (UsageException e) {
            error.println("zexus: " + e.getMessage());
            status = ExitStatus.NOT_STARTED;
        }
        streams.output().flush();
        return new Outcome(status, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }
}
