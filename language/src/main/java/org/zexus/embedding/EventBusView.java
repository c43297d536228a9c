package org.zexus.embedding;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/** The events behind a polyglot value. */
final class EventBusView implements EventBus {

    private final Value events;

    EventBusView(Value events) {
        this.events = events;
    }

    @Override
    public Subscription on(String name, Consumer<Event> handler) {
        return new SubscriptionView(events.invokeMember("on", name, executable(handler)));
    }

    @Override
    public Subscription on(String name, Consumer<Event> handler, Executor executor) {
        return on(name, event -> {
            Event copy = ((EventRecord) event).detached();
            executor.execute(() -> handler.accept(copy));
        });
    }

    @Override
    public Subscription once(String name, Consumer<Event> handler) {
        return new SubscriptionView(events.invokeMember("once", name, executable(handler)));
    }

    private static ProxyExecutable executable(Consumer<Event> handler) {
        return arguments -> {
            handler.accept(EventRecord.of(arguments[0]));
            return null;
        };
    }

    @Override
    public long emit(String name, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = name;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return events.invokeMember("emit", all).asLong();
    }

    @Override
    public CompletionStage<Event> next(String name) {
        var next = new CompletableFuture<Event>();
        once(name, next::complete);
        return next;
    }

    /** A subscription behind a polyglot value. */
    private record SubscriptionView(Value subscription) implements Subscription {

        @Override
        public boolean isActive() {
            return subscription.getMember("active").asBoolean();
        }

        @Override
        public void close() {
            subscription.invokeMember("close");
        }
    }
}
