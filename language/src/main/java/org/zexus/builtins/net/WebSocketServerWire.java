package org.zexus.builtins.net;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;

/** The side of the server of one connection. */
record WebSocketServerWire(WebSocket socket) implements WebSocketWire {

    @Override
    public CompletableFuture<?> send(String text) {
        return sent(() -> socket.send(text));
    }

    @Override
    public CompletableFuture<?> send(byte[] bytes) {
        return sent(() -> socket.send(bytes));
    }

    private static CompletableFuture<?> sent(Runnable sending) {
        try {
            sending.run();
            return CompletableFuture.completedFuture(null);
        } catch (WebsocketNotConnectedException e) {
            return CompletableFuture.failedFuture(new IOException("the connection is closed", e));
        }
    }

    @Override
    public void taken() {
        // The server reads on whatever is taken; there is a limit to what may wait.
    }

    @Override
    public void end(WebSocketEnd how) {
        socket.close(how.code(), how.reason());
    }

    @Override
    public void abort() {
        socket.closeConnection(WebSocketEnd.BROKEN, "");
    }
}
