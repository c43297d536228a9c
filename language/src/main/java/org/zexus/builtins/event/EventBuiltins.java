package org.zexus.builtins.event;

import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Declarations;
import org.zexus.builtins.module.ModuleContent;
import org.zexus.events.EventLibrary;
import org.zexus.runtime.value.Kind;

/** The table of functions and methods of events. */
public final class EventBuiltins {

    private EventBuiltins() {}

    /** Declares the builtin functions and the methods. */
    public static void declare(Declarations to) {
        to.function("on(event, handler, options?)", "Has a function called with each event of a name or pattern.",
                Boundary.ternary(EventLibrary::on));
        to.function("once(event, handler, options?)", "Has a function called with the next event of a name.",
                Boundary.ternary(EventLibrary::once));
        to.function("off(subscription, handler?)", "Takes a handler off; how many there were.",
                Boundary.binary(EventLibrary::off));
        to.method(Kind.SUBSCRIPTION, "close|off|stop()", "Takes the handler off; whether it was on.",
                Boundary.unary(EventLibrary::closeSubscription));
        to.method(Kind.SUBSCRIPTION, "isActive|is_active()", "Whether the handler is on.",
                Boundary.unary(EventLibrary::isActive));
    }

    /** Declares what hosts and other languages call; programs know it as {@code events}. */
    public static void declare(ModuleContent to) {
        to.function("on(event, handler, options?)", "Has a function called with each event of a name or pattern.",
                Boundary.ternary(EventLibrary::onFromHost));
        to.function("once(event, handler, options?)", "Has a function called with the next event of a name.",
                Boundary.ternary(EventLibrary::onceFromHost));
        to.function("off(subscription, handler?)", "Takes a handler off; how many there were.",
                Boundary.binary(EventLibrary::off));
        to.function("emit(event, ...arguments)", "Emits an event; the number of handlers.",
                Boundary.variadic(EventLibrary::emit));
        to.function("next(event)", "A task for the next event of a name.", Boundary.unary(EventLibrary::next));
        to.function("names()", "The names of the events there are.", Boundary.nullary(EventLibrary::names));
        to.function("listenerCount|listener_count(event)", "The number of handlers of a name or pattern.",
                Boundary.unary(EventLibrary::listenerCount));
        to.function("declare(event, schema)", "Declares the parts of an event: a map of names to kinds.",
                Boundary.binary(EventLibrary::declare));
        to.function("close()", "Takes all handlers off; nothing is delivered any more.",
                Boundary.nullary(EventLibrary::close));
    }
}
