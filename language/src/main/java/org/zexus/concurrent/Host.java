package org.zexus.concurrent;

import java.util.concurrent.CompletionStage;

/** What the event loop needs of the host of a context. */
public interface Host {

    /** The stage that a value of the host is, or null. */
    CompletionStage<?> stageOf(Object value);

    /** A value of the host as programs see it. */
    Object toGuest(Object value);
}
