package org.zexus.concurrent;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.Numbers;
import org.zexus.runtime.value.ZexusNull;

/** Limits of time and number, as programs give them. */
final class Limits {

    private Limits() {}

    /** Seconds. */
    static double seconds(Object given, String function, Node where) {
        if (!Numbers.isNumber(given)) {
            throw Errors.typeError(where, function + " expects a number of seconds, got " + Kinds.typeName(given));
        }
        double seconds = Numbers.toDouble(given);
        if (!(seconds >= 0)) {
            throw Errors.valueError(where, function + " expects a number of seconds that is not negative");
        }
        return seconds;
    }

    /** A number of things, at least {@code least}. */
    static int count(Object given, int least, String function, Node where) {
        if (!(given instanceof Long number)) {
            throw Errors.typeError(where, function + " expects an integer, got " + Kinds.typeName(given));
        }
        if (number < least || number > Integer.MAX_VALUE) {
            throw Errors.valueError(where, function + " expects an integer from " + least + " on, got " + number);
        }
        return number.intValue();
    }

    /** A wait within the seconds a program gives; without limit if it gives none. */
    static Waitable within(Waitable wait, Object seconds, String function, Scheduler scheduler, Node where) {
        if (seconds == Missing.MISSING || seconds == ZexusNull.NULL || wait.isDone()) {
            return wait;
        }
        try {
            return WithLimit.of(wait, scheduler.loop().timers(), Timers.nanos(seconds(seconds, function, where)));
        } catch (RuntimeException e) {
            wait.withdraw(null);
            throw e;
        }
    }
}
