package org.zexus.events;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.operation.ForeignMaps;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.Truth;
import org.zexus.runtime.value.ZexusNull;

/**
 * How a handler is called.
 *
 * @param priority handlers with a greater one are called first
 * @param isOnce whether it is taken off with its first event
 * @param isAsync whether it is called as a task, one event at a time
 * @param isGuarded whether an error in it keeps no other handler from running, and events emitted in it wait until the
 * handlers of the present one have run
 * @param replay how many events of the log it is called with first
 */
record SubscriptionOptions(long priority, boolean isOnce, boolean isAsync, boolean isGuarded, long replay) {

    /** Of a handler that a statement of the program adds. */
    static final SubscriptionOptions PLAIN = new SubscriptionOptions(0, false, false, false, 0);

    /** Of a handler that the host adds without options. */
    static final SubscriptionOptions GUARDED = new SubscriptionOptions(0, false, false, true, 0);

    /** The same for one event. */
    SubscriptionOptions once() {
        return new SubscriptionOptions(priority, true, isAsync, isGuarded, replay);
    }

    /** Reads the options a program gives, if it does. */
    static SubscriptionOptions read(Object given, SubscriptionOptions otherwise, Node where) {
        if (given == Missing.MISSING || given == ZexusNull.NULL) {
            return otherwise;
        }
        ZexusMap map = ForeignMaps.of(given);
        if (map == null) {
            throw Errors.typeError(where, "the options of a handler must be a map, got " + Kinds.typeName(given));
        }
        for (Object key : map.keyArray()) {
            switch (Display.toJava(key)) {
                case "priority", "once", "async", "replay" -> {
                    // Known.
                }
                case "durable" -> throw Errors.unsupportedError(where,
                        "the option 'durable' needs a store of events, which there is none of")
                        .withHint("'replay' repeats events of this run");
                default -> throw Errors.argumentError(where, "a handler has no option '" + Display.toJava(key) + "'")
                        .withHint("there are priority, once, async and replay");
            }
        }
        long replay = number(map, "replay", where);
        if (replay < 0) {
            throw Errors.valueError(where, "the option 'replay' must not be negative, got " + replay);
        }
        return new SubscriptionOptions(number(map, "priority", where), truth(map, "once"), truth(map, "async"), true,
                replay);
    }

    private static long number(ZexusMap map, String option, Node where) {
        Object value = map.get(Strings.fromJava(option));
        if (value == null || value == ZexusNull.NULL) {
            return 0;
        }
        if (value instanceof Long number) {
            return number;
        }
        throw Errors.typeError(where, "the option '" + option + "' must be an integer, got " + Kinds.typeName(value));
    }

    private static boolean truth(ZexusMap map, String option) {
        Object value = map.get(Strings.fromJava(option));
        return value != null && Truth.of(value);
    }
}
