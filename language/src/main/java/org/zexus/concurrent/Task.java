package org.zexus.concurrent;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleStackTrace;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.zexus.runtime.error.SourcePlace;
import org.zexus.runtime.error.UncatchableExit;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.operation.LibraryObject;
import org.zexus.runtime.task.StartedTask;
import org.zexus.runtime.task.Suspension;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.ErrorValue;
import org.zexus.runtime.value.Kind;

/** A function that runs beside others: what {@code spawn} gives and {@code await} takes. */
public final class Task extends LibraryObject implements Waitable, Completion, StartedTask, Runnable {

    private static final List<String> PROPERTIES = List.of("done", "failed", "cancelled", "name");

    /** Where a task is on its way. */
    private enum State {
        RUNNING, WAITING, DONE, FAILED, CANCELLED
    }

    private final Scheduler scheduler;
    private final long number;
    private final String name;
    private final Node site;
    private State state = State.RUNNING;
    /** The result, the error, or the reason of the cancellation. */
    private Object outcome;
    private Suspension suspension;
    /** Who waits for this, see {@link Waiters}. */
    private Object waiters;
    /** What is to be raised where the task waits next, or null. */
    private AbstractTruffleException interrupt;
    /** Whether this stands in the queue of those that can go on. */
    private boolean isQueued;
    private TaskScope innermostScope;
    /** The locks that fall free when the task ends; null for none. */
    private List<Mutex> held;
    private final TaskScope home;
    /** Whether the end of the program does not wait for this. */
    private final boolean isDetached;
    /** The task that was running, and whether it was atomic, when the present part of this one began. */
    private Task outer;
    private int outerAtomic;
    /** Neighbours in the scheduler's list of waiting tasks. */
    Task previous;
    Task next;

    Task(Scheduler scheduler, long number, String name, Node site, TaskScope home, boolean isDetached) {
        this.scheduler = scheduler;
        this.number = number;
        this.name = name;
        this.site = site;
        this.home = home;
        this.isDetached = isDetached;
    }

    /** What stands for code that no task runs: a program, or the host. */
    static Task outside(Scheduler scheduler, String name) {
        return new Task(scheduler, 0, name, null, null, false);
    }

    /** How many tasks of the context had begun when this one did, itself included; 0 for what is no task. */
    long number() {
        return number;
    }

    /** Whether this is a task, and not what stands for code that no task runs. */
    boolean isStarted() {
        return number > 0;
    }

    boolean isDetached() {
        return isDetached;
    }

    /** Notes what was running before, when a part of this task begins. */
    void beginPart(Task running, int atomic) {
        outer = running;
        outerAtomic = atomic;
        state = State.RUNNING;
    }

    private void endPart() {
        scheduler.running(outer, outerAtomic);
        outer = null;
    }

    @Override
    public void end(Object result) {
        endPart();
        outcome = result;
        state = State.DONE;
        if (waiters != null || home != null || held != null) {
            tell();
        }
    }

    void noteHeld(Mutex lock) {
        if (held == null) {
            held = new ArrayList<>(1);
        }
        held.add(lock);
    }

    void noteReleased(Mutex lock) {
        held.remove(lock);
    }

    @Override
    @TruffleBoundary
    public void fail(AbstractTruffleException error) {
        endPart();
        while (innermostScope != null) {
            innermostScope.abandon();
        }
        if (error instanceof UncatchableExit) {
            boolean isOwn = error instanceof TaskCancellation;
            if (!isOwn) {
                outcome = Strings.fromJava("the program ended");
            }
            state = State.CANCELLED;
            tell();
            if (!isOwn) {
                throw error;
            }
            return;
        }
        TruffleStackTrace.fillIn(error);
        if (error instanceof ZexusException zexus) {
            zexus.endTask(start());
        }
        outcome = error;
        state = State.FAILED;
        if (waiters == null && home == null) {
            scheduler.unseen().add(this);
        }
        tell();
    }

    @Override
    @TruffleBoundary
    public void suspend(Suspension newSuspension) {
        endPart();
        suspension = newSuspension;
        state = State.WAITING;
        scheduler.waiting().add(this);
        var awaited = (Waitable) newSuspension.awaited();
        if (awaited.isDone()) {
            completed();
        } else {
            awaited.subscribe(this);
            endWaitIfInterrupted();
        }
    }

    private void endWaitIfInterrupted() {
        var awaited = (Waitable) suspension.awaited();
        if (interrupt != null && !awaited.isDone()) {
            awaited.withdraw(this);
            completed();
        }
    }

    @Override
    public void abandon() {
        endPart();
        outcome = Strings.fromJava("the task was abandoned");
        state = State.CANCELLED;
    }

    /** What this task waits for is done: it goes on when it is its turn. */
    @Override
    public void completed() {
        if (!isQueued) {
            isQueued = true;
            scheduler.loop().enqueue(this);
        }
    }

