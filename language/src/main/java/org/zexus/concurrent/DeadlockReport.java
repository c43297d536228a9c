package org.zexus.concurrent;

import java.util.ArrayDeque;
import java.util.List;
import java.util.StringJoiner;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.GuestFrame;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.task.Suspension;

/** What is said when every task waits for another. */
final class DeadlockReport {

    private static final String MESSAGE = "deadlock: all tasks are waiting";
    private static final int MOST_TASKS = 10;

    private DeadlockReport() {}

    /** The error; {@code newest} is the first of the tasks that wait. */
    static ZexusException error(Task newest) {
        return Errors.resourceError(null, MESSAGE).withHint(describe(newest, new StringJoiner("; ")));
    }

    /** The error where a task waits that could not be put aside, for a reason of its own. */
    static ZexusException error(Task newest, String reason) {
        var parts = new StringJoiner("; ");
        parts.add("a call from a builtin function or the host waits " + reason);
        return Errors.resourceError(null, MESSAGE).withHint(describe(newest, parts));
    }

    private static String describe(Task newest, StringJoiner parts) {
        var oldest = new ArrayDeque<Task>();
        int more = 0;
        for (Task task = newest; task != null; task = task.next) {
            oldest.addFirst(task);
            if (oldest.size() > MOST_TASKS) {
                oldest.removeLast();
                more++;
            }
        }
        oldest.forEach(task -> parts.add(describe(task)));
        if (more > 0) {
            parts.add(more + " more");
        }
        return parts.toString();
    }

    /** What a task is doing, in one line. */
    private static String describe(Task task) {
        Suspension suspension = task.suspension();
        if (suspension == null) {
            return task.name() + " runs";
        }
        List<GuestFrame> frames = suspension.frames();
        String place = frames.isEmpty() || frames.getFirst().place() == null ? ""
                : " at " + frames.getFirst().place();
        return task.name() + place + " waits " + ((Waitable) suspension.awaited()).reason();
    }
}
