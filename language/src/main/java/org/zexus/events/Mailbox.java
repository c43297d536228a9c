package org.zexus.events;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.zexus.concurrent.Task;
import org.zexus.concurrent.Wait;
import org.zexus.runtime.value.ZexusNull;

/** The events that wait for a handler that runs as tasks: one after the other, in their order. */
final class Mailbox {

    /** How many events may wait before those who emit them must. */
    private static final int BOUND = 1024;

    private final EventBus bus;
    private final Subscription subscription;
    private final ArrayDeque<Event> events = new ArrayDeque<>();
    private final List<Room> waiting = new ArrayList<>();
    private boolean isBusy;

    Mailbox(EventBus bus, Subscription subscription) {
        this.bus = bus;
        this.subscription = subscription;
    }

    void put(Event event) {
        events.add(event);
        if (!isBusy) {
            isBusy = true;
            bus.scheduler().loop().enqueue(this::handleNext);
        }
    }

    /** A wait until there is room for more events, or null if there is. */
    Wait room() {
        return events.size() <= BOUND ? null : new Room();
    }

    private void handleNext() {
        Event event = events.poll();
        if (event == null) {
            isBusy = false;
            return;
        }
        if (events.size() <= BOUND && !waiting.isEmpty()) {
            List<Room> woken = List.copyOf(waiting);
            waiting.clear();
            woken.forEach(room -> room.complete(ZexusNull.NULL));
        }
        var task = (Task) bus.scheduler().spawn(subscription.function(), bus.operands(subscription, event), null);
        bus.scheduler().whenEnded(task, () -> {
            if (task.isFailed()) {
                bus.asyncError(task, event);
            }
            handleNext();
        });
    }

    /** Drops what waits. */
    void clear() {
        events.clear();
    }

    /** One who emits and waits. */
    private final class Room extends Wait {

        Room() {
            waiting.add(this);
        }

        @Override
        protected void abandon() {
            waiting.remove(this);
        }

        @Override
        public String reason() {
            return "for room in the mailbox of a handler of " + subscription.event();
        }
    }
}
