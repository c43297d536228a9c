package org.zexus.launcher.command;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.zexus.launcher.ExitStatus;
import org.zexus.launcher.Session;
import org.zexus.launcher.usage.UsageException;

/** {@code ast}, {@code tokens}, {@code disasm}: print a view of a program. */
public final class ViewAction implements Action {
    private final Session session;
    private final String view;

    /**
     * The command in a session.
     *
     * @param view the word the language knows the view by
     */
    public ViewAction(Session session, String view) {
        this.session = session;
        this.view = view;
    }

    @Override
    public int run() throws UsageException {
        try (Context context = session.newContext().build()) {
            try {
                session.print(session.view(context, session.reader().read(session.line().operands().getFirst()), view));
                return ExitStatus.SUCCESS;
            } catch (PolyglotException e) {
                return session.report(e);
            }
        }
    }
}
