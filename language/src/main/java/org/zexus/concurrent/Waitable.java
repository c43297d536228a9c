package org.zexus.concurrent;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.task.Awaitable;
import org.zexus.runtime.task.Suspension;

/** What tasks of this package wait for. */
public interface Waitable extends Awaitable {

    /** Asks to be told once when this is done, which it is not yet. */
    void subscribe(Completion waiter);

    /** Takes back what {@link #subscribe} asked for; what only one waits for need not go on. */
    void withdraw(Completion waiter);

    /** Called when the wait begins where the task cannot be put aside; its end must then wake the waiting thread. */
    default void beginInPlace(Scheduler scheduler) {
        subscribe(scheduler.loop().lock()::wake);
    }

    /** What one waits for, for reports: {@code to receive from channel orders}. */
    String reason();

    @Override
    @TruffleBoundary
    default Suspension await(Node where, boolean isAtEntry) {
        return Scheduler.get(where).await(this, where, isAtEntry);
    }
}
