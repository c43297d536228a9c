package org.zexus.runtime.task;

import com.oracle.truffle.api.nodes.Node;

/** The tasks of a context, as the interpreter sees them. */
public interface Tasks {

    /** Says where the next task is started, if that is at once. */
    void announceStart(Node site);

    /**
     * Begins a task; it is the running one until one of the methods of the result is called.
     *
     * @param name the name of its code, for reports
     */
    StartedTask begin(String name);

    /**
     * Calls a function as a task.
     *
     * @param site where that is
     * @return the task
     */
    Object spawn(Object callee, Object[] arguments, Node site);

    /** What there is to wait for behind a value of another language, such as a promise; null if there is nothing. */
    Awaitable adapt(Object foreign, Node where);

    /** Makes a channel. */
    Object newChannel(String name, String elementKind, Object capacity, Node where);

    /** From here on the running task must not wait; nests. */
    void enterAtomic();

    /** The end of what {@link #enterAtomic()} began. */
    void leaveAtomic();

    /** Takes the lock of the context for a call from outside; the same thread may do so again inside. */
    void enter(Node where);

    /** Gives the lock back that {@link #enter} took. */
    void leave();
}
