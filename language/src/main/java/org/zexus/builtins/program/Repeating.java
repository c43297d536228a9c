package org.zexus.builtins.program;

import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayList;
import java.util.List;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.state.LibraryState;
import org.zexus.concurrent.Scheduler;
import org.zexus.concurrent.Task;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/** What a program does again and again until it is ended. */
final class Repeating {
    private static final double USUAL_INTERVAL = 1;

    private Repeating() {}

    /** The functions that are called when the program starts to run for good. */
    private static final class StartHandlers {
        private final List<Object> functions = new ArrayList<>();
    }

    private static StartHandlers starts(Node where) {
        return LibraryState.get(where).part(StartHandlers.class, StartHandlers::new);
    }

    static Object onStart(Node where, Object function) {
        starts(where).functions.add(function);
        return ZexusNull.NULL;
    }

    /** Calls the start handlers, and then the function again and again; ends with the program, or an error. */
    static Object run(Node where, Object function, Object interval, Object arguments) {
        double seconds = interval == Missing.MISSING ? USUAL_INTERVAL : seconds(where, interval);
        List<Object> handlers = List.copyOf(starts(where).functions);
        starts(where).functions.clear();
        handlers.forEach(handler -> InvokeNode.call(where, handler));
        var scheduler = Scheduler.get(where);
        if (function == Missing.MISSING || function == ZexusNull.NULL) {
            return scheduler.resultOf(scheduler.sleep(Double.MAX_VALUE), where);
        }
        Object[] given = arguments == Missing.MISSING ? new Object[0] : ((ZexusList) arguments).toArray();
        Task task = scheduler.repeat("run", 0, seconds, function, given, where);
        return scheduler.resultOf(task, where);
    }

    private static double seconds(Node where, Object interval) {
        double seconds = Arguments.number(where, "interval", interval);
        if (!(seconds >= 0)) {
            throw Errors.valueError(where, "an interval is a number of seconds that is not negative");
        }
        return seconds;
    }

    /** Starts a task for each map of interval and action; each can be cancelled. */
    static Object schedule(Node where, Object plans) {
        ZexusList tasks = ZexusList.empty();
        for (Object plan : ((ZexusList) plans).toArray()) {
            if (!(plan instanceof ZexusMap map) || !map.has(Strings.fromJava("interval"))
                    || !map.has(Strings.fromJava("action")) || Kinds.of(map.get("action")) != Kind.FUNCTION) {
                throw Errors.valueError(where, "schedule expects maps of an interval and an action, not "
                        + Display.toJava(plan)).withHint("schedule([{interval: 5, action: () => print(\"tick\")}])");
            }
            double seconds = seconds(where, map.get("interval"));
            tasks.push(Scheduler.get(where)
                    .repeat("schedule", seconds, seconds, map.get("action"), new Object[0], where));
        }
        return tasks;
    }
}
