package org.zexus.embedding;

/** A handler of events, which stays until it is closed. */
public interface Subscription extends AutoCloseable {

    /** Whether the handler is still called. */
    boolean isActive();

    /** Takes the handler off; does nothing the second time. */
    @Override
    void close();
}
