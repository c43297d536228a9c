package org.zexus.events;

import java.util.Collection;
import java.util.List;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.event.Stoppable;
import org.zexus.runtime.operation.LibraryObject;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;

/** A handler of events, which stays until it is taken off. */
public final class Subscription extends LibraryObject implements Stoppable {

    private static final List<String> PROPERTIES = List.of("active", "event");

    /** What a handler is called with. */
    enum Form {
        ARGUMENTS, EVENT
    }

    private final EventBus bus;
    private final String event;
    private final long number;
    private final Object function;
    private final Form form;
    private final SubscriptionOptions options;
    private final Mailbox mailbox;
    private boolean isActive = true;

    Subscription(EventBus bus, String event, long number, Object function, Form form, SubscriptionOptions options) {
        this.bus = bus;
        this.event = event;
        this.number = number;
        this.function = function;
        this.form = form;
        this.options = options;
        this.mailbox = options.isAsync() ? new Mailbox(bus, this) : null;
    }

    /** The name of its events, or a pattern of it. */
    String event() {
        return event;
    }

    long number() {
        return number;
    }

    Object function() {
        return function;
    }

    Form form() {
        return form;
    }

    boolean takesNothing() {
        return function instanceof ZexusFunction written && written.info().maxArguments() == 0;
    }

    SubscriptionOptions options() {
        return options;
    }

    /** Where events wait for a handler that runs as tasks; null for other handlers. */
    Mailbox mailbox() {
        return mailbox;
    }

    @Override
    public boolean isActive() {
        return isActive;
    }

    @Override
    public boolean close() {
        boolean wasActive = isActive;
        isActive = false;
        bus.remove(this);
        return wasActive;
    }

    @Override
    public Object property(String property) {
        return switch (property) {
            case "active" -> isActive;
            case "event" -> Strings.fromJava(event);
            default -> null;
        };
    }

    @Override
    public Collection<String> propertyNames() {
        return PROPERTIES;
    }

    @Override
    public Kind kind() {
        return Kind.SUBSCRIPTION;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<subscription ").append(event).append(">");
    }
}
