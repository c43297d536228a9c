package org.zexus.runtime.task;

/** Implemented by the root nodes that tasks begin with: a {@link Suspension} that leaves one holds the whole task. */
public interface TaskEntry {}
