package org.zexus.runtime.task;

import com.oracle.truffle.api.nodes.Node;

/** A value whose result may come later: what {@code await} waits for. */
public interface Awaitable {

    /** Whether the result, or an error in its place, is there. */
    boolean isDone();

    /**
     * The result; raises the error if there is one.
     *
     * @throws IllegalStateException if it is not {@linkplain #isDone() done}
     */
    Object result();

    /**
     * Waits, if the running program cannot be put aside.
     *
     * @param where the node that waits
     * @param isAtEntry whether it is known that the program can be put aside
     * @return null when this is done; or, where {@link Suspension#isPossible} says that the running program can be put
     *     aside, what is to be thrown for that
     */
    Suspension await(Node where, boolean isAtEntry);

    /**
     * The result, for which this waits.
     *
     * @param where the node that waits
     * @param place what it knows of its place
     * @throws Suspension where the running program is put aside; thrown from here, so that compiled code need not
     * unwind its stack for it
     */
    default Object resultAt(Node where, WaitPlace place) {
        if (!isDone()) {
            Suspension suspension = await(where, place.isAtEntry(where));
            if (suspension != null) {
                throw suspension;
            }
        }
        return result();
    }

    /** The result, for which this waits at a place where that is rare. */
    default Object resultAt(Node where) {
        if (!isDone()) {
            Suspension suspension = await(where, false);
            if (suspension != null) {
                throw suspension;
            }
        }
        return result();
    }
}
