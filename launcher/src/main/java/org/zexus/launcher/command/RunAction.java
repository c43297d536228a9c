package org.zexus.launcher.command;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.zexus.launcher.ExitStatus;
import org.zexus.launcher.Session;
import org.zexus.launcher.SourceReader;
import org.zexus.launcher.usage.Command;
import org.zexus.launcher.usage.UsageException;

/** {@code run} and {@code -e}. */
public final class RunAction implements Action {
    private final Session session;

    /** The command in a session. */
    public RunAction(Session session) {
        this.session = session;
    }

    @Override
    public int run() throws UsageException {
        return run(session.newContext());
    }

    /**
     * Runs the program of the session in a context.
     *
     * @return the exit status
     */
    public int run(Context.Builder builder) throws UsageException {
        String operand = session.line().operands().getFirst();
        boolean inline = session.line().command() == Command.EVALUATE;
        Source source = SourceReader.build(inline ? SourceReader.inline(operand) : session.reader().read(operand));
        try (Context context = builder.build()) {
            try {
                Value value = context.eval(source);
                if (inline && !value.isNull()) {
                    session.print(value.toString());
                }
                return ExitStatus.SUCCESS;
            } catch (PolyglotException e) {
                // Here, because the error is an object of the context and cannot be read once that is closed.
                return session.report(e);
            }
        } catch (PolyglotException e) {
            // Closing a context whose program ended itself, or left threads behind that failed, says so once more.
            return session.report(e);
        }
    }
}
