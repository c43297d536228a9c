package org.zexus.concurrent;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.RootCallTarget;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.zexus.runtime.builtin.BuiltinFunction;
import org.zexus.runtime.call.BoundMethod;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.task.Awaitable;
import org.zexus.runtime.task.LaterFunction;
import org.zexus.runtime.task.ParallelTasks;
import org.zexus.runtime.task.StartedTask;
import org.zexus.runtime.task.Suspension;
import org.zexus.runtime.task.TaskRootNode;
import org.zexus.runtime.task.Tasks;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.ErrorValue;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.ZexusNull;

/**
 * The event loop of a context. At most one task runs program code at any moment; the others wait, or stand in the queue
 * of those that can go on, first in first out. A task that waits costs no thread: its calls are put aside. Where they
 * cannot be, because a call of the host or of a builtin is among them, the loop runs on top of them.
 *
 * <p>
 * All of it happens inside the lock of the context, except {@link #post}.
 */
public final class Scheduler implements Tasks {

    private final RuntimeContext context;
    private final SchedulerSettings settings;
    private final ContextLock lock = new ContextLock();
    private final ArrayDeque<Runnable> ready = new ArrayDeque<>();
    private final Queue<Runnable> posted = new ConcurrentLinkedQueue<>();
    private final Timers timers;
    private final Regions regions = new Regions(this);
    private final LinkedHashSet<Task> unseen = new LinkedHashSet<>();
    private RootCallTarget entry;
    /** The first of the tasks that wait. */
    private Task waiting;
    private long waitingCount;
    /** How many of those that are ready have their turn before the next timer. */
    private int turnsBeforeTimers;
    private Task current;
    /** Stands for code of the host that runs outside of any call into the context; null until it is needed. */
    private Task host;
    private int atomic;
    private Node startSite;
    private long count;
    /** How many things are on their way outside of this context, such as work of the host. */
    private int outside;
    /** How many servers of the program are open: a program that has not failed goes on for them. */
    private int openServers;
    private boolean hasFailed;
    private boolean hasSeveralThreads;
    private boolean isClosed;
    private Object errorHandler;

    /** The event loop of a new context. */
    public Scheduler(RuntimeContext context, SchedulerSettings settings) {
        this.context = context;
        this.settings = settings;
        this.timers = new Timers(settings.time());
    }

    /** The event loop of the context in which a node runs. */
    public static Scheduler get(Node where) {
        return (Scheduler) RuntimeContext.get(where).tasks();
    }

    // ---- Starting tasks ----

    @Override
    public void announceStart(Node site) {
        startSite = site;
    }

    @Override
    public StartedTask begin(String name) {
        if (context.undoLog().isOpen() || isClosed) {
            throw cannotStart();
        }
        TaskScope home = current == null ? null : current.innermostScope();
        var task = new Task(this, ++count, name, startSite, home);
        startSite = null;
        if (home != null) {
            home.add(task);
        }
        beginPart(task);
        return task;
    }

    @TruffleBoundary
    private ZexusException cannotStart() {
        return isClosed ? Errors.resourceError(null, "the program has ended: no more tasks can be started")
                : Errors.unsupportedError(null, "a contract action or 'tx' block cannot start a task");
    }

    private void beginPart(Task task) {
        task.beginPart(current, atomic);
        current = task;
        atomic = 0;
    }

    /** Called when a part of a task ends: what was running before runs on. */
    void running(Task task, int atomicDepth) {
        current = task;
        atomic = atomicDepth;
    }

    @Override
    @TruffleBoundary
    public Object spawn(Object callee, Object[] arguments, Node site) {
        startSite = site;
        if (isAsync(callee)) {
            return InvokeNode.call(site, callee, arguments);
        }
        if (entry == null) {
            entry = new TaskRootNode().getCallTarget();
        }
        var task = (Task) begin(nameOf(callee));
        Object function = callee instanceof LaterFunction later ? later.immediate() : callee;
        runBegun(task, () -> settled(entry.call(function, arguments), site));
        return task;
    }

    /** The result of a call that a task makes; what stands for a later one is waited for. */
    private Object settled(Object result, Node where) {
        Awaitable later = ForeignValues.isForeign(result) ? adapt(result, where) : null;
        if (later == null) {
            return result;
        }
        if (!later.isDone()) {
            throw new Suspension(later);
        }
        return later.result();
    }

    private static boolean isAsync(Object callee) {
        return callee instanceof ZexusFunction function && function.info().isAsync()
                || callee instanceof BoundMethod method && method.function() != null
                        && method.function().info().isAsync();
    }

