package org.zexus.runtime.task;

/** Implemented by root nodes that save their activation when a {@link Suspension} leaves it. */
public interface ResumableRoot {

    /** Whether this only runs as the outermost guest call of a resumed task, with nothing of it on the stack below. */
    boolean isEntry();
}
