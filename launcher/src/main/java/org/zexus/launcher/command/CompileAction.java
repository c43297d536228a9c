package org.zexus.launcher.command;

import java.io.IOException;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.zexus.launcher.ExitStatus;
import org.zexus.launcher.Session;
import org.zexus.launcher.SourceReader;
import org.zexus.launcher.usage.Flag;
import org.zexus.launcher.usage.UsageException;

/** {@code compile} and {@code asm}: write a program in its compiled form. */
public final class CompileAction implements Action {
    private static final String EXTENSION = ".zxc";

    private final Session session;
    private final boolean fromAssembly;

    private CompileAction(Session session, boolean fromAssembly) {
        this.session = session;
        this.fromAssembly = fromAssembly;
    }

    /** The command that takes source text. */
    public static CompileAction ofSource(Session session) {
        return new CompileAction(session, false);
    }

    /** The command that takes the text of bytecode. */
    public static CompileAction ofAssembly(Session session) {
        return new CompileAction(session, true);
    }

    @Override
    public int run() throws UsageException {
        String program = session.line().operands().getFirst();
        String output = session.line().value(Flag.OUTPUT).orElseGet(() -> beside(program));
        if (output.isEmpty()) {
            throw new UsageException("'" + session.line().command().word() + "' needs --output for standard input");
        }
        Source.Builder source = session.reader().read(program).option("zexus.Binary", "true");
        if (fromAssembly) {
            source.option("zexus.Assembly", "true");
        }
        try (Context context = session.newContext().build()) {
            try {
                write(output, bytes(context.eval(SourceReader.build(source))));
                return ExitStatus.SUCCESS;
            } catch (PolyglotException e) {
                return session.report(e);
            }
        }
    }

    /** The file with the same name and the extension of compiled programs; none for standard input. */
    private static String beside(String program) {
        if (program.equals("-")) {
            return "";
        }
        int dot = program.lastIndexOf('.');
        boolean hasExtension = dot > program.lastIndexOf('/') + 1;
        return (hasExtension ? program.substring(0, dot) : program) + EXTENSION;
    }

    private static byte[] bytes(Value buffer) {
        byte[] bytes = new byte[Math.toIntExact(buffer.getBufferSize())];
        buffer.readBuffer(0, bytes, 0, bytes.length);
        return bytes;
    }

    private static void write(String output, byte[] program) throws UsageException {
        try {
            WholeFile.replace(Path.of(output), program);
        } catch (IOException e) {
            throw new UsageException(WholeFile.complaint(output, e));
        }
    }
}
