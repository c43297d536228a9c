package org.zexus.builtins.net;

import com.oracle.truffle.api.nodes.Node;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.state.LibraryState;
import org.zexus.concurrent.OutsideWork;
import org.zexus.concurrent.Scheduler;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Missing;

/** The side of the client: the WebSocket of the JDK. */
final class WebSocketClient implements WebSocketWire, WebSocket.Listener {
    private static final double USUAL_TIMEOUT = 10;
    private static final double LONGEST_TIMEOUT = 3600;
    private static final Set<String> SCHEMES = Set.of("ws", "wss");
    private static final int PLAIN_PORT = 80;
    private static final int SECURE_PORT = 443;
    /** So many messages come before the program takes one. */
    private static final int MOST_WAITING = 256;

    private final WebSocketValue value;
    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private WebSocket socket;
    /** The end of the last send; the next one starts behind it. */
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

    private WebSocketClient(WebSocketValue value) {
        this.value = value;
    }

    /** Connects to a server; other tasks run meanwhile. */
    static Object connect(Node where, Object url, Object timeout, Object headers) {
        URI uri = uri(where, Arguments.java(url));
        double seconds = timeout == Missing.MISSING ? USUAL_TIMEOUT : Arguments.number(where, "connect", timeout);
        if (!(seconds > 0 && seconds <= LONGEST_TIMEOUT)) {
            throw Errors.valueError(where,
                    "a timeout is more than 0 and at most " + (long) LONGEST_TIMEOUT + " seconds");
        }
        LibraryState state = LibraryState.get(where);
        state.permissions().checkNetwork(uri.getHost(), port(uri), where);
        WebSocket.Builder builder = HttpClientPool.of(state)
                .client()
                .newWebSocketBuilder()
                .connectTimeout(Duration.ofNanos((long) (seconds * 1e9)));
        if (headers instanceof ZexusMap map) {
            addHeaders(where, builder, map);
        }
        var value = new WebSocketValue(uri.toString(), state);
        var client = new WebSocketClient(value);
        value.attach(client);
        CompletableFuture<WebSocket> opening = builder.buildAsync(uri, client);
        var scheduler = Scheduler.get(where);
        String doing = "connecting (" + uri + ")";
        Function<WebSocket, Object> opened = _ -> value;
        return scheduler.resultOf(OutsideWork.of(scheduler, opening, opened, failure -> {
            value.ended(new WebSocketEnd(WebSocketEnd.BROKEN, ""));
            return NetworkErrors.of(where, doing, failure);
        }, () -> opening.cancel(true), "for " + doing), where);
    }

    private static URI uri(Node where, String url) {
        try {
            URI uri = new URI(url);
            if (uri.getHost() != null && SCHEMES.contains(uri.getScheme()) && uri.getFragment() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw Errors.valueError(where, "'" + url + "' is not an address");
        }
        throw Errors.valueError(where, "'" + url + "' is not a ws or wss address");
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("wss") ? SECURE_PORT : PLAIN_PORT;
    }

    private static void addHeaders(Node where, WebSocket.Builder builder, ZexusMap headers) {
        try {
            for (Object name : headers.keyArray()) {
                builder.header(Display.toJava(name), Display.toJava(headers.get(name)));
            }
        } catch (IllegalArgumentException e) {
            throw Errors.valueError(where, "a header cannot be sent: " + e.getMessage());
        }
    }

    // ---- What the JDK tells; it asks for as many calls as were requested ----

    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        opened.request(MOST_WAITING);
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        if (text.length() + part.length() > WebSocketValue.LARGEST_MESSAGE) {
            return refuse();
        }
        text.append(part);
        if (!last) {
            from.request(1);
            return null;
        }
        String message = text.toString();
        text.setLength(0);
        value.deliver(message);
        return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer part, boolean last) {
        if (bytes.size() + part.remaining() > WebSocketValue.LARGEST_MESSAGE) {
            return refuse();
        }
        byte[] array = new byte[part.remaining()];
        part.get(array);
        bytes.writeBytes(array);
        if (!last) {
            from.request(1);
            return null;
        }
        byte[] message = bytes.toByteArray();
        bytes.reset();
        value.deliver(message);
        return null;
    }

    private CompletionStage<?> refuse() {
        var how = new WebSocketEnd(WebSocketEnd.TOO_LARGE, "the message is too large");
        end(how);
        value.ended(how);
        return null;
    }

    @Override
    public CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        value.ended(new WebSocketEnd(code, reason));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable problem) {
        value.ended(new WebSocketEnd(WebSocketEnd.BROKEN, String.valueOf(problem.getMessage())));
    }

    // ---- What the program wants ----

    @Override
    public CompletableFuture<?> send(String message) {
        return then(() -> socket.sendText(message, true));
    }

    @Override
    public CompletableFuture<?> send(byte[] message) {
        return then(() -> socket.sendBinary(ByteBuffer.wrap(message), true));
    }

    /** The JDK takes one message at a time. */
    private synchronized CompletableFuture<?> then(Supplier<CompletableFuture<WebSocket>> send) {
        sent = sent.handle((_, _) -> null).thenCompose(_ -> send.get());
        return sent;
    }

    @Override
    public void taken() {
        socket.request(1);
    }

    @Override
    public void end(WebSocketEnd how) {
        then(() -> socket.sendClose(how.code(), how.reason())).whenComplete((_, failure) -> {
            if (failure != null) {
                socket.abort();
            }
        });
    }

    @Override
    public void abort() {
        if (socket != null) {
            socket.abort();
        }
    }
}
