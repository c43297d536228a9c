package org.zexus.concurrent;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;
import java.util.function.Supplier;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.scope.UndoLog;
import org.zexus.runtime.task.Suspension;
import org.zexus.runtime.task.TaskRootNode;

/** How tasks begin, and how parts of them run. */
final class TaskStarts {

    private final Scheduler scheduler;
    private final Running running;
    private final UndoLog undoLog;
    private RootCallTarget entry;
    /** Where the next task is started, if that is at once. */
    private Node startSite;
    /** Whether that task is one that nothing waits for. */
    private boolean isDetached;
    private long count;
    private boolean isClosed;

    TaskStarts(Scheduler scheduler, Running running, UndoLog undoLog) {
        this.scheduler = scheduler;
        this.running = running;
        this.undoLog = undoLog;
    }

    /** How many tasks have begun so far. */
    long count() {
        return count;
    }

    /** From here on no task begins. */
    void close() {
        isClosed = true;
    }

    boolean isClosed() {
        return isClosed;
    }

    /** Says where the next task is started, if that is at once; null for an unknown place. */
    void announce(Node site) {
        startSite = site;
    }

    /** Begins a task, which is the running one from here on. */
    Task begin(String name) {
        checkCanStart();
        Task starter = running.task();
        boolean detached = isDetached || starter != null && starter.isDetached();
        TaskScope home = starter == null || detached ? null : starter.innermostScope();
        var task = new Task(scheduler, ++count, name, startSite, home, detached);
        startSite = null;
        isDetached = false;
        if (home != null) {
            home.add(task);
        }
        beginPart(task);
        scheduler.tellOfCancellation(task);
        if (task.isInterrupted()) {
            scheduler.goesOnInterrupted();
        }
        return task;
    }

    /** Raises an error if no task can begin now. */
    void checkCanStart() {
        if (undoLog.isOpen() || isClosed) {
            isDetached = false;
            throw cannotStart();
        }
    }

    @TruffleBoundary
    private ZexusException cannotStart() {
        return isClosed ? Errors.resourceError(null, "the program has ended: no more tasks can be started")
                : Errors.unsupportedError(null, "a contract action or 'tx' block cannot start a task");
    }

    private void beginPart(Task task) {
        task.beginPart(running.task(), running.atomicDepth());
        running.set(task, 0);
    }

    /** Calls a function as a task. */
    Object spawn(Object callee, Object[] arguments, Node site) {
        startSite = site;
        var call = new SpawnedCall(callee, arguments, site);
        if (call.startsTask()) {
            return InvokeNode.call(site, callee, arguments);
        }
        if (entry == null) {
            entry = new TaskRootNode().getCallTarget();
        }
        Task task = begin(call.name());
        runBegun(task, () -> call.run(entry, scheduler));
        return task;
    }

    /** Calls a function as a task that nothing waits for. Someone must be there to be told of its error. */
    Object spawnDetached(Object callee, Object[] arguments, Node site) {
        if (!scheduler.unseen().hasHandler()) {
            throw Errors.resourceError(site, "a detached task needs a handler for its error")
                    .withHint("call on_task_error(f) before, or start the task without 'detached'");
        }
        isDetached = true;
        try {
            return spawn(callee, arguments, site);
        } finally {
            isDetached = false;
        }
    }

    /** A task without code, whose result is that of a wait. */
    Task of(String name, Waitable wait, Node site) {
        startSite = site;
        Task task = begin(name);
        task.suspend(new Suspension(wait));
        return task;
    }

    /** Runs a part of a task up to where it ends or waits. */
    void runPart(Task task, Supplier<Object> part) {
        beginPart(task);
        runBegun(task, part);
    }

    private static void runBegun(Task task, Supplier<Object> part) {
        Object result;
        try {
            result = part.get();
        } catch (Suspension suspension) {
            task.suspend(suspension);
            return;
        } catch (AbstractTruffleException error) {
            task.fail(error);
            return;
        } catch (Throwable failure) {
            task.abandon();
            throw failure;
        }
        if (result instanceof Suspension suspension) {
            task.suspend(suspension);
        } else {
            task.end(result);
        }
    }
}
