package org.zexus.concurrent;

import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.UncatchableExit;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.ZexusNull;

/** Ends a task that was cancelled: its clean-up code runs, but no {@code catch} stops it. */
final class TaskCancellation extends UncatchableExit {

    private static final long serialVersionUID = 1L;
    private static final String MESSAGE = "the task was cancelled";

    /** The exit of a task. */
    TaskCancellation() {
        super(MESSAGE);
    }

    /** What waiting for a task raises that was cancelled for a reason; none is Java null, or null. */
    static ZexusException error(Object reason) {
        boolean hasReason = reason != null && reason != ZexusNull.NULL;
        return ZexusException.of(ErrorKind.CANCELLED, hasReason ? MESSAGE + ": " + Display.toJava(reason) : MESSAGE,
                null);
    }
}
