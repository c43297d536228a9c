package org.zexus.builtins.os;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.io.TruffleProcessBuilder;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.state.LibraryState;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Missing;

/** Runs other programs, without a shell, with the environment variables of this program. */
final class Execution {
    private static final double USUAL_TIMEOUT = 60;
    private static final int LARGEST_OUTPUT = 1 << 26;

    private Execution() {}

    static Object execute(Node where, Object program, Object arguments, Object timeout) {
        LibraryState state = LibraryState.get(where);
        List<String> command = command(where, program, arguments);
        state.permissions().checkProcess(command.getFirst(), where);
        double seconds = timeout == Missing.MISSING ? USUAL_TIMEOUT : Arguments.number(where, "execute", timeout);
        state.output().flush();
        var out = new Output();
        var err = new Output();
        try {
            TruffleProcessBuilder builder = state.env().newProcessBuilder(command.toArray(String[]::new));
            Process process = builder.clearEnvironment(true)
                    .environment(state.environment())
                    .directory(state.env().getCurrentWorkingDirectory())
                    .redirectOutput(builder.createRedirectToStream(out))
                    .redirectError(builder.createRedirectToStream(err))
                    .start();
            process.getOutputStream().close();
            return TruffleSafepoint.setBlockedThreadInterruptibleFunction(where,
                    started -> waitFor(where, started, seconds, out, err), process);
        } catch (IOException e) {
            throw ZexusException.of(ErrorKind.IO, "program '" + command.getFirst() + "' cannot be run", e, where);
        } catch (SecurityException e) {
            throw ZexusException.of(ErrorKind.PERMISSION, "programs cannot be run here", e, where);
        }
    }

    private static List<String> command(Node where, Object program, Object arguments) {
        var command = new ArrayList<String>();
        command.add(Arguments.java(program));
        if (arguments != Missing.MISSING) {
            for (Object argument : ((ZexusList) arguments).toArray()) {
                if (!(argument instanceof TruffleString text)) {
                    throw Arguments.wrongKind(where, "execute", "a list of strings", argument);
                }
                command.add(Strings.toJava(text));
            }
        }
        return command;
    }

    private static Object waitFor(Node where, Process process, double seconds, Output out, Output err)
            throws InterruptedException {
        try {
            if (!process.waitFor((long) (seconds * 1000), TimeUnit.MILLISECONDS)) {
                throw Errors.of(ErrorKind.IO, where, "the program did not end within " + seconds + " seconds");
            }
        } finally {
            process.destroyForcibly();
        }
        if (out.isTruncated() || err.isTruncated()) {
            throw Errors.resourceError(where,
                    "the program wrote more than " + (LARGEST_OUTPUT >> 20) + " MiB");
        }
        var result = new ZexusMap();
        result.put("status", (long) process.exitValue());
        result.put("stdout", out.text());
        result.put("stderr", err.text());
        return result;
    }

    /** Keeps what a program writes, up to a limit. */
    private static final class Output extends OutputStream {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private boolean truncated;

        @Override
        public synchronized void write(int b) {
            write(new byte[]{(byte) b}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            int room = LARGEST_OUTPUT - kept.size();
            truncated |= length > room;
            kept.write(bytes, offset, Math.min(length, room));
        }

        synchronized boolean isTruncated() {
            return truncated;
        }

        synchronized TruffleString text() {
            return Strings.fromJava(kept.toString(StandardCharsets.UTF_8));
        }
    }
}