    private static String nameOf(Object callee) {
        return switch (callee) {
            case ZexusFunction function -> function.info().displayName();
            case BoundMethod method when method.function() != null -> method.function().info().displayName();
            case BoundMethod method -> method.builtin().name();
            case BuiltinFunction builtin -> builtin.descriptor().name();
            default -> "task";
        };
    }

    /** A task without code, whose result is that of a wait. */
    public Task taskOf(String name, Waitable wait, Node site) {
        startSite = site;
        var task = (Task) begin(name);
        task.suspend(new Suspension(wait));
        return task;
    }

    /**
     * A task that calls a function again and again, each time as a task, until that fails or this one is cancelled.
     *
     * @param first the seconds before the first call
     * @param seconds the time between the end of a call and the next one
     */
    public Task repeat(String name, double first, double seconds, Object function, Object[] arguments, Node site) {
        return taskOf(name, new Repetition(this, timers, Timers.nanos(first), Timers.nanos(seconds), function,
                arguments, site), site);
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
        task.end(result);
    }

    // ---- The program ----

    /**
     * Runs a program as a task, and then the tasks it has started, to their end or as far as they get.
     *
     * @param body runs the program, under a {@link org.zexus.runtime.task.TaskEntry}
     * @return the result of the program
     */
    public Object runProgram(Supplier<Object> body, Node where) {
        lock.enter(where);
        try {
            boolean isOutermost = current == null;
            hasFailed = false;
            startSite = null;
            var main = new Task(this, 0, "the program", null, null);
            runPart(main, body);
            finish(main, where);
            noteSeen(main);
            if (isOutermost) {
                hasFailed = main.isFailed();
                if (hasFailed) {
                    cancelAll(ZexusNull.NULL);
                }
                drain(where);
            }
            if (!main.isFailed() && isOutermost) {
                raiseUnseen();
            }
            return main.programResult();
        } finally {
            lock.leave();
        }
    }

    /** Runs tasks until the program is done. When nothing can go on, the program is told of the deadlock. */
    private void finish(Task main, Node where) {
        if (!main.isDone()) {
            main.subscribe(this::wake);
        }
        while (!main.isDone()) {
            if (!stepOrWaitForThreads(where)) {
                main.interrupt(DeadlockReport.error(waiting));
            }
        }
    }

    /** Runs all tasks as far as they get. */
    private void drain(Node where) {
        while (step(where)) {
            // Each step is all there is to do.
        }
        if (waiting != null && settings.isStandalone()) {
            ZexusException error = DeadlockReport.error(waiting);
            cancelAll(ZexusNull.NULL);
            runUntilIdle(where);
            throw error;
        }
    }

    /** Runs what can go on now, without waiting for time or for others. */
    @TruffleBoundary
    public void runUntilIdle(Node where) {
        while (stepWithoutWaiting(where)) {
            // Each step is all there is to do.
        }
    }

    /**
     * Runs tasks until nothing can go on or a time has passed.
     *
     * @param nanos the time
     */
    @TruffleBoundary
    public void runFor(long nanos, Node where) {
        boolean[] isOver = {false};
        Timers.Timer end = timers.after(nanos, () -> isOver[0] = true);
        while (!isOver[0] && (!ready.isEmpty() || waiting != null || outside > 0)) {
            step(where);
        }
        timers.cancel(end);
    }

    /** Does the next thing there is to do, perhaps after waiting; false if there is nothing to do nor to wait for. */
    private boolean step(Node where) {
        if (stepWithoutWaiting(where)) {
            // Last, so that the caller sees what the others have changed before it waits.
            letOthersIn();
            return true;
        }
        if (!timers.isEmpty()) {
            if (settings.time() instanceof TimeSource.Virtual virtual) {
                timers.skip(virtual);
            } else {
                park(timers.untilNext(), where);
            }
            return true;
        }
        if (outside > 0 || openServers > 0 && !hasFailed) {
            park(-1, where);
            return true;
        }
        return false;
    }

    /** Like {@link #step}, but if there is nothing else, other threads may still bring something to do. */
    private boolean stepOrWaitForThreads(Node where) {
        if (step(where)) {
            return true;
        }
        if (hasSeveralThreads || settings.waitsForHost()) {
            park(-1, where);
            return true;
        }
        return false;
    }

    /** Lets threads that wait look whether what they wait for is there. */
    void wake() {
        lock.wake();
    }

