package org.zexus.language;

import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import java.util.concurrent.CompletableFuture;
import org.zexus.concurrent.Cancellation;
import org.zexus.concurrent.OutsideWork;
import org.zexus.concurrent.Scheduler;
import org.zexus.concurrent.Waitable;
import org.zexus.language.transfer.Parcel;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.ZexusNull;

/** An isolated call in a thread of its own, at the same time as the program. */
final class IsolatedThread extends IsolatedCall {
    private static final String REASON = "for an isolated call";
    private static final String CANCELLED = "the program does not wait for the isolated call any more";

    private final CompletableFuture<Outcome> end = new CompletableFuture<>();
    private Thread thread;
    private volatile boolean isCancelled;
    private Outcome outcome;
    private Throwable failure;

    IsolatedThread(ZexusContext program, Parcel call) {
        super(program, call);
    }

    @Override
    Waitable start() {
        createContext(null);
        thread = program().env()
                .newTruffleThreadBuilder(this::run)
                .context(truffleContext())
                .afterLeave(this::left)
                .build();
        thread.setName("zexus-isolated");
        Waitable wait = OutsideWork.of(program().tasks(), end, this::result, IsolatedThread::unexpected, this::cancel,
                REASON);
        thread.start();
        return wait;
    }

    private void run() {
        try {
            Scheduler tasks = context().tasks();
            outcome = Outcome.of(context(), () -> tasks.runProgram(() -> {
                Object[] parts = parts();
                // Who cancels the call after this finds it running.
                if (isCancelled) {
                    return ZexusNull.NULL;
                }
                Object result = tasks.resultOf(begin(parts), null);
                tasks.finish();
                return result;
            }, null));
            context().library().output().flush();
        } catch (Throwable e) {
            failure = e;
            throw e;
        }
    }

    private void left() {
        if (failure == null) {
            end.complete(outcome);
        } else {
            end.completeExceptionally(failure);
        }
    }

    private Object result(Outcome ended) {
        join();
        close();
        return ended.in(program());
    }

    private void join() {
        TruffleSafepoint.setBlockedThreadInterruptible(null, Thread::join, thread);
    }

    private static AbstractTruffleException unexpected(Throwable failure) {
        throw new IllegalStateException("an isolated call has failed", failure);
    }

    private void cancel() {
        isCancelled = true;
        new Cancellation(context().tasks(), Strings.fromJava(CANCELLED), this::atSafepoint).request();
    }

    private void atSafepoint(Runnable action) {
        context().env().submitThreadLocal(new Thread[]{thread}, new ThreadLocalAction(true, false) {
            @Override
            protected void perform(Access access) {
                action.run();
            }
        });
    }

    @Override
    void kill() {
        truffleContext().closeCancelled(null, CANCELLED);
        join();
    }
}
