package org.zexus.concurrent;

import org.zexus.runtime.operation.LibraryObject;

/** What a block can hold: {@code using lock { }}. */
public abstract class Lock extends LibraryObject {

    /** Takes it for a task, which may have to wait. */
    abstract Waitable acquire(Task task);
}
