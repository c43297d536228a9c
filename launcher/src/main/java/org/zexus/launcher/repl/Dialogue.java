package org.zexus.launcher.repl;

import java.io.IOException;
import java.util.OptionalInt;
import org.graalvm.shadowed.org.jline.reader.EndOfFileException;
import org.graalvm.shadowed.org.jline.reader.LineReader;
import org.graalvm.shadowed.org.jline.reader.LineReaderBuilder;
import org.graalvm.shadowed.org.jline.reader.UserInterruptException;
import org.graalvm.shadowed.org.jline.terminal.Terminal;
import org.graalvm.shadowed.org.jline.terminal.Terminal.Signal;
import org.graalvm.shadowed.org.jline.terminal.Terminal.SignalHandler;
import org.graalvm.shadowed.org.jline.terminal.TerminalBuilder;
import org.zexus.launcher.ExitStatus;
import org.zexus.launcher.Session;
import org.zexus.launcher.command.WholeFile;

/** The loop at a terminal: editing, history, completion, colours. */
final class Dialogue {
    private static final String PROMPT = "zx> ";
    private static final String CONTINUATION = "..> ";

    private final Session session;
    private final Evaluator evaluator;
    private final Repl repl;

    Dialogue(Session session, Evaluator evaluator, Repl repl) {
        this.session = session;
        this.evaluator = evaluator;
        this.repl = repl;
    }

    /** Runs the loop to its end, and gives the exit status. */
    int run() throws IOException {
        try (Terminal terminal = TerminalBuilder.builder().system(true).nativeSignals(true).build()) {
            LineReader reader = reader(terminal);
            session.print("Zexus " + session.version() + ". :help lists the commands, Ctrl-D ends the session.");
            while (true) {
                session.streams().output().flush();
                try {
                    OptionalInt end = answer(terminal, reader.readLine(PROMPT));
                    if (end.isPresent()) {
                        return end.getAsInt();
                    }
                } catch (UserInterruptException e) {
                    // The line is given up, and the next one read.
                    continue;
                } catch (EndOfFileException e) {
                    return ExitStatus.SUCCESS;
                }
            }
        }
    }

    /** Answers with Ctrl-C ending the evaluation instead of the process. */
    private OptionalInt answer(Terminal terminal, String input) {
        SignalHandler before = terminal.handle(Signal.INT, signal -> evaluator.interrupt());
        try {
            return repl.answer(input);
        } finally {
            terminal.handle(Signal.INT, before);
            evaluator.awaitInterruption();
        }
    }

    private LineReader reader(Terminal terminal) {
        var builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("zexus")
                .parser(new InputParser(repl))
                .completer(new NameCompleter(evaluator))
                .highlighter(new InputHighlighter(evaluator))
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, CONTINUATION)
                .variable(LineReader.INDENTATION, 0)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_IGNORE_SPACE, false);
        try {
            builder.variable(LineReader.HISTORY_FILE, HistoryFile.prepare());
        } catch (IOException e) {
            session.tell("zexus: what is typed here is not kept for other sessions: " + WholeFile.complaint("~", e));
        }
        return builder.build();
    }
}
