package org.zexus.runtime.task;

import com.oracle.truffle.api.nodes.Node;

/** Regions whose tasks end with them, and locks by key: what the opcodes from 300 on do. */
public interface ParallelTasks {

    /** Begins a region inside the current one of the running task. */
    void begin();

    /** Waits for the tasks of the innermost region and ends it; raises the first error of one. */
    Object end(Node where);

    /** Notes that a task belongs to the innermost region, if there is one. */
    void add(Object task);

    /**
     * Waits at a barrier, or, if the value is none, until the tasks of the innermost region have ended.
     *
     * @param seconds the limit of time, or null
     */
    Object barrier(Object value, Object seconds, Node where);

    /** Takes the lock of a key, which the running task may do several times over. */
    Object lock(Object key, Node where);

    /** Gives the lock of a key back; an error if the running task does not hold it. */
    void unlock(Object key, Node where);
}
