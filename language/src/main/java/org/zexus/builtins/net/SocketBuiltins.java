package org.zexus.builtins.net;

import java.util.Set;
import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Declarations;
import org.zexus.builtins.declare.Functions;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.value.Kind;

/** The tables of sockets: the builtin functions, the module {@code sockets}, the methods of servers and connections. */
public final class SocketBuiltins {
    private static final Set<Access> NET = Set.of(Access.NET);
    private static final Set<Access> SERVER = Set.of(Access.NET, Access.THREADS);

    private SocketBuiltins() {}

    /** Declares the builtin functions and the methods. */
    public static void declare(Declarations to) {
        functions(to, "socket_");
        serverMethods(to);
        connectionMethods(to);
    }

    /** Declares the module. */
    public static void declare(Functions to) {
        functions(to, "");
    }

    private static void functions(Functions to, String prefix) {
        to.function(SERVER,
                prefix + "create_server(host: string, port: integer, handler: function, backlog?: integer)",
                "Listens at a port (0 for any free one); the function gets each connection. It goes on until stop().",
                Boundary.variadic(SocketServerValue::create));
        to.function(NET, prefix + "create_connection(host: string, port: integer, timeout?: number)",
                "A connection to a server; waits 5 seconds at most unless told otherwise.",
                Boundary.ternary(Connection::open));
    }

    private static void serverMethods(Declarations to) {
        to.method(Kind.SOCKET_SERVER, "stop()", "Accepts no more connections.",
                Boundary.unary((where, server) -> ((SocketServerValue) server).stop(where)));
        to.method(Kind.SOCKET_SERVER, "is_running()", "Whether it accepts connections.",
                Boundary.unary((_, server) -> ((SocketServerValue) server).isRunning()));
    }

    private static void connectionMethods(Declarations to) {
        to.method(Kind.CONNECTION, "send|send_string(text: string)", "Sends a text.",
                Boundary.binary((where, connection, text) -> ((Connection) connection).send(where, text)));
        to.method(Kind.CONNECTION, "send_bytes(bytes: list)", "Sends bytes, integers from 0 to 255.",
                Boundary.binary((where, connection, bytes) -> ((Connection) connection).sendBytes(where, bytes)));
        to.method(Kind.CONNECTION, "receive|receive_string(most?: integer)",
                "The text that has arrived, at most so many bytes (4096); waits for some; null at the end.",
                Boundary.binary((where, connection, most) -> ((Connection) connection).receive(where, most)));
        to.method(Kind.CONNECTION, "receive_line()", "The next line without its end, null at the end.",
                Boundary.unary((where, connection) -> ((Connection) connection).receiveLine(where)));
        to.method(Kind.CONNECTION, "receive_all()", "The text up to the end of the connection.",
                Boundary.unary((where, connection) -> ((Connection) connection).receiveAll(where)));
        to.method(Kind.CONNECTION, "close()", "Ends the connection; ending it again does nothing.",
                Boundary.unary((where, connection) -> ((Connection) connection).close(where)));
        to.method(Kind.CONNECTION, "is_connected()", "Whether it is not closed.",
                Boundary.unary((_, connection) -> ((Connection) connection).isConnected()));
    }
}
