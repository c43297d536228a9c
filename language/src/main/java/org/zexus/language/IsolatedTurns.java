package org.zexus.language;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zexus.concurrent.OuterLoop;
import org.zexus.concurrent.Task;
import org.zexus.concurrent.Wait;
import org.zexus.concurrent.Waitable;
import org.zexus.language.transfer.Parcel;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.ZexusNull;

/** An isolated call that takes turns with the program, on the same thread. */
final class IsolatedTurns extends IsolatedCall implements OuterLoop.Turns {
    private static final String CANCELLED = "the program does not wait for the isolated call any more";

    private final Answer answer = new Answer();
    private final AtomicBoolean isRequested = new AtomicBoolean();
    /** The thread that is in the context of the call. */
    private volatile Thread active;
    private Object previousContext;
    private Task task;
    private boolean isCancelled;
    private boolean isEnded;

    IsolatedTurns(ZexusContext program, Parcel call) {
        super(program, call);
    }

    /** The wait for the end of the call. */
    private final class Answer extends Wait {
        void end(Outcome outcome) {
            if (isDone()) {
                return;
            }
            Object result;
            try {
                result = outcome.in(program());
            } catch (AbstractTruffleException error) {
                fail(error);
                return;
            }
            complete(result);
        }

        @Override
        protected void abandon() {
            isCancelled = true;
            request();
        }

        @Override
        public String reason() {
            return "for an isolated call";
        }
    }

    @Override
    Waitable start() {
        createContext(new OuterLoop(program().tasks(), this));
        request();
        return answer;
    }

    @Override
    public void request() {
        if (Thread.currentThread() != active && isRequested.compareAndSet(false, true)) {
            program().tasks().loop().post(this::takeTurn);
        }
    }

    @Override
    public boolean yield() {
        truffleContext().leave(null, previousContext);
        try {
            return program().tasks().loop().step(null);
        } finally {
            previousContext = truffleContext().enter(null);
        }
    }

    private void takeTurn() {
        isRequested.set(false);
        // If the call waits where it cannot be put aside, it looks for itself what has changed.
        if (isEnded || active != null) {
            return;
        }
        program().library().output().flush();
        active = Thread.currentThread();
        previousContext = truffleContext().enter(null);
        Outcome outcome;
        try {
            outcome = goOn();
            context().library().output().flush();
        } finally {
            truffleContext().leave(null, previousContext);
            active = null;
        }
        if (outcome != null) {
            isEnded = true;
            close();
            answer.end(outcome);
        }
    }

    /** Runs the tasks of the call as far as they get; how the call has ended, or null if it has not. */
    private Outcome goOn() {
        var tasks = context().tasks();
        tasks.enter(null);
        try {
            if (task == null && isCancelled) {
                return Outcome.of(context(), () -> ZexusNull.NULL);
            }
            Outcome failed = Outcome.failure(context(), () -> {
                if (task == null) {
                    task = begin(parts());
                }
                if (isCancelled) {
                    tasks.cancelAll(Strings.fromJava(CANCELLED));
                }
                tasks.runUntilIdle(null);
            });
            if (failed != null || !task.isDone() || !tasks.isAtRest()) {
                return failed;
            }
            return Outcome.of(context(), () -> {
                Object result = task.result();
                tasks.unseen().raise();
                return result;
            });
        } finally {
            tasks.leave();
        }
    }

    @Override
    void kill() {
        if (!isEnded) {
            isEnded = true;
            truffleContext().closeCancelled(null, CANCELLED);
        }
    }
}
