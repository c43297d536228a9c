package org.zexus.concurrent;

import java.util.ArrayList;

/**
 * Those who wait for one thing, in the order in which they came. Most things are waited for by one at most, so what
 * holds them is null for nobody, a {@link Completion} for one, and an object of this class for several.
 */
final class Waiters extends ArrayList<Completion> {
    private static final long serialVersionUID = 1L;

    private Waiters(Completion first, Completion second) {
        add(first);
        add(second);
    }

    /** What holds them once another one waits. */
    static Object with(Object waiters, Completion another) {
        return switch (waiters) {
            case null -> another;
            case Waiters list -> {
                list.add(another);
                yield list;
            }
            default -> new Waiters((Completion) waiters, another);
        };
    }

    /** What holds them once one waits no more. */
    static Object without(Object waiters, Completion former) {
        if (waiters instanceof Waiters list) {
            list.remove(former);
        }
        return waiters == former ? null : waiters;
    }

    /** Tells them that the wait is over. */
    static void tell(Object waiters) {
        switch (waiters) {
            case null -> {
                // Nobody waits.
            }
            case Waiters list -> list.forEach(Completion::completed);
            default -> ((Completion) waiters).completed();
        }
    }
}
