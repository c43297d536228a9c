package org.zexus.concurrent;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.task.Awaitable;
import org.zexus.runtime.task.ParallelTasks;
import org.zexus.runtime.task.StartedTask;
import org.zexus.runtime.task.Suspension;
import org.zexus.runtime.task.Tasks;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.ForeignValues;

/**
 * The tasks of a context. At most one task runs program code at any moment; the others wait, or stand in the queue of
 * those that can go on, first in first out. A task that waits costs no thread: its calls are put aside. Where they
 * cannot be, because a call of the host or of a builtin is among them, the others run on top of them.
 *
 * <p>
 * All of it happens inside the lock of the context, except {@link EventLoop#post}.
 */
public final class Scheduler implements Tasks {

    private final RuntimeContext context;
    private final SchedulerSettings settings;
    private final Running running = new Running();
    private final EventLoop loop;
    private final WaitingTasks waiting = new WaitingTasks();
    private final UnseenErrors unseen;
    private final Regions regions = new Regions(this);
    private final TaskStarts starts;
    private final Waiting waits;
    /** What cancels all tasks; null for nothing. */
    private Cancellation cancellation;
    /** Stands for code of the host that runs outside of any call into the context; null until it is needed. */
    private Task host;

    /** The event loop of a new context. */
    public Scheduler(RuntimeContext context, SchedulerSettings settings) {
        this.context = context;
        this.settings = settings;
        this.loop = new EventLoop(settings, running);
        this.unseen = new UnseenErrors(settings.report());
        this.starts = new TaskStarts(this, running, context.undoLog());
        this.waits = new Waiting(this, running, context.undoLog());
    }

    /** The event loop of the context in which a node runs. */
    public static Scheduler get(Node where) {
        return (Scheduler) RuntimeContext.get(where).tasks();
    }

    // ---- Starting tasks ----

    @Override
    public void announceStart(Node site) {
        starts.announce(site);
    }

    @Override
    public StartedTask begin(String name) {
        return starts.begin(name);
    }

    /** Called when a part of a task ends: what was running before runs on. */
    void running(Task task, int atomicDepth) {
        running.set(task, atomicDepth);
    }

    @Override
    @TruffleBoundary
    public Object spawn(Object callee, Object[] arguments, Node site) {
        return starts.spawn(callee, arguments, site);
    }

    @Override
    @TruffleBoundary
    public Object spawnDetached(Object callee, Object[] arguments, Node site) {
        return starts.spawnDetached(callee, arguments, site);
    }

    @Override
    @TruffleBoundary
    public Object spawnIsolated(Object callee, Object[] arguments, Node site) {
        starts.checkCanStart();
        return starts.of(new SpawnedCall(callee, arguments, site).name(),
                settings.isolation().start(callee, arguments, site), site);
    }

    @Override
    @TruffleBoundary
    public Object spawnBranches(Object names, Object[] functions, Node site) {
        return starts.of("parallel", Branches.start(this, names, functions, site), site);
    }

    /** A task without code, whose result is that of a wait. */
    public Task taskOf(String name, Waitable wait, Node site) {
        return starts.of(name, wait, site);
    }

    /**
     * A task that calls a function again and again, each time as a task, until that fails or this one is cancelled.
     *
     * @param first the seconds before the first call
     * @param seconds the time between the end of a call and the next one
     */
    public Task repeat(String name, double first, double seconds, Object function, Object[] arguments, Node site) {
        return taskOf(name, new Repetition(this, loop.timers(), Timers.nanos(first), Timers.nanos(seconds), function,
                arguments, site), site);
    }

    /** Runs a part of a task up to where it ends or waits. */
    void runPart(Task task, Supplier<Object> part) {
        starts.runPart(task, part);
    }

    // ---- The program ----

    /**
     * Runs a program as a task, and then the tasks it has started, to their end or as far as they get.
     *
     * @param body runs the program, under a {@link org.zexus.runtime.task.TaskEntry}
     * @return the result of the program
     */
    public Object runProgram(Supplier<Object> body, Node where) {
        loop.lock().enter(where);
        try {
            starts.announce(null);
            return new ProgramRun(this, where).run(body, settings.isStandalone());
        } finally {
            loop.lock().leave();
        }
    }

    /** Runs what can go on now, without waiting for time or for others. */
    @TruffleBoundary
    public void runUntilIdle(Node where) {
        loop.runUntilIdle(where);
    }

    /**
     * Runs tasks until nothing can go on or a time has passed.
     *
     * @param nanos the time
     */
    @TruffleBoundary
    public void runFor(long nanos, Node where) {
        loop.runFor(nanos, () -> !waiting.isEmpty(), where);
    }

    /** Does something when a task has ended; its error counts as seen. */
    public void whenEnded(Task task, Runnable action) {
        if (task.isDone()) {
            unseen.remove(task);
            loop.enqueue(action);
        } else {
            task.subscribe(() -> loop.enqueue(action));
        }
    }

    // ---- Waiting ----

    /**
     * Waits: what puts the running task aside, if that is possible; else runs others until this is done.
     *
     * @param isAtEntry whether it is known to be possible
     */
    Suspension await(Waitable awaited, Node where, boolean isAtEntry) {
        return waits.await(awaited, where, isAtEntry);
    }

    /** The result of an operation, for which the running task waits if need be. */
    @TruffleBoundary
    public Object resultOf(Awaitable operation, Node where) {
        return operation.resultAt(where);
    }

