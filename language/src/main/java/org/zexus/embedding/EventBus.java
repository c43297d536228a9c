package org.zexus.embedding;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/** The events of a context. */
public interface EventBus {

    /** The events of a context. */
    static EventBus of(Context context) {
        return of(context.getBindings("zexus").getMember("zexus").getMember("events"));
    }

    /** The events that a value stands for: the member {@code events} of the object {@code zexus}. */
    static EventBus of(Value events) {
        return new EventBusView(events);
    }

    /**
     * Has a handler called with each event of a name, or of a pattern such as {@code Token.*}. It is called by the
     * thread that emits the event.
     */
    Subscription on(String name, Consumer<Event> handler);

    /**
     * Has an executor call a handler with each event of a name or pattern. Who emits the event does not wait for it;
     * lists and maps among its arguments are copies of what they were then. What the handler throws is for the
     * executor.
     */
    Subscription on(String name, Consumer<Event> handler, Executor executor);

    /** Has a handler called with the next event of a name or pattern. */
    Subscription once(String name, Consumer<Event> handler);

    /**
     * Emits an event.
     *
     * @return the number of its handlers
     * @throws org.graalvm.polyglot.PolyglotException if a handler raises an error
     */
    long emit(String name, Object... arguments);

    /** The next event of a name or pattern. */
    CompletionStage<Event> next(String name);
}
