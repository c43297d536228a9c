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

    /**
     * Calls a function as a task that nothing waits for: it belongs to no block, and the end of the program cancels it.
     *
     * @param site where that is
     * @return the task
     */
    Object spawnDetached(Object callee, Object[] arguments, Node site);

    /**
     * Calls a function as a task that shares nothing with the program: in a context of its own, with copies.
     *
     * @param site where that is
     * @return the task
     */
    Object spawnIsolated(Object callee, Object[] arguments, Node site);

    /**
     * Calls functions as tasks that share nothing.
     *
     * @param names a list of a name for each
     * @param site where that is
     * @return a task whose result is a map of the names to the results; an error in one cancels the others
     */
    Object spawnBranches(Object names, Object[] functions, Node site);

    /** What there is to wait for behind a value of another language, such as a promise; null if there is nothing. */
    Awaitable adapt(Object foreign, Node where);

    /** Regions and locks by key. */
    ParallelTasks parallel();

    /** Waits for a result; a value that is nothing to wait for is its own. */
    Object join(Object value, Node where);

    /** A task that has ended with a result already. */
    Object completed(Object result, Node site);

    /** Makes a channel. */
    Object newChannel(String name, String elementKind, Object capacity, Node where);

    /**
     * Waits for the first of some operations that can happen, and does that one.
     *
     * @param cases lists of the word and the operands of each: {@code receive}, {@code send}, {@code after} and
     * {@code await}
     * @param waits whether to wait if none can happen now
     * @return a list of the place of the operation (the number of cases for none) and its result
     */
    Object select(Object cases, boolean waits, Node where);

    /** Begins a block that tasks started in it do not outlive, with a limit of seconds or null. */
    void enterScope(Object seconds, Node where);

    /** Waits for the tasks of the innermost such block, which are cancelled if an error is on its way. */
    Object joinScope(boolean isRaised, Node where);

    /** Ends the innermost such block; raises what has ended it if that was not its code. */
    void leaveScope(Node where);

    /** Takes a lock, for which the running task waits; other values pass. */
    Object open(Object resource, Node where);

    /** From here on the running task must not wait; nests. */
    void enterAtomic();

    /** The end of what {@link #enterAtomic()} began. */
    void leaveAtomic();

    /** Takes the lock of the context for a call from outside; the same thread may do so again inside. */
    void enter(Node where);

    /** Gives the lock back that {@link #enter} took. */
    void leave();
}
