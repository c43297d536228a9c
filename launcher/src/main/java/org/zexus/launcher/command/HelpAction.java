package org.zexus.launcher.command;

import java.util.Optional;
import org.zexus.launcher.ExitStatus;
import org.zexus.launcher.Session;
import org.zexus.launcher.usage.Command;
import org.zexus.launcher.usage.Flag;
import org.zexus.launcher.usage.Help;
import org.zexus.launcher.usage.ManualPage;
import org.zexus.launcher.usage.Suggestion;
import org.zexus.launcher.usage.UsageException;

/** {@code help}: explains commands. */
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
            return Help.overview() + "'zexus --help' shows the options of the engine as well.\n";
        }
        String name = session.line().operands().getFirst();
        Optional<Command> command = Command.ofWord(name);
        if (command.isPresent()) {
            return Help.of(command.get());
        }
        throw new UsageException("there is no command '" + name + "'" + Suggestion.closest(name, Command.words())
                .map(near -> "; did you mean '" + near + "'?")
                .orElse(""));
    }
}
