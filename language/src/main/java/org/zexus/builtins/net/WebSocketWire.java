package org.zexus.builtins.net;

import java.util.concurrent.CompletableFuture;

/** How messages of a WebSocket leave. */
interface WebSocketWire {
    /** Sends a text. */
    CompletableFuture<?> send(String text);

    /** Sends bytes. */
    CompletableFuture<?> send(byte[] bytes);

    /** Notes that the program has taken a message, so that one more may come. */
    void taken();

    /** Ends the connection in order. */
    void end(WebSocketEnd how);

    /** Ends the connection at once. */
    void abort();
}
