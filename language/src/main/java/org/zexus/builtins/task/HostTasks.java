package org.zexus.builtins.task;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.module.ModuleContent;
import org.zexus.concurrent.Scheduler;
import org.zexus.concurrent.TaskLibrary;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/** The functions by which hosts and other languages deal with the tasks of a context. */
public final class HostTasks {

    private static final double NANOS_PER_MILLISECOND = 1e6;

    private HostTasks() {}

    /** Declares everything here. */
    public static void declare(ModuleContent to) {
        to.function("spawn(function, ...arguments)", "Calls a function as a task.",
                Boundary.variadic(TaskLibrary::spawn));
        to.function("all(tasks)", "A task for the results of all, or the first error.",
                Boundary.unary(TaskLibrary::all));
        to.function("any(tasks)", "A task for the first result, or an error if there is none.",
                Boundary.unary(TaskLibrary::any));
        to.function("race(tasks)", "A task for the first result or error.", Boundary.unary(TaskLibrary::race));
        to.function("settled(tasks)", "A task for a list of {ok, value} or {ok, error}.",
                Boundary.unary(TaskLibrary::settled));
        to.function("channel(capacity?)", "A queue between tasks.", Boundary.unary(TaskLibrary::newChannel));
        to.function("active()", "A list of the tasks that wait.", Boundary.nullary(HostTasks::active));
        to.function("cancelAll|cancel_all(reason?)", "Cancels the tasks that wait.",
                Boundary.unary(HostTasks::cancelAll));
        to.function("runUntilIdle|run_until_idle(milliseconds?)",
                "Runs what can go on now, or for a time; raises errors of tasks that nobody awaits.",
                Boundary.unary(HostTasks::runUntilIdle));
        to.function("onError|on_error(function)", "Has a function called with errors of tasks that nobody awaits.",
                Boundary.unary(TaskOperations::onError));
    }

    private static Object active(Node where) {
        return ZexusList.ofObjects(Scheduler.get(where).waiting().all().reversed().toArray());
    }

    private static Object cancelAll(Node where, Object reason) {
        Scheduler.get(where).cancelAll(reason == Missing.MISSING ? ZexusNull.NULL : reason);
        return ZexusNull.NULL;
    }

    private static Object runUntilIdle(Node where, Object milliseconds) {
        Scheduler scheduler = Scheduler.get(where);
        if (milliseconds == Missing.MISSING || milliseconds == ZexusNull.NULL) {
            scheduler.runUntilIdle(where);
        } else {
            double limit = TaskOperations.seconds(where, "runUntilIdle", milliseconds);
            scheduler.runFor((long) (limit * NANOS_PER_MILLISECOND), where);
        }
        scheduler.unseen().raise();
        return ZexusNull.NULL;
    }
}
