package org.zexus.builtins.math;

import com.oracle.truffle.api.nodes.Node;
import java.util.random.RandomGenerator;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.state.LibraryState;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.value.Missing;

/** Random elements and orders of lists. */
final class RandomChoice {
    private RandomChoice() {}

    static Object range(Node where, Object first, Object end) {
        long from = end == Missing.MISSING ? 0 : Arguments.integer(where, "randrange", first);
        long to = Arguments.integer(where, "randrange", end == Missing.MISSING ? first : end);
        if (from >= to) {
            throw Errors.valueError(where, "randrange from " + from + " below " + to + ": the range is empty");
        }
        return LibraryState.get(where).random().nextLong(from, to);
    }

    static Object choice(Node where, Object argument) {
        ZexusList list = Arguments.list(where, "choice", argument);
        if (list.size() == 0) {
            throw Errors.valueError(where, "choice from an empty list");
        }
        return list.get(LibraryState.get(where).random().nextInt(list.size()));
    }

    /** A new list in random order (Fisher and Yates' method, as Durstenfeld wrote it: CACM 7, 1964, algorithm 235). */
    static Object shuffle(Node where, Object argument) {
        Object[] elements = Arguments.list(where, "shuffle", argument).toArray();
        RandomGenerator random = LibraryState.get(where).random();
        for (int i = elements.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Object swapped = elements[i];
            elements[i] = elements[other];
            elements[other] = swapped;
        }
        return ZexusList.of(elements);
    }
}
