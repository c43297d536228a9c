package org.zexus.builtins.net;

import com.oracle.truffle.api.nodes.Node;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Collection;
import java.util.List;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.state.LibraryState;
import org.zexus.concurrent.Scheduler;
import org.zexus.concurrent.Task;
import org.zexus.runtime.operation.LibraryObject;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/** A server of a program that accepts connections by TCP; each is a task of the program. */
final class SocketServerValue extends LibraryObject implements Closeable {
    private static final int USUAL_BACKLOG = 50;

    private final ServerSocket socket;
    private final String host;
    private final Object handler;
    private final Scheduler scheduler;
    private final LibraryState state;
    private boolean running = true;

    private SocketServerValue(ServerSocket socket, String host, Object handler, Scheduler scheduler,
            LibraryState state) {
        this.socket = socket;
        this.host = host;
        this.handler = handler;
        this.scheduler = scheduler;
        this.state = state;
    }

    /** The arguments are host, port, handler and perhaps the backlog. */
    static Object create(Node where, Object[] arguments) {
        String host = Arguments.java(arguments[0]);
        int port = Arguments.between(where, "a port", arguments[1], 0, 65_535);
        int backlog = arguments[3] == Missing.MISSING ? USUAL_BACKLOG
                : Arguments.between(where, "the backlog", arguments[3], 1, 65_535);
        LibraryState state = LibraryState.get(where);
        state.permissions().checkNetwork(host, port, where);
        state.permissions().checkThreads(where);
        try {
            var socket = new ServerSocket(port, backlog, InetAddress.getByName(host));
            var server = new SocketServerValue(socket, host, arguments[2], Scheduler.get(where), state);
            server.scheduler.loop().serverOpened();
            state.resources().add(server);
            Thread.ofVirtual().start(() -> server.accept(where));
            return server;
        } catch (IOException e) {
            throw NetworkErrors.of(where, "listening at " + host + ":" + port, e);
        }
    }

    private void accept(Node where) {
        while (!socket.isClosed()) {
            try {
                Socket accepted = socket.accept();
                accepted.setTcpNoDelay(true);
                scheduler.loop().post(() -> serve(accepted, where));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    scheduler.loop().post(() -> state.report("a connection could not be accepted: " + e.getMessage()));
                }
            }
        }
    }

    private void serve(Socket accepted, Node where) {
        var connection = new Connection(accepted, accepted.getInetAddress().getHostAddress(), accepted.getPort());
        state.resources().add(connection);
        var task = (Task) scheduler.spawn(handler, new Object[]{connection}, where);
        scheduler.whenEnded(task, () -> {
            connection.close(where);
            if (task.isFailed()) {
                scheduler.unseen().add(task);
            }
        });
    }

    Object stop(Node where) {
        if (running) {
            running = false;
            scheduler.loop().serverClosed();
            state.resources().remove(this);
            try {
                close();
            } catch (IOException e) {
                throw NetworkErrors.of(where, "closing the server", e);
            }
        }
        return ZexusNull.NULL;
    }

    boolean isRunning() {
        return running;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    @Override
    public Kind kind() {
        return Kind.SOCKET_SERVER;
    }

    @Override
    public Object property(String name) {
        return switch (name) {
            case "host" -> Strings.fromJava(host);
            case "port" -> (long) socket.getLocalPort();
            default -> null;
        };
    }

    @Override
    public Collection<String> propertyNames() {
        return List.of("host", "port");
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<socket server ")
                .append(host)
                .append(":")
                .append(Integer.toString(socket.getLocalPort()))
                .append(">");
    }
}