    /** Goes on; only for the event loop. */
    @Override
    public void run() {
        scheduler.tellOfCancellation(this);
        Suspension resumed = suspension;
        suspension = null;
        isQueued = false;
        scheduler.waiting().remove(this);
        AbstractTruffleException raised = resumed.awaited().isDone() ? null : takeInterrupt();
        if (interrupt != null) {
            scheduler.goesOnInterrupted();
        }
        scheduler.runPart(this, () -> raised == null ? resumed.resume() : resumed.resumeWithError(raised));
    }

    /** What is to be raised instead of waiting, or null; it is raised once. */
    AbstractTruffleException takeInterrupt() {
        AbstractTruffleException raised = interrupt;
        interrupt = null;
        return raised;
    }

    /** Whether there is something to be raised instead of waiting. */
    boolean isInterrupted() {
        return interrupt != null;
    }

    /**
     * Raises an error where this task waits, or else where it waits next. What it waits for does not happen, unless it
     * has happened already.
     */
    void interrupt(AbstractTruffleException raised) {
        if (isDone()) {
            return;
        }
        interrupt = raised;
        if (state == State.WAITING) {
            endWaitIfInterrupted();
        }
    }

    /** Ends this task where it waits, or where it waits next; false if it has ended already. */
    @TruffleBoundary
    public boolean cancel(Object reason) {
        if (isDone()) {
            return false;
        }
        if (outcome == null) {
            outcome = reason;
            interrupt(new TaskCancellation());
        }
        return true;
    }

    @Override
    @TruffleBoundary
    public Suspension await(Node where, boolean isAtEntry) {
        return scheduler.await(this, where, isAtEntry);
    }

    @Override
    @TruffleBoundary
    public void subscribe(Completion waiter) {
        waiters = Waiters.with(waiters, waiter);
    }

    @Override
    @TruffleBoundary
    public void withdraw(Completion waiter) {
        waiters = Waiters.without(waiters, waiter);
    }

    @TruffleBoundary
    private void tell() {
        if (held != null) {
            held.forEach(Mutex::passOn);
            held = null;
        }
        Object told = waiters;
        waiters = null;
        Waiters.tell(told);
        if (home != null) {
            home.ended(this);
        }
    }

    @Override
    public boolean isDone() {
        return state != State.RUNNING && state != State.WAITING;
    }

    /** Whether an error ended the task. */
    public boolean isFailed() {
        return state == State.FAILED;
    }

    /** Whether the task was cancelled. */
    public boolean isCancelled() {
        return state == State.CANCELLED;
    }

    @Override
    public Object result() {
        if (state == State.DONE) {
            return outcome;
        }
        throw failure();
    }

    /** The result of a program, whose error is raised as it is. */
    Object programResult() {
        if (state == State.FAILED) {
            throw error();
        }
        return result();
    }

    /** What waiting for the result raises; the error then counts as seen. */
    @TruffleBoundary
    AbstractTruffleException failure() {
        return switch (state) {
            case FAILED -> {
                scheduler.unseen().remove(this);
                if (!(outcome instanceof ZexusException error)) {
                    yield (AbstractTruffleException) outcome;
                }
                ErrorValue.caught(error);
                yield error.again();
            }
            case CANCELLED -> TaskCancellation.error(outcome);
            default -> throw new IllegalStateException("not done: " + name);
        };
    }

    /** The error that ended the task, as programs see it; it then counts as seen. */
    public Object seenError() {
        scheduler.unseen().remove(this);
        return ErrorValue.caught(error());
    }

    /** The error that ended the task; it must be one that {@linkplain #isFailed() failed}. */
    AbstractTruffleException error() {
        return (AbstractTruffleException) outcome;
    }

    /** Where the task was started, or null when that is not known. */
    SourcePlace start() {
        return site == null ? null : SourcePlace.of(site.getEncapsulatingSourceSection());
    }

    /** The calls that are put aside while the task waits; null while it runs. */
    Suspension suspension() {
        return suspension;
    }

    /** The name of its code. */
    public String name() {
        return name;
    }

    /** The innermost open scope of the code that this task runs, or null. */
    TaskScope innermostScope() {
        return innermostScope;
    }

    void setInnermostScope(TaskScope scope) {
        innermostScope = scope;
    }

    /** The scheduler. */
    Scheduler scheduler() {
        return scheduler;
    }

    @Override
    public String reason() {
        return "for task " + name;
    }

    @Override
    public Object property(String property) {
        return switch (property) {
            case "done" -> isDone();
            case "failed" -> isFailed();
            case "cancelled" -> isCancelled();
            case "name" -> Strings.fromJava(name);
            default -> null;
        };
    }

    @Override
    public Collection<String> propertyNames() {
        return PROPERTIES;
    }

    @Override
    public Kind kind() {
        return Kind.TASK;
    }

    /** What hosts call the task: {@code task_1} is the first one of a context. */
    public String handle() {
        return "task_" + number;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<task>");
    }
}
