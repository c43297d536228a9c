package org.zexus.runtime.error;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import java.util.StringJoiner;

/** The report of an error, in the form in which the command reports an uncaught one. */
public final class ErrorText {

    private ErrorText() {}

    /** The lines, without a line break at the end. */
    public static String of(AbstractTruffleException error) {
        var lines = new StringJoiner("\n");
        if (!(error instanceof ZexusException zexus)) {
            lines.add("Uncaught: " + error.getMessage());
            return lines.toString();
        }
        lines.add(zexus.kind().guestName() + ": " + zexus.getMessage());
        for (String line : GuestStack.lines(zexus)) {
            lines.add(line.startsWith(GuestStack.TASK) ? "  " + line : "  at " + line);
        }
        if (zexus.hint() != null) {
            lines.add("  hint: " + zexus.hint());
        }
        return lines.toString();
    }
}
