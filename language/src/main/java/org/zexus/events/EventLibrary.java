package org.zexus.events;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import java.util.List;
import org.zexus.concurrent.Scheduler;
import org.zexus.concurrent.Wait;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.event.Stoppable;
import org.zexus.runtime.operation.ForeignMaps;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Equality;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/**
 * What the builtin functions of events do. Arguments that were left out are
 * {@link org.zexus.runtime.value.Missing#MISSING}.
 */
public final class EventLibrary {

    private EventLibrary() {}

    private static EventBus bus(Node where) {
        return (EventBus) RuntimeContext.get(where).events();
    }

    private static String name(Object value, String function, Node where) {
        if (value instanceof TruffleString text) {
            return Strings.toJava(text);
        }
        throw Errors.typeError(where, function + " expects the name of an event, got " + Kinds.typeName(value));
    }

    /** {@code on(name, function, options?)}. */
    public static Object on(Node where, Object event, Object function, Object options) {
        return bus(where).add(name(event, "on", where), function, Subscription.Form.EVENT,
                SubscriptionOptions.read(options, SubscriptionOptions.PLAIN, where));
    }

    /** {@code once(name, function, options?)}. */
    public static Object once(Node where, Object event, Object function, Object options) {
        return bus(where).add(name(event, "once", where), function, Subscription.Form.EVENT,
                SubscriptionOptions.read(options, SubscriptionOptions.PLAIN, where).once());
    }

    /** {@code on} as the host calls it: the handler is guarded. */
    public static Object onFromHost(Node where, Object event, Object function, Object options) {
        return bus(where).add(name(event, "on", where), function, Subscription.Form.EVENT,
                SubscriptionOptions.read(options, SubscriptionOptions.GUARDED, where));
    }

    /** {@code once} as the host calls it: the handler is guarded. */
    public static Object onceFromHost(Node where, Object event, Object function, Object options) {
        return bus(where).add(name(event, "once", where), function, Subscription.Form.EVENT,
                SubscriptionOptions.read(options, SubscriptionOptions.GUARDED, where).once());
    }

    /** {@code off(subscription)} and {@code off(name, function)}: how many handlers were taken off. */
    public static Object off(Node where, Object what, Object function) {
        if (what instanceof Stoppable subscription) {
            return subscription.close() ? 1L : 0L;
        }
        long count = 0;
        for (Subscription each : List.copyOf(bus(where).handlersOf(name(what, "off", where)))) {
            if (function == Missing.MISSING || Equality.equal(each.function(), function)) {
                each.close();
                count++;
            }
        }
        return count;
    }

    /** {@code events.emit(name, arguments...)}: the number of handlers. */
    public static Object emit(Node where, Object[] arguments) {
        return bus(where).emit(name(arguments[0], "emit", where), Arrays.copyOfRange(arguments, 1, arguments.length),
                where);
    }

    /** {@code events.next(name)}: a task for the next event. */
    public static Object next(Node where, Object event) {
        String name = name(event, "next", where);
        var wait = new NextEvent(name);
        wait.subscription = bus(where).add(name, new NextHandler(wait), Subscription.Form.EVENT,
                SubscriptionOptions.GUARDED.once());
        return Scheduler.get(where).taskOf("next " + name, wait, where);
    }

    /** The wait for one event. */
    static final class NextEvent extends Wait {
        private final String name;
        private Subscription subscription;

        NextEvent(String name) {
            this.name = name;
        }

        @Override
        protected void abandon() {
            subscription.close();
        }

        @Override
        public String reason() {
            return "for event '" + name + "'";
        }
    }

    /** {@code events.names()}. */
    public static Object names(Node where) {
        ZexusList names = ZexusList.empty();
        bus(where).names().forEach(name -> names.push(Strings.fromJava(name)));
        return names;
    }

    /** {@code events.listenerCount(name)}. */
    public static Object listenerCount(Node where, Object event) {
        return (long) bus(where).handlersOf(name(event, "listenerCount", where)).size();
    }

    /** {@code events.declare(name, schema)}: the schema is a map of names to names of kinds. */
    public static Object declare(Node where, Object event, Object schema) {
        ZexusMap map = ForeignMaps.of(schema);
        if (map == null) {
            throw Errors.typeError(where, "declare expects a map of names to kinds, got " + Kinds.typeName(schema));
        }
        Object[] keys = map.keyArray();
        String[] parts = new String[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            parts[2 * i] = Display.toJava(keys[i]);
            parts[2 * i + 1] = Display.toJava(map.get(keys[i]));
        }
        bus(where).declare(name(event, "declare", where), parts);
        return ZexusNull.NULL;
    }

    /** {@code events.close()}. */
    public static Object close(Node where) {
        bus(where).close();
        return ZexusNull.NULL;
    }

    /** {@code subscription.close()}: whether it was active. */
    public static Object closeSubscription(@SuppressWarnings("unused") Node where, Object subscription) {
        return ((Stoppable) subscription).close();
    }

    /** {@code subscription.isActive()}. */
    public static Object isActive(@SuppressWarnings("unused") Node where, Object subscription) {
        return ((Stoppable) subscription).isActive();
    }
}
