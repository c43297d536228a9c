package org.zexus.runtime.task;

/** Implemented by the nodes of instructions that may wait themselves, and are resumed with what they waited for. */
public interface WaitingInstruction {}
