package org.zexus.concurrent;

import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.builtin.BuiltinFunction;
import org.zexus.runtime.call.BoundMethod;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.task.Awaitable;
import org.zexus.runtime.task.LaterFunction;
import org.zexus.runtime.task.Suspension;
import org.zexus.runtime.value.ForeignValues;

/** A call that is to run as a task. */
record SpawnedCall(Object callee, Object[] arguments, Node site) {

    /** Whether the call itself starts a task. */
    boolean startsTask() {
        return callee instanceof ZexusFunction function && function.info().isAsync()
                || callee instanceof BoundMethod method && method.function() != null
                        && method.function().info().isAsync();
    }

    /** The name of the task. */
    String name() {
        return switch (callee) {
            case ZexusFunction function -> function.info().displayName();
            case BoundMethod method when method.function() != null -> method.function().info().displayName();
            case BoundMethod method -> method.builtin().name();
            case BuiltinFunction builtin -> builtin.descriptor().name();
            default -> "task";
        };
    }

    /**
     * Makes the call; what it hands out in place of a later result is waited for.
     *
     * @param entry the entry of tasks
     */
    Object run(RootCallTarget entry, Scheduler scheduler) {
        Object result = entry.call(callee instanceof LaterFunction later ? later.immediate() : callee, arguments);
        Awaitable later = ForeignValues.isForeign(result) ? scheduler.adapt(result, site) : null;
        if (later == null) {
            return result;
        }
        if (!later.isDone()) {
            throw new Suspension(later);
        }
        return later.result();
    }
}
