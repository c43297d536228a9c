package org.zexus.builtins.net;

import com.oracle.truffle.api.nodes.Node;
import java.io.Closeable;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.protocols.Protocol;
import org.java_websocket.server.WebSocketServer;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.state.LibraryState;
import org.zexus.concurrent.OutsideWork;
import org.zexus.concurrent.Scheduler;
import org.zexus.concurrent.Task;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.operation.LibraryObject;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.ZexusNull;

/** A server for WebSockets. The functions of the program that it calls run as tasks. */
final class WebSocketServerValue extends LibraryObject implements Closeable {
    /** So many messages may wait for a program that does not take them. */
    private static final int MOST_WAITING = 1000;
    private static final int STOP_MILLIS = 1000;

    private final String host;
    private final int wantedPort;
    private final Map<WebSocketEvent, Object> handlers = new EnumMap<>(WebSocketEvent.class);
    private final Scheduler scheduler;
    private final LibraryState state;
    private Endpoint endpoint;

    private WebSocketServerValue(String host, int port, Scheduler scheduler, LibraryState state) {
        this.host = host;
        this.wantedPort = port;
        this.scheduler = scheduler;
        this.state = state;
    }

    /** The configuration is a map with port and perhaps host. */
    static Object create(Node where, Object configuration) {
        var map = (ZexusMap) configuration;
        if (!map.has(Strings.fromJava("port"))) {
            throw Errors.valueError(where, "the configuration of a server needs a port")
                    .withHint("websocket_server({port: 8080})");
        }
        int port = Arguments.between(where, "a port", map.get("port"), 0, 65_535);
        String address = map.has(Strings.fromJava("host")) ? Display.toJava(map.get("host")) : "127.0.0.1";
        LibraryState state = LibraryState.get(where);
        state.permissions().checkNetwork(address, port, where);
        state.permissions().checkThreads(where);
        return new WebSocketServerValue(address, port, Scheduler.get(where), state);
    }

    Object on(Node where, Object event, Object handler) {
        String word = Arguments.java(event);
        handlers.put(WebSocketEvent.ofWord(word)
                .orElseThrow(() -> Errors.valueError(where, "a server has no event '" + word + "'")
                        .withHint("the events are " + WebSocketEvent.words())),
                handler);
        return this;
    }

    Object listen(Node where) {
        if (endpoint != null) {
            throw Errors.valueError(where, "the server listens already");
        }
        endpoint = new Endpoint(where);
        scheduler.loop().serverOpened();
        state.resources().add(this);
        endpoint.start();
        return scheduler.resultOf(OutsideWork.of(scheduler, endpoint.started, _ -> this, failure -> {
            closed();
            return NetworkErrors.of(where, "listening at " + host + ":" + wantedPort, failure);
        }, () -> {}, "for a server to start"), where);
    }

    Object stop() {
        if (endpoint != null) {
            Endpoint stopped = endpoint;
            closed();
            // Ending the connections needs the threads that wait for this one.
            Thread.ofVirtual().start(() -> stopped.end(STOP_MILLIS));
        }
        return ZexusNull.NULL;
    }

    private void closed() {
        endpoint = null;
        scheduler.loop().serverClosed();
        state.resources().remove(this);
    }

    Object broadcast(Node where, Object message) {
        for (WebSocketValue client : clients()) {
            if (client.isConnected()) {
                client.send(where, message);
            }
        }
        return ZexusNull.NULL;
    }

    private List<WebSocketValue> clients() {
        return endpoint == null ? List.of()
                : endpoint.getConnections().stream().map(one -> one.<WebSocketValue>getAttachment()).toList();
    }

    boolean isRunning() {
        return endpoint != null;
    }

    /** Ends everything at once, with the context. */
    @Override
    public void close() {
        if (endpoint != null) {
            endpoint.end(0);
        }
    }

    /** Calls the function for an event, if there is one; whether there is. */
    private boolean call(WebSocketEvent event, WebSocketValue client, Object message, Node where) {
        Object handler = handlers.get(event);
        if (handler == null) {
            return false;
        }
        scheduler.loop().post(() -> {
            boolean onlyMessage = message != null && handler instanceof ZexusFunction function
                    && function.info().maxArguments() == 1;
            Object[] arguments = message == null
                    ? new Object[]{client}
                    : onlyMessage
                            ? new Object[]{WebSocketValue.guest(message)}
                            : new Object[]{client, WebSocketValue.guest(message)};
            var task = (Task) scheduler.spawn(handler, arguments, where);
            scheduler.whenEnded(task, () -> {
                if (task.isFailed()) {
                    scheduler.unseen().add(task);
                }
            });
        });
        return true;
    }

    @Override
    public Kind kind() {
        return Kind.WEBSOCKET_SERVER;
    }

    @Override
    public Object property(String name) {
        return switch (name) {
            case "host" -> Strings.fromJava(host);
            case "port" -> (long) (endpoint == null ? wantedPort : endpoint.getPort());
            case "running" -> isRunning();
            case "clients" -> ZexusList.ofObjects(clients().toArray());
            default -> null;
        };
    }

    @Override
    public Collection<String> propertyNames() {
        return List.of("host", "port", "running", "clients");
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<websocket server ").append(host).append(":").append(property("port").toString()).append(">");
    }

    /** The server of the library; it calls from threads of its own. */
    private final class Endpoint extends WebSocketServer {
        private final CompletableFuture<Void> started = new CompletableFuture<>();
        private final Node where;

        Endpoint(Node where) {
            super(new InetSocketAddress(host, wantedPort), List.of(new WebSocketProtocol()));
            this.where = where;
            setReuseAddr(true);
            setDaemon(true);
        }

        /** Ends all connections, and waits for their answers so long. */
        void end(int millis) {
            try {
                stop(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void onStart() {
            started.complete(null);
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {
            var client = new WebSocketValue(socket.getRemoteSocketAddress() + handshake.getResourceDescriptor(),
                    state);
            client.attach(new WebSocketServerWire(socket));
            socket.setAttachment(client);
            call(WebSocketEvent.OPEN, client, null, where);
        }

        @Override
        public void onMessage(WebSocket socket, String message) {
            arrived(socket, message);
        }

        @Override
        public void onMessage(WebSocket socket, ByteBuffer message) {
            byte[] bytes = new byte[message.remaining()];
            message.get(bytes);
            arrived(socket, bytes);
        }

        private void arrived(WebSocket socket, Object message) {
            WebSocketValue client = socket.getAttachment();
            if (!call(WebSocketEvent.MESSAGE, client, message, where) && client.deliver(message) > MOST_WAITING) {
                socket.close(WebSocketEnd.REFUSED, "too many messages that nobody takes");
            }
        }

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {
            WebSocketValue client = socket.getAttachment();
            if (client != null) {
                client.ended(new WebSocketEnd(code, reason));
                call(WebSocketEvent.CLOSE, client, null, where);
            }
        }

        @Override
        public void onError(WebSocket socket, Exception problem) {
            if (started.completeExceptionally(problem)) {
                return;
            }
            WebSocketValue client = socket == null ? null : socket.getAttachment();
            if (client != null) {
                call(WebSocketEvent.ERROR, client, String.valueOf(problem.getMessage()), where);
            }
        }
    }
}
