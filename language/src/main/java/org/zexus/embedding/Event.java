package org.zexus.embedding;

import java.time.Instant;
import java.util.List;

/** An event as it was emitted. */
public interface Event {

    /** Its name. */
    String name();

    /** Its arguments; values of the program as the host sees them. Of an event with named data, just these data. */
    List<Object> args();

    /** Its number among the events of its context, from 1. */
    long seq();

    /** When it was emitted. */
    Instant time();

    /** The file, or the contract, that emitted it; empty if the host did. */
    String source();
}