    /**
     * Does the next thing that can be done now; false if there is none. The moments of timers take turns with the tasks
     * that were ready then, so that what a timer has woken goes on before a later timer.
     */
    private boolean stepWithoutWaiting(Node where) {
        TruffleSafepoint.pollHere(where);
        takePosted();
        boolean hasFired = false;
        if (turnsBeforeTimers == 0 && !timers.isEmpty()) {
            hasFired = timers.fireNext();
            turnsBeforeTimers = ready.size();
        }
        Runnable next = ready.poll();
        if (next == null) {
            turnsBeforeTimers = 0;
            return hasFired;
        }
        turnsBeforeTimers = Math.max(0, turnsBeforeTimers - 1);
        next.run();
        return true;
    }

    private void letOthersIn() {
        if (lock.isWanted()) {
            Task running = current;
            int atomicDepth = atomic;
            current = null;
            atomic = 0;
            lock.letOthersIn();
            running(running, atomicDepth);
        }
    }

    private void takePosted() {
        for (Runnable next = posted.poll(); next != null; next = posted.poll()) {
            ready.add(next);
        }
    }

    private void park(long nanos, Node where) {
        Task running = current;
        int atomicDepth = atomic;
        current = null;
        atomic = 0;
        settings.beforeParking().run();
        try {
            lock.park(nanos, () -> !posted.isEmpty() || !ready.isEmpty(), where);
        } finally {
            running(running, atomicDepth);
        }
    }

    /** Does something later, when it is its turn. */
    public void later(Runnable action) {
        enqueue(action);
    }

    /** Does something when a task has ended; its error counts as seen. */
    public void whenEnded(Task task, Runnable action) {
        if (task.isDone()) {
            noteSeen(task);
            enqueue(action);
        } else {
            task.subscribe(() -> enqueue(action));
        }
    }

    /** Has the error of a task reported as one that nobody has seen. */
    public void reportUnseen(Task task) {
        noteUnseen(task);
    }

    /** Adds something to do to the end of the queue. */
    void enqueue(Runnable next) {
        ready.add(next);
        lock.wake();
    }

    /** Adds something to do, from any thread and without the lock. */
    public void post(Runnable next) {
        posted.add(next);
        lock.wake();
    }

    /** Notes that a server of the program is open. */
    public void serverOpened() {
        openServers++;
    }

    /** Notes that a server of the program is closed. */
    public void serverClosed() {
        openServers--;
    }

    /** Notes that something is on its way outside, whose end will be {@linkplain #post posted}. */
    void expectOutside() {
        outside++;
    }

    /** Notes that something expected from outside has arrived. */
    void arrivedFromOutside() {
        outside--;
    }

    // ---- Waiting ----

    /** Waits: puts the running task aside if possible, else runs others until this is done. */
    void await(Waitable awaited, Node where) {
        Task running = current;
        try {
            checkMayWait(where);
            AbstractTruffleException interrupt = running == null ? null : running.takeInterrupt();
            if (interrupt != null) {
                throw interrupt;
            }
        } catch (AbstractTruffleException e) {
            awaited.withdraw(null);
            throw e;
        }
        if (running != null && Suspension.isPossible(where)) {
            throw new Suspension(awaited);
        }
        awaited.beginInPlace(this);
        BooleanSupplier isOver = () -> awaited.isDone() || running != null && running.isInterrupted();
        while (!isOver.getAsBoolean()) {
            if (!stepOrWaitForThreads(where)) {
                awaited.withdraw(null);
                throw DeadlockReport.error(waiting, awaited.reason());
            }
        }
        if (!awaited.isDone()) {
            awaited.withdraw(null);
            throw running.takeInterrupt();
        }
    }

    private void checkMayWait(Node where) {
        if (atomic > 0) {
            throw Errors.resourceError(where, "cannot wait inside 'atomic'")
                    .withHint("no other task may run before the block ends; wait before or behind it");
        }
        if (context.undoLog().isOpen()) {
            throw Errors.resourceError(where, "cannot wait inside a contract action or 'tx' block");
        }
        if (isClosed) {
            throw Errors.resourceError(where, "the program has ended: nothing can be waited for");
        }
    }

    /** The result of an operation, for which the running task waits if need be. */
    @TruffleBoundary
    public Object resultOf(Awaitable operation, Node where) {
        if (!operation.isDone()) {
            operation.await(where);
        }
        return operation.result();
    }

    /** Waits for some time. */
    @TruffleBoundary
    public Object sleep(double seconds, Node where) {
        long nanos = Timers.nanos(seconds);
        Waitable wait = nanos == 0 ? new Turn() : new Sleep(timers, nanos);
        return resultOf(wait, where);
    }

    @Override
    public void enterAtomic() {
        atomic++;
    }

    @Override
    public void leaveAtomic() {
        atomic--;
    }

    // ---- Calls from outside ----

