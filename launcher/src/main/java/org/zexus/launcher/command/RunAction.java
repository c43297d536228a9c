package org.zexus.launcher.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.zexus.launcher.ExitStatus;
import org.zexus.launcher.Session;
import org.zexus.launcher.SourceReader;
import org.zexus.launcher.usage.Command;
import org.zexus.launcher.usage.Flag;
import org.zexus.launcher.usage.UsageException;

/** {@code run} and {@code -e}. */
public final class RunAction implements Action {
    private static final int LONGEST_RULE = 80;

    private final Session session;

    /** The command in a session. */
    public RunAction(Session session) {
        this.session = session;
    }

    @Override
    public int run() throws UsageException {
        return run(session::newContext);
    }

    /**
     * Runs the program of the session.
     *
     * @param contexts gives the context for a program in a directory, or in none if that is null
     * @return the exit status
     */
    public int run(Function<Path, Context.Builder> contexts) throws UsageException {
        return run(contexts, _ -> {});
    }

    /**
     * Runs the program of the session.
     *
     * @param contexts gives the context for a program in a directory, or in none if that is null
     * @param atEnd is given the context when the program has ended, by an error or not, unless it ended itself
     * @return the exit status
     */
    public int run(Function<Path, Context.Builder> contexts, Consumer<Context> atEnd) throws UsageException {
        String operand = session.line().operands().getFirst();
        boolean inline = session.line().command() == Command.EVALUATE;
        Source source = SourceReader.build(inline ? SourceReader.inline(operand) : session.reader().read(operand));
        Path file = source.getPath() == null ? null : Path.of(source.getPath()).toAbsolutePath();
        Context context = contexts.apply(file == null ? null : file.getParent()).build();
        Optional<Long> seconds = session.line().number(Flag.TIME);
        if (seconds.isEmpty()) {
            return run(context, source, inline, atEnd);
        }
        try (var limit = new TimeLimit(context, Duration.ofSeconds(seconds.get()))) {
            int status = run(context, source, inline, atEnd);
            if (limit.isReached()) {
                session.tell("ResourceError: the program ran longer than " + seconds.get() + " seconds");
                return ExitStatus.UNCAUGHT_ERROR;
            }
            return status;
        }
    }

    private static String banner(Context context, Source source) {
        String version = context.getEngine().getLanguages().get(Session.LANGUAGE).getVersion();
        String line = "Zexus " + version + " - " + source.getName();
        String rule = "=".repeat(Math.min(line.length(), LONGEST_RULE));
        return rule + "\n" + line + "\n" + rule;
    }

    private int run(Context context, Source source, boolean inline, Consumer<Context> atEnd) {
        try (context) {
            try {
                if (session.line().has(Flag.BANNER)) {
                    session.print(banner(context, source));
                }
                Value value = context.eval(source);
                if (inline && !value.isNull()) {
                    session.print(value.toString());
                }
                atEnd.accept(context);
                return ExitStatus.SUCCESS;
            } catch (PolyglotException e) {
                // Here, because the error is an object of the context and cannot be read once that is closed.
                int status = session.report(e);
                if (!e.isExit() && !e.isCancelled()) {
                    atEnd.accept(context);
                }
                return status;
            }
        } catch (PolyglotException e) {
            // Closing a context whose program ended itself, or left threads behind that failed, says so once more.
            return session.report(e);
        }
    }
}
