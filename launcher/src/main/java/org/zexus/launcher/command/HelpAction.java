package org.zexus.launcher.command;

import java.util.Optional;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.zexus.launcher.ExitStatus;
import org.zexus.launcher.Session;
import org.zexus.launcher.SourceReader;
import org.zexus.launcher.usage.Command;
import org.zexus.launcher.usage.Flag;
import org.zexus.launcher.usage.Help;
import org.zexus.launcher.usage.ManualPage;
import org.zexus.launcher.usage.Suggestion;
import org.zexus.launcher.usage.UsageException;

/** {@code help}: explains commands and what the library has. */
public final class HelpAction implements Action {
    private final Session session;

    /** The command in a session. */
    public HelpAction(Session session) {
        this.session = session;
    }

    @Override
    public int run() throws UsageException {
        session.write(text());
        return ExitStatus.SUCCESS;
    }

    private String text() throws UsageException {
        if (session.line().has(Flag.MAN)) {
            return ManualPage.write(session.version());
        }
        if (session.line().operands().isEmpty()) {
            return Help.overview();
        }
        String name = session.line().operands().getFirst();
        Optional<Command> command = Command.ofWord(name);
        if (command.isPresent()) {
            return Help.of(command.get());
        }
        return ofLibrary(name);
    }

    /** What the library says about a name. */
    private String ofLibrary(String name) throws UsageException {
        try (Context context = session.newContext().build()) {
            try {
                return context.eval(SourceReader.build(SourceReader.inline("help"))).execute(name).asString();
            } catch (PolyglotException e) {
                Value hint = e.getGuestObject() == null ? null : e.getGuestObject().getMember("hint");
                String near = Suggestion.closest(name, Command.words())
                        .map(word -> "did you mean '" + word + "'?")
                        .orElse(hint == null || hint.isNull() ? "" : hint.asString());
                throw new UsageException("there is neither a command '" + name + "' nor anything in the library of"
                        + " that name" + (near.isEmpty() ? "" : "; " + near));
            }
        }
    }
}
