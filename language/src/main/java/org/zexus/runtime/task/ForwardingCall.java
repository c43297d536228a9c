package org.zexus.runtime.task;

/**
 * Implemented by nodes that make a call for their parent and return its result as it is: with nothing else to do after
 * the call, they need not be there when it is resumed.
 */
public interface ForwardingCall {}
