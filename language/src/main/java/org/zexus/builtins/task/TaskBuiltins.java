package org.zexus.builtins.task;

import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Declarations;
import org.zexus.runtime.value.Kind;

/** The table of functions and methods of tasks and of what they wait for. */
public final class TaskBuiltins {

    private TaskBuiltins() {}

    /** Declares everything here. */
    public static void declare(Declarations to) {
        to.function("on_task_error(function)", "Has a function called with errors of tasks that nobody awaits.",
                Boundary.unary(TaskOperations::onError));
        to.method(Kind.TASK, "result()", "The result of the task, for which this waits.",
                Boundary.unary(TaskOperations::result));
        to.method(Kind.TASK, "cancel(reason?)", "Ends the task where it waits; false if it has ended.",
                Boundary.binary(TaskOperations::cancel));
    }
}
