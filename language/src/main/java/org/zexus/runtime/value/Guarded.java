package org.zexus.runtime.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** A value whose changes can be watched over by a {@link MutationGuard}. */
public interface Guarded {

    /** Null, or what has to be asked before a change. */
    MutationGuard guard();

    /** Sets or (with null) removes the guard of this object, but not of its parts. */
    void setGuard(MutationGuard guard);

    /** Calls an action with every value that is part of this one. */
    void forEachPart(Consumer<Object> action);

    /** Gives a value and everything inside it a guard, except what is sealed or has this guard already. */
    @TruffleBoundary
    static void guardDeeply(Object value, MutationGuard guard) {
        Deque<Object> waiting = new ArrayDeque<>();
        waiting.add(value);
        while (!waiting.isEmpty()) {
            if (waiting.removeLast() instanceof Guarded guarded && needs(guarded.guard(), guard)) {
                guarded.setGuard(guarded.guard() == null ? guard : guarded.guard().with(guard));
                guarded.forEachPart(waiting::add);
            }
        }
    }

    private static boolean needs(MutationGuard present, MutationGuard guard) {
        return present == null || !present.includes(guard) && !present.includes(MutationGuard.SEALED);
    }
}
