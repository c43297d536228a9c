package org.zexus.launcher.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.zexus.launcher.ExitStatus;
import org.zexus.launcher.Session;
import org.zexus.launcher.SourceReader;
import org.zexus.launcher.usage.Flag;
import org.zexus.launcher.usage.UsageException;

/** {@code fmt}: writes programs in the one style. */
public final class FormatAction implements Action {
    private static final int WOULD_CHANGE = 1;
    private static final String STANDARD_INPUT = "-";

    private final Session session;
    private final boolean onlyCheck;

    /** The command in a session. */
    public FormatAction(Session session) {
        this.session = session;
        this.onlyCheck = session.line().has(Flag.CHECK);
    }

    @Override
    public int run() throws UsageException {
        int status = ExitStatus.SUCCESS;
        try (Context context = session.newContext().build()) {
            for (String program : ProgramFiles.expand(session.line().operands())) {
                try {
                    status = Math.max(status, format(context, program));
                } catch (PolyglotException e) {
                    status = Math.max(status, session.report(e));
                }
            }
        }
        return status;
    }

    private int format(Context context, String program) throws UsageException {
        Source.Builder source = session.reader().read(program);
        String before = SourceReader.build(source).getCharacters().toString();
        String after = session.view(context, source, "formatted");
        if (!onlyCheck && program.equals(STANDARD_INPUT)) {
            session.write(after);
            return ExitStatus.SUCCESS;
        }
        if (before.equals(after)) {
            return ExitStatus.SUCCESS;
        }
        if (onlyCheck) {
            session.print(program);
            return WOULD_CHANGE;
        }
        replace(program, after);
        session.print("formatted " + program);
        return ExitStatus.SUCCESS;
    }

    private static void replace(String program, String text) throws UsageException {
        try {
            WholeFile.replace(Path.of(program).toRealPath(), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UsageException(WholeFile.complaint(program, e));
        }
    }
}
