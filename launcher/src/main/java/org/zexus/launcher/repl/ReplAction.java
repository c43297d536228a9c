package org.zexus.launcher.repl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.zexus.launcher.ExitStatus;
import org.zexus.launcher.Session;
import org.zexus.launcher.Terminal;
import org.zexus.launcher.command.Action;
import org.zexus.launcher.usage.UsageException;

/** {@code repl}: at a terminal with editing, otherwise reading lines. */
public final class ReplAction implements Action {
    private final Session session;

    /** The command in a session. */
    public ReplAction(Session session) {
        this.session = session;
    }

    @Override
    public int run() throws UsageException {
        boolean atTerminal = Terminal.isInput() && Terminal.isOutput();
        try (var evaluator = new Evaluator(session)) {
            var repl = new Repl(session, evaluator);
            return atTerminal ? new Dialogue(session, evaluator, repl).run() : readLines(repl);
        } catch (IOException e) {
            String stream = atTerminal ? "use the terminal" : "read standard input";
            throw new UsageException("cannot " + stream + ": " + e.getMessage());
        }
    }

    private int readLines(Repl repl) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(session.streams().input(), StandardCharsets.UTF_8));
        var input = new StringBuilder();
        String line = lines.readLine();
        while (line != null) {
            input.append(line);
            String next = lines.readLine();
            if (next != null && repl.continues(input.toString())) {
                input.append('\n');
            } else {
                OptionalInt end = repl.answer(input.toString());
                if (end.isPresent()) {
                    return end.getAsInt();
                }
                input.setLength(0);
            }
            line = next;
        }
        return ExitStatus.SUCCESS;
    }
}
