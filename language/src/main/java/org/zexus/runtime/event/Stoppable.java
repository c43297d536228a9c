package org.zexus.runtime.event;

/** What has a function called when something happens, until it is told not to. */
public interface Stoppable {

    /** Whether the function is called. */
    boolean isActive();

    /** Has the function called no more; false if that was so before. */
    boolean close();
}