    @Override
    public void enter(Node where) {
        lock.enter(where);
        if (current == null) {
            current = new Task(this, 0, "the host", null, null);
        }
    }

    @Override
    public void leave() {
        if (lock.isHeldOnce()) {
            current = null;
            beforeParking();
        }
        lock.leave();
    }

    @TruffleBoundary
    private void beforeParking() {
        settings.beforeParking().run();
    }

    /** Notes that more than one thread uses the context, so that one may wake what another waits for. */
    public void expectSeveralThreads() {
        hasSeveralThreads = true;
    }

    // ---- Lists of tasks ----

    void noteWaiting(Task task) {
        task.next = waiting;
        if (waiting != null) {
            waiting.previous = task;
        }
        waiting = task;
        waitingCount++;
    }

    void noteRunning(Task task) {
        if (task.previous == null) {
            waiting = task.next;
        } else {
            task.previous.next = task.next;
        }
        if (task.next != null) {
            task.next.previous = task.previous;
        }
        task.previous = null;
        task.next = null;
        waitingCount--;
    }

    /** How many tasks have begun so far. */
    public long startedCount() {
        return count;
    }

    /** How many tasks have begun and wait, or wait for their turn. */
    public long waitingCount() {
        return waitingCount;
    }

    /** The tasks that have begun and wait, or wait for their turn, the newest first. */
    public List<Task> waitingTasks() {
        var tasks = new ArrayList<Task>();
        for (Task task = waiting; task != null; task = task.next) {
            tasks.add(task);
        }
        return tasks;
    }

    /** Cancels all tasks that wait. */
    @TruffleBoundary
    public void cancelAll(Object reason) {
        waitingTasks().reversed().forEach(task -> task.cancel(reason));
    }

    void noteUnseen(Task task) {
        unseen.add(task);
    }

    void noteSeen(Task task) {
        unseen.remove(task);
    }

    /** What is called with the error and the task when an error in a task is seen by nobody; null for none. */
    public void setErrorHandler(Object function) {
        errorHandler = function;
    }

    /** Raises the error of a task that nobody has awaited, and reports the others, if there are any. */
    @TruffleBoundary
    public void raiseUnseen() {
        if (unseen.isEmpty()) {
            return;
        }
        List<Task> tasks = List.copyOf(unseen);
        unseen.clear();
        if (errorHandler != null) {
            for (Task task : tasks) {
                InvokeNode.call(null, errorHandler, ErrorValue.caught(task.error()), task);
            }
            return;
        }
        tasks.subList(0, tasks.size() - 1).forEach(task -> settings.report().accept(task.error()));
        throw tasks.getLast().error();
    }

    /** The end of the context: cancels what waits and lets its clean-up code run. Nothing starts any more. */
    @TruffleBoundary
    public void close() {
        lock.enter(null);
        try {
            cancelAll(Strings.fromJava("the program has ended"));
            timers.clear();
            runUntilIdle(null);
            isClosed = true;
            unseen.forEach(task -> settings.report().accept(task.error()));
            unseen.clear();
        } finally {
            lock.leave();
        }
    }

    // ---- For the package ----

    /** The task that runs, or null. */
    Task current() {
        return current;
    }

    /** The task that locks are taken for: the one that runs, or one that stands for the host. */
    Task holder() {
        if (current == null) {
            if (host == null) {
                host = new Task(this, 0, "the host", null, null);
            }
            return host;
        }
        return current;
    }

    Timers timers() {
        return timers;
    }

    /** Where choices come from that a program must not count on. */
    RandomGenerator random() {
        return settings.random();
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
        startSite = site;
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
        if (current == null) {
            throw Errors.unsupportedError(where, "a block of tasks needs a task around it");
        }
        double limit = seconds == ZexusNull.NULL ? 0 : Limits.seconds(seconds, "timeout", where);
        var scope = new TaskScope(current);
        if (seconds != ZexusNull.NULL) {
            scope.expireAfter(Timers.nanos(limit));
        }
    }

    @Override
    public Object joinScope(boolean isRaised, Node where) {
        return resultOf(innermostScope(where).join(isRaised), where);
    }

    @Override
    public void leaveScope(Node where) {
        innermostScope(where).close(where);
    }

    private TaskScope innermostScope(Node where) {
        TaskScope scope = current == null ? null : current.innermostScope();
        if (scope == null) {
            throw Errors.valueError(where, "no block of tasks has begun");
        }
        return scope;
    }

    @Override
    public Object open(Object resource, Node where) {
        if (resource instanceof Lock lock) {
            resultOf(lock.acquire(holder()), where);
        }
        return resource;
    }
}
