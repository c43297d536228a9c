package org.zexus.builtins.task;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.builtins.declare.Arguments;
import org.zexus.concurrent.Scheduler;
import org.zexus.concurrent.Task;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/** Functions and methods of tasks. */
final class TaskOperations {

    private TaskOperations() {}

    /** An argument that is a time in seconds. */
    static double seconds(Node where, String function, Object argument) {
        double seconds = Arguments.number(where, function, argument);
        if (!(seconds >= 0)) {
            throw Errors.valueError(where, function + " expects a number of seconds that is not negative");
        }
        return seconds;
    }

    static Object onError(Node where, Object function) {
        Scheduler.get(where).unseen().setHandler(function == ZexusNull.NULL ? null : function);
        return ZexusNull.NULL;
    }

    static Object result(Node where, Object task) {
        return Scheduler.get(where).resultOf((Task) task, where);
    }

    static Object cancel(@SuppressWarnings("unused") Node where, Object task, Object reason) {
        return ((Task) task).cancel(reason == Missing.MISSING ? ZexusNull.NULL : reason);
    }
}
