package org.zexus.builtins.net;

import com.oracle.truffle.api.nodes.Node;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.state.LibraryState;
import org.zexus.concurrent.Scheduler;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.operation.LibraryObject;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/**
 * An HTTP server of a program. Connections are read and written by threads of its own; the functions that answer run as
 * tasks of the program, one at a time.
 */
final class HttpServerValue extends LibraryObject implements Closeable {
    /** The header that says where to go instead. */
    static final String LOCATION = "Location";

    private static final int BACKLOG = 1024;
    private static final double USUAL_GRACE = 5;

    private final String host;
    private final int wantedPort;
    private final Routes routes = new Routes();
    private HttpServer server;
    private ExecutorService threads;
    private Scheduler scheduler;

    private HttpServerValue(String host, int port) {
        this.host = host;
        this.wantedPort = port;
    }

    static Object create(Node where, Object port, Object host) {
        String address = Arguments.java(host, "127.0.0.1");
        int number = Arguments.between(where, "a port", port, 0, 65_535);
        var permissions = LibraryState.get(where).permissions();
        permissions.checkNetwork(address, number, where);
        permissions.checkThreads(where);
        return new HttpServerValue(address, number);
    }

    Object route(String method, String path, Object handler) {
        routes.add(method, path, handler);
        return this;
    }

    Object listen(Node where) {
        if (server != null) {
            throw Errors.valueError(where, "the server listens already");
        }
        HttpLimits.apply();
        try {
            var address = new InetSocketAddress(InetAddress.getByName(host), wantedPort);
            server = HttpServer.create(address, BACKLOG);
        } catch (IOException e) {
            throw NetworkErrors.of(where, "listening at " + host + ":" + wantedPort, e);
        }
        scheduler = Scheduler.get(where);
        scheduler.loop().serverOpened();
        threads = Executors.newVirtualThreadPerTaskExecutor();
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, where));
        LibraryState.get(where).resources().add(this);
        server.start();
        return this;
    }

    private void answer(HttpExchange exchange, Node where) throws IOException {
        new HttpConversation(exchange, routes, scheduler, where).run();
    }

    Object stop(Node where, Object seconds) {
        double grace = seconds == Missing.MISSING ? USUAL_GRACE : Arguments.number(where, "stop", seconds);
        if (server != null) {
            HttpServer stopped = server;
            ExecutorService ended = threads;
            server = null;
            scheduler.loop().serverClosed();
            LibraryState.get(where).resources().remove(this);
            // The answers of running handlers need this thread, so another one waits for them.
            Thread.ofVirtual().start(() -> {
                stopped.stop((int) Math.clamp(Math.ceil(grace), 0, 3600));
                ended.shutdown();
            });
        }
        return ZexusNull.NULL;
    }

    /** Ends everything at once, with the context. */
    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
            threads.shutdownNow();
            server = null;
        }
    }

    @Override
    public Kind kind() {
        return Kind.HTTP_SERVER;
    }

    @Override
    public Object property(String name) {
        return switch (name) {
            case "host" -> Strings.fromJava(host);
            case "port" -> (long) (server == null ? wantedPort : server.getAddress().getPort());
            case "running" -> server != null;
            default -> null;
        };
    }

    @Override
    public Collection<String> propertyNames() {
        return List.of("host", "port", "running");
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<http server ").append(host).append(":").append(property("port").toString()).append(">");
    }
}
