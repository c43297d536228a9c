package org.zexus.launcher.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.zexus.launcher.ExitStatus;
import org.zexus.launcher.Session;
import org.zexus.launcher.command.RunAction;
import org.zexus.launcher.usage.Flag;
import org.zexus.launcher.usage.UsageException;

/** Runs a program whose instructions are counted, and measured, and writes a report on them. */
final class InstructionReport {
    private static final int TOP = 20;

    private final Session session;
    private final String format;
    private String document;

    InstructionReport(Session session) throws UsageException {
        this.session = session;
        for (Flag other : new Flag[]{Flag.ALLOCATIONS, Flag.FLAME}) {
            if (session.line().has(other)) {
                throw new UsageException("'" + Flag.INSTRUCTIONS.option() + "' does not go with '" + other.option()
                        + "'");
            }
        }
        this.format = formatOf(session.line().value(Flag.OUTPUT).orElse("").toLowerCase(Locale.ROOT));
    }

    private static String formatOf(String file) {
        if (file.endsWith(".json")) {
            return "json";
        }
        return file.endsWith(".html") || file.endsWith(".htm") ? "html" : "text";
    }

    int run() throws UsageException {
        session.setDefault("zexus.ProfileInstructions", session.line().value(Flag.INSTRUCTIONS).orElseThrow());
        int status = new RunAction(session).run(session::newContext, this::read);
        if (document == null) {
            session.tell("no report: the program ended itself, or was ended");
            return status;
        }
        Optional<String> file = session.line().value(Flag.OUTPUT);
        if (file.isEmpty()) {
            session.tell(document.stripTrailing());
            return status;
        }
        try {
            Files.writeString(Path.of(file.get()), document);
        } catch (IOException e) {
            session.tell("cannot write '" + file.get() + "': " + e.getMessage());
            return status == ExitStatus.SUCCESS ? ExitStatus.UNCAUGHT_ERROR : status;
        }
        return status;
    }

    private void read(Context context) {
        Value profile = context.getBindings(Session.LANGUAGE).getMember("zexus").getMember("vm").getMember("profile");
        document = profile.invokeMember("report", format, TOP).asString();
    }
}
