package org.zexus.builtins.math;

import com.oracle.truffle.api.nodes.Node;
import java.util.random.RandomGenerator;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.state.LibraryState;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.value.Missing;

/** {@code random()}, {@code random(n)} and {@code random(first, last)}. */
public final class RandomOperation {
    private RandomOperation() {}

    static Object random(Node where, Object first, Object last) {
        RandomGenerator random = LibraryState.get(where).random();
        if (first == Missing.MISSING) {
            return random.nextDouble();
        }
        if (last != Missing.MISSING) {
            return between(where, "random", first, last);
        }
        if (first instanceof Double limit) {
            if (!(limit > 0) || limit.isInfinite()) {
                throw Errors.valueError(where, "random expects a limit above 0, got " + first);
            }
            return random.nextDouble(limit);
        }
        long limit = Arguments.integer(where, "random", first);
        if (limit <= 0) {
            throw Errors.valueError(where, "random expects a limit above 0, got " + limit);
        }
        return random.nextLong(limit);
    }

    /** A random integer from {@code first} to {@code last}, both included. */
    public static long between(Node where, String function, Object first, Object last) {
        long least = Arguments.integer(where, function, first);
        long greatest = Arguments.integer(where, function, last);
        if (least > greatest) {
            throw Errors.valueError(where, function + " from " + least + " to " + greatest + ": the range is empty");
        }
        RandomGenerator random = LibraryState.get(where).random();
        // The upper bound of a generator is excluded, and there is no long above the greatest one.
        if (greatest < Long.MAX_VALUE) {
            return random.nextLong(least, greatest + 1);
        }
        return least > Long.MIN_VALUE ? random.nextLong(least - 1, greatest) + 1 : random.nextLong();
    }
}
