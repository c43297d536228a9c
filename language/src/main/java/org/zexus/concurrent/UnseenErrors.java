package org.zexus.concurrent;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.value.ErrorValue;

/** The tasks that an error has ended which nobody has seen. */
public final class UnseenErrors {

    private final Consumer<AbstractTruffleException> report;
    private final Set<Task> tasks = new LinkedHashSet<>();
    private Object handler;

    /**
     * No tasks.
     *
     * @param report writes the report of an error that ends no program
     */
    UnseenErrors(Consumer<AbstractTruffleException> report) {
        this.report = report;
    }

    /** The error of a task counts as one that nobody has seen. */
    public void add(Task task) {
        tasks.add(task);
    }

    /** The error of a task was seen. */
    void remove(Task task) {
        tasks.remove(task);
    }

    /** What is called with the error and the task when an error is seen by nobody; null for none. */
    public void setHandler(Object function) {
        handler = function;
    }

    boolean hasHandler() {
        return handler != null;
    }

    /** Raises the last of the errors, and reports the others; or has the handler called with all. */
    @TruffleBoundary
    public void raise() {
        if (tasks.isEmpty()) {
            return;
        }
        List<Task> all = List.copyOf(tasks);
        tasks.clear();
        if (handler != null) {
            for (Task task : all) {
                InvokeNode.call(null, handler, ErrorValue.caught(task.error()), task);
            }
            return;
        }
        all.subList(0, all.size() - 1).forEach(task -> report.accept(task.error()));
        throw all.getLast().error();
    }

    /** Reports all errors. */
    void report() {
        tasks.forEach(task -> report.accept(task.error()));
        tasks.clear();
    }
}
