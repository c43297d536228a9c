package org.zexus.concurrent;

import org.zexus.runtime.error.UncatchableExit;

/** Ends a task that was cancelled: its clean-up code runs, but no {@code catch} stops it. */
final class TaskCancellation extends UncatchableExit {

    private static final long serialVersionUID = 1L;

    /** The exit of a task. */
    TaskCancellation() {
        super("the task was cancelled");
    }
}
