package org.zexus.language;

import com.oracle.truffle.api.TruffleContext;
import java.util.Arrays;
import org.zexus.concurrent.OuterLoop;
import org.zexus.concurrent.Task;
import org.zexus.concurrent.Waitable;
import org.zexus.language.transfer.Parcel;

/** A call that runs in a context of its own. */
abstract class IsolatedCall {
    private final ZexusContext program;
    private final Parcel call;
    private TruffleContext truffleContext;
    private ZexusContext context;

    /**
     * A call that has not begun.
     *
     * @param program the context of the program
     * @param call the function and its arguments
     */
    IsolatedCall(ZexusContext program, Parcel call) {
        this.program = program;
        this.call = call;
    }

    /** Begins, and gives what waits for the result. */
    abstract Waitable start();

    /** Ends the call at once, when the context of the program ends. */
    abstract void kill();

    /** The context of the program. */
    final ZexusContext program() {
        return program;
    }

    /** The context of the call. */
    final ZexusContext context() {
        return context;
    }

    /** The context of the call, for entering it. */
    final TruffleContext truffleContext() {
        return truffleContext;
    }

    /** Makes the context of the call. */
    final void createContext(OuterLoop outerLoop) {
        truffleContext = program.env()
                .newInnerContextBuilder()
                .initializeCreatorContext(true)
                .inheritAllAccess(true)
                .config(Inheritance.key(), program.isolates().inheritance(outerLoop))
                .build();
        Object previous = truffleContext.enter(null);
        try {
            context = ZexusContext.get(null);
        } finally {
            truffleContext.leave(null, previous);
        }
    }

    /** The function and its arguments in the context of the call, which is entered. */
    final Object[] parts() {
        return call.openAll(context.place());
    }

    /** Begins the call as a task of its context, which is entered. */
    final Task begin(Object[] parts) {
        return (Task) context.tasks().spawn(parts[0], Arrays.copyOfRange(parts, 1, parts.length), null);
    }

    /** Ends the context of the call, when nothing runs in it. */
    final void close() {
        program.isolates().ended(this);
        truffleContext.close();
    }
}
