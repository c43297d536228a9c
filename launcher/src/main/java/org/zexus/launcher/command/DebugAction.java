package org.zexus.launcher.command;

import org.graalvm.polyglot.Engine;
import org.zexus.launcher.Session;
import org.zexus.launcher.usage.Flag;
import org.zexus.launcher.usage.UsageException;

/** {@code debug}: runs a program under a debugger. */
public final class DebugAction implements Action {
    private static final String USUAL_PORT = "4711";
    private static final String USUAL_INSPECTOR_PORT = "9229";

    private final Session session;

    /** The command in a session. */
    public DebugAction(Session session) {
        this.session = session;
    }

    @Override
    public int run() throws UsageException {
        boolean inspector = session.line().has(Flag.INSPECT);
        String tool = inspector ? "inspect" : "dap";
        session.setDefault(tool, session.line().value(Flag.PORT).orElse(inspector ? USUAL_INSPECTOR_PORT : USUAL_PORT));
        session.setDefault(tool + ".WaitAttached", "true");
        try (Engine engine = session.newEngine()) {
            return new RunAction(session).run(home -> session.newContext(engine, home));
        }
    }
}
