package org.zexus.runtime.task;

/** Implemented by the parents of call nodes whose caller can be put aside during the call. */
public interface ResumableCall {}
