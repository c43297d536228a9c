package org.zexus.launcher.command;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.zexus.launcher.ExitStatus;
import org.zexus.launcher.Session;
import org.zexus.launcher.usage.Flag;
import org.zexus.launcher.usage.UsageException;

/** {@code check}: reports what is wrong with programs without running them. */
public final class CheckAction implements Action {
    private final Session session;

    /** The command in a session. */
    public CheckAction(Session session) {
        this.session = session;
    }

    @Override
    public int run() throws UsageException {
        List<String> programs = ProgramFiles.expand(session.line().operands());
        boolean json = session.line().has(Flag.JSON);
        try (Context context = session.newContext().build()) {
            return json ? writeJson(context, programs) : report(context, programs);
        }
    }

    private int report(Context context, List<String> programs) throws UsageException {
        int status = ExitStatus.SUCCESS;
        for (String program : programs) {
            try {
                String warnings = session.view(context, session.reader().read(program), "problems");
                if (!warnings.isEmpty()) {
                    session.tell(warnings);
                }
            } catch (PolyglotException e) {
                status = Math.max(status, session.report(e));
            }
        }
        return status;
    }

    private int writeJson(Context context, List<String> programs) throws UsageException {
        int status = ExitStatus.SUCCESS;
        var reports = new ArrayList<String>();
        for (String program : programs) {
            Source.Builder source = session.reader().read(program);
            reports.add("  " + session.view(context, source, "problems-json"));
            status = Math.max(status, statusOf(context, source));
        }
        session.print("[\n" + String.join(",\n", reports) + "\n]");
        return status;
    }

    private int statusOf(Context context, Source.Builder source) {
        try {
            session.view(context, source, "problems");
            return ExitStatus.SUCCESS;
        } catch (PolyglotException e) {
            return ExitStatus.of(e);
        }
    }
}
