package org.zexus.launcher.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.graalvm.polyglot.Engine;
import org.zexus.launcher.Session;
import org.zexus.launcher.usage.Flag;
import org.zexus.launcher.usage.UsageException;

/** {@code debug}: runs a program under a debugger. */
public final class DebugAction implements Action {
    private static final long USUAL_PORT = 4711;
    private static final long USUAL_INSPECTOR_PORT = 9229;
    /** What the tools accept, besides 0 for any port that is free. */
    private static final int LOWEST_PORT = 1024;

    private static final int HIGHEST_PORT = 65_535;

    private final Session session;
    private Engine engine;

    /** The command in a session. */
    public DebugAction(Session session) {
        this.session = session;
    }

    @Override
    public int run() throws UsageException {
        boolean inspector = session.line().has(Flag.INSPECT);
        String tool = inspector ? "inspect" : "dap";
        long port = session.line().number(Flag.PORT).orElse(inspector ? USUAL_INSPECTOR_PORT : USUAL_PORT);
        if (port != 0) {
            check(port);
        }
        session.setDefault(tool, Long.toString(port));
        session.setDefault(tool + ".WaitAttached", "true");
        try {
            return new RunAction(session).run(home -> {
                // Not before there is a program to run: from here on the tool waits.
                engine = session.newEngine();
                return session.newContext(engine, home);
            });
        } finally {
            if (engine != null) {
                engine.close();
            }
        }
    }

    /** The tools have no plain words for a port they cannot have. */
    private static void check(long port) throws UsageException {
        if (port < LOWEST_PORT || port > HIGHEST_PORT) {
            throw new UsageException("'" + Flag.PORT.option() + "' needs a number from " + LOWEST_PORT + " to "
                    + HIGHEST_PORT + ", or 0 for any that is free");
        }
        try {
            new ServerSocket((int) port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (IOException e) {
            throw new UsageException("cannot wait for a debugger on port " + port + ": " + e.getMessage() + "; '"
                    + Flag.PORT.option() + "=N' takes another one");
        }
    }
}
