package org.zexus.builtins.net;

import java.util.Set;
import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Declarations;
import org.zexus.builtins.declare.Functions;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.value.Kind;

/** The tables of WebSockets: the builtin functions, the module {@code websocket}, the methods. */
public final class WebSocketBuiltins {
    private static final Set<Access> NET = Set.of(Access.NET);
    private static final Set<Access> SERVER = Set.of(Access.NET, Access.THREADS);

    private WebSocketBuiltins() {}

    /** Declares the builtin functions and the methods. */
    public static void declare(Declarations to) {
        functions(to, "websocket_connect", "websocket_server");
        connectionMethods(to);
        serverMethods(to);
    }

    /** Declares the module. */
    public static void declare(Functions to) {
        functions(to, "connect", "create_server");
    }

    private static void functions(Functions to, String connect, String server) {
        to.function(NET, connect + "(address: string, timeout?: number, headers?: map)",
                "A connection to a server at a ws or wss address; waits 10 seconds at most unless told otherwise.",
                Boundary.ternary(WebSocketClient::connect));
        to.function(SERVER, server + "(config: map)",
                "A server at a port (0 for any free one) of this machine, or of a host's address: {port, host}.",
                Boundary.unary(WebSocketServerValue::create));
    }

    private static void connectionMethods(Declarations to) {
        to.method(Kind.WEBSOCKET, "send(message)", "Sends a text, or another value as JSON.",
                Boundary.binary((where, socket, message) -> ((WebSocketValue) socket).send(where, message)));
        to.method(Kind.WEBSOCKET, "send_bytes(bytes: list)", "Sends bytes, integers from 0 to 255.",
                Boundary.binary((where, socket, bytes) -> ((WebSocketValue) socket).sendBytes(where, bytes)));
        to.method(Kind.WEBSOCKET, "receive(timeout?: number)",
                "The next message, a text or a list of bytes; waits for it; null at the end.",
                Boundary.binary((where, socket, timeout) -> ((WebSocketValue) socket).receive(where, timeout)));
        to.method(Kind.WEBSOCKET, "close(code?: integer, reason?: string)",
                "Ends the connection (1000); ending it again does nothing.",
                Boundary.ternary((where, socket, code, reason) -> ((WebSocketValue) socket).end(where, code, reason)));
        to.method(Kind.WEBSOCKET, "is_connected()", "Whether it has not ended.",
                Boundary.unary((_, socket) -> ((WebSocketValue) socket).isConnected()));
    }

    private static void serverMethods(Declarations to) {
        to.method(Kind.WEBSOCKET_SERVER, "on(event: string, handler: function)",
                "Has the function called for open (client), message (client, message; or just message), close (client),"
                        + " error (client, text).",
                Boundary.ternary((where, server, event, handler) -> ((WebSocketServerValue) server).on(where, event,
                        handler)));
        to.method(Kind.WEBSOCKET_SERVER, "listen|start()", "Starts the server; the program goes on until stop().",
                Boundary.unary((where, server) -> ((WebSocketServerValue) server).listen(where)));
        to.method(Kind.WEBSOCKET_SERVER, "broadcast(message)", "Sends a message to all clients.",
                Boundary.binary((where, server, message) -> ((WebSocketServerValue) server).broadcast(where,
                        message)));
        to.method(Kind.WEBSOCKET_SERVER, "stop()", "Ends all connections, and accepts no more.",
                Boundary.unary((_, server) -> ((WebSocketServerValue) server).stop()));
        to.method(Kind.WEBSOCKET_SERVER, "is_running()", "Whether it accepts connections.",
                Boundary.unary((_, server) -> ((WebSocketServerValue) server).isRunning()));
    }
}
