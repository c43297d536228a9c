package org.zexus.runtime.error;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import java.util.ArrayList;
import java.util.List;

/** The whole stack of an error as text, from the task that raised it to the one it was seen in. */
public final class GuestStack {

    /** How the line begins that stands between the frames of a task and those of the task that awaited it. */
    public static final String TASK = "in a task started at ";

    private GuestStack() {}

    /** The lines, innermost frame first. */
    @TruffleBoundary
    public static List<String> lines(AbstractTruffleException error) {
        List<String> lines = new ArrayList<>();
        add(error, lines);
        return lines;
    }

    private static void add(AbstractTruffleException error, List<String> lines) {
        ZexusException zexus = error instanceof ZexusException e ? e : null;
        boolean isAwaited = zexus != null && zexus.origin() != null;
        if (isAwaited) {
            add(zexus.origin(), lines);
        }
        List<GuestFrame> frames = GuestFrame.of(error, isAwaited);
        frames.forEach(frame -> lines.add(frame.toString()));
        if (zexus != null && zexus.taskStart() != null) {
            lines.add(TASK + zexus.taskStart());
        }
    }
}
