package org.zexus.concurrent;

/** Told when something that was waited for is done. */
@FunctionalInterface
public interface Completion {

    /** It is done. Called inside the lock of the context, from within any task: only notes what is to be done. */
    void completed();
}
