package org.zexus.language;

import com.oracle.truffle.api.nodes.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zexus.concurrent.Isolation;
import org.zexus.concurrent.OuterLoop;
import org.zexus.concurrent.Waitable;
import org.zexus.language.transfer.Parcel;
import org.zexus.runtime.error.Errors;

/**
 * The calls of a program that run in contexts of their own. Each has a thread, unless the program may have none, or
 * must run the same way every time, or its instructions are counted: then they take turns with the program.
 */
final class Isolates implements Isolation {
    /** Each of the calls within each other has a context, and maybe a thread. */
    private static final int MOST_WITHIN = 64;

    private final ZexusContext program;
    private final Inheritance inheritance;
    private final Set<IsolatedCall> running = new LinkedHashSet<>();

    Isolates(ZexusContext program, Inheritance inheritance) {
        this.program = program;
        this.inheritance = inheritance;
    }

    @Override
    public Waitable start(Object callee, Object[] arguments, Node where) {
        if (inheritance.depth() >= MOST_WITHIN) {
            throw Errors.recursionError(where)
                    .withHint("isolated calls can be " + MOST_WITHIN + " deep within each other");
        }
        Object[] parts = new Object[arguments.length + 1];
        List<String> subjects = new ArrayList<>(parts.length);
        parts[0] = callee;
        subjects.add("the function");
        for (int i = 0; i < arguments.length; i++) {
            parts[i + 1] = arguments[i];
            subjects.add("argument " + (i + 1));
        }
        Parcel call = Parcel.of(parts, subjects, program.place(), where);
        program.library().output().flush();
        IsolatedCall isolated = usesThreads() ? new IsolatedThread(program, call) : new IsolatedTurns(program, call);
        running.add(isolated);
        return isolated.start();
    }

    private boolean usesThreads() {
        return program.env().isCreateThreadAllowed() && inheritance.outerLoop() == null
                && !inheritance.time().isVirtual() && inheritance.gas() == null && inheritance.instructions() == null;
    }

    /**
     * What the context of a call has from this one.
     *
     * @param outerLoop the event loop of this one if the two take turns, else null
     */
    Inheritance inheritance(OuterLoop outerLoop) {
        return new Inheritance(inheritance.time(), inheritance.random().split(), inheritance.gas(),
                inheritance.instructions(), outerLoop, inheritance.depth() + 1);
    }

    /** Notes that a call is over. */
    void ended(IsolatedCall isolated) {
        running.remove(isolated);
    }

    @Override
    public Object pack(Object message, Node where) {
        return Parcel.of(message, "a message", program.place(), where);
    }

    @Override
    public Object open(Object packed) {
        return ((Parcel) packed).open(program.place());
    }

    /** Ends what is under way, when the context of the program ends. */
    void close() {
        for (IsolatedCall isolated : List.copyOf(running)) {
            running.remove(isolated);
            isolated.kill();
        }
    }
}