    /** What waits for some time. */
    public Waitable sleep(double seconds) {
        long nanos = Timers.nanos(seconds);
        return nanos == 0 ? new Turn(this) : new Sleep(loop.timers(), nanos);
    }

    @Override
    public void enterAtomic() {
        running.enterAtomic();
    }

    @Override
    public void leaveAtomic() {
        running.leaveAtomic();
    }

    // ---- Calls from outside ----

    @Override
    public void enter(Node where) {
        loop.lock().enter(where);
        if (running.task() == null) {
            running.set(Task.outside(this, "the host"), 0);
        }
    }

    @Override
    public void leave() {
        if (loop.lock().isHeldOnce()) {
            running.set(null, 0);
            beforeParking();
        }
        loop.lock().leave();
    }

    @TruffleBoundary
    private void beforeParking() {
        settings.beforeParking().run();
    }

    // ---- What there is ----

    /** What there is to do. */
    public EventLoop loop() {
        return loop;
    }

    /** The tasks that have begun and wait, or wait for their turn. */
    public WaitingTasks waiting() {
        return waiting;
    }

    /** The tasks whose error nobody has seen. */
    public UnseenErrors unseen() {
        return unseen;
    }

    /** How many tasks have begun so far. */
    public long startedCount() {
        return starts.count();
    }

    /** Cancels all tasks that wait. */
    @TruffleBoundary
    public void cancelAll(Object reason) {
        waiting.all().reversed().forEach(task -> task.cancel(reason));
    }

    /** The end of the context: cancels what waits and lets its clean-up code run. Nothing starts any more. */
    @TruffleBoundary
    public void close() {
        loop.lock().enter(null);
        try {
            cancelAll(Strings.fromJava("the program has ended"));
            loop.timers().clear();
            runUntilIdle(null);
            starts.close();
            unseen.report();
        } finally {
            loop.lock().leave();
        }
    }

    // ---- For the package ----

    /** The task that runs, or null. */
    Task current() {
        return running.task();
    }

    /** The task that locks are taken for: the one that runs, or one that stands for the host. */
    Task holder() {
        if (running.task() == null) {
            if (host == null) {
                host = Task.outside(this, "the host");
            }
            return host;
        }
        return running.task();
    }

    /** Whether no task can be started any more. */
    boolean isClosed() {
        return starts.isClosed();
    }

    /** Where choices come from that a program must not count on. */
    RandomGenerator random() {
        return settings.random();
    }

    /** How calls are made that share nothing with the program. */
    Isolation isolation() {
        return settings.isolation();
    }

    /** Whether the calls of the running task are about to be put aside. */
    boolean isSuspending() {
        return running.isSuspending();
    }

    /** From here on tasks are told of a cancellation. */
    void setCancellation(Cancellation begun) {
        cancellation = begun;
    }

    /** Tells a task that begins or goes on, if all are cancelled. */
    void tellOfCancellation(Task task) {
        if (cancellation != null) {
            cancellation.tell(task);
        }
    }

    /** Called when the running task goes on although it is interrupted: what it has waited for has happened. */
    void goesOnInterrupted() {
        if (cancellation != null) {
            cancellation.raiseSoon();
        }
    }

    /** Whether there is nothing more to be done for any task. */
    public boolean isAtRest() {
        return waiting.isEmpty() && !loop.isExpecting();
    }

    /** Runs tasks until nothing is left to be done for any, which other threads may have to bring about. */
    public void finish() {
        while (!isAtRest()) {
            loop.stepOrWaitForThreads(null);
        }
    }

    /** The context whose tasks these are. */
    public RuntimeContext context() {
        return context;
    }

    @Override
    public Awaitable adapt(Object foreign, Node where) {
        CompletionStage<?> stage = settings.host().stageOf(foreign);
        return stage == null ? ForeignPromise.of(foreign) : HostStage.of(stage, this, settings.host());
    }

    @Override
    public Object newChannel(String name, String elementKind, Object capacity, Node where) {
        return new Channel(name, elementKind, Limits.count(capacity, 0, "the capacity of a channel", where));
    }

    @Override
    public ParallelTasks parallel() {
        return regions;
    }

    @Override
    public Object join(Object value, Node where) {
        Awaitable awaitable = value instanceof Awaitable task ? task
                : ForeignValues.isForeign(value) ? adapt(value, where) : null;
        return awaitable == null ? value : resultOf(awaitable, where);
    }

    @Override
    public Object completed(Object result, Node site) {
        starts.announce(site);
        StartedTask task = begin("value");
        task.end(result);
        return task;
    }

    @Override
    public Object select(Object cases, boolean waits, Node where) {
        return resultOf(Choice.of(this, cases, waits, where), where);
    }

    @Override
    public void enterScope(Object seconds, Node where) {
        TaskScope.enter(running.task(), seconds, where);
    }

    @Override
    public Object joinScope(boolean isRaised, Node where) {
        return resultOf(TaskScope.innermost(running.task(), where).join(isRaised), where);
    }

    @Override
    public void leaveScope(Node where) {
        TaskScope.innermost(running.task(), where).close(where);
    }

    @Override
    public Object open(Object resource, Node where) {
        if (resource instanceof Lock lock) {
            resultOf(lock.acquire(holder()), where);
        }
        return resource;
    }
}
