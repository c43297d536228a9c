package org.zexus.builtins.net;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.Closeable;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.declare.ByteList;
import org.zexus.builtins.json.JsonOperations;
import org.zexus.builtins.state.LibraryState;
import org.zexus.concurrent.OutsideWork;
import org.zexus.concurrent.Scheduler;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.operation.LibraryObject;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/** A connection by WebSocket, on the side of the client or of the server. What arrives waits until it is received. */
final class WebSocketValue extends LibraryObject implements Closeable {
    /** The most characters or bytes of a message. */
    static final int LARGEST_MESSAGE = 1 << 24;
    /** The most bytes of the reason for an end. */
    private static final int LONGEST_REASON = 123;
    private static final int NORMAL_END = 1000;
    private static final double LONGEST_TIMEOUT = 86_400;

    private final String address;
    private final LibraryState state;
    private final Queue<Object> arrived = new ArrayDeque<>();
    private final Queue<CompletableFuture<Object>> waiting = new ArrayDeque<>();
    private WebSocketWire wire;
    private WebSocketEnd end;

    /**
     * A connection.
     *
     * @param address what it is called in messages
     */
    WebSocketValue(String address, LibraryState state) {
        this.address = address;
        this.state = state;
        state.resources().add(this);
    }

    /** Says how messages leave, before the program gets hold of the connection. */
    void attach(WebSocketWire newWire) {
        wire = newWire;
    }

    // ---- What the network tells, from its threads ----

    /** A message has arrived: a String, or a byte array. The number of messages that nobody has taken yet. */
    synchronized int deliver(Object message) {
        CompletableFuture<Object> first = waiting.poll();
        while (first != null) {
            if (first.complete(message)) {
                wire.taken();
                return arrived.size();
            }
            first = waiting.poll();
        }
        arrived.add(message);
        return arrived.size();
    }

    /** The connection has ended; what has arrived can still be received. */
    void ended(WebSocketEnd how) {
        synchronized (this) {
            if (end != null) {
                return;
            }
            end = how;
            waiting.forEach(one -> one.complete(how));
            waiting.clear();
        }
        state.resources().remove(this);
    }

    // ---- What the program asks for ----

    Object send(Node where, Object message) {
        requireConnected(where);
        if (message instanceof TruffleString text) {
            return send(where, wire.send(Strings.toJava(text)));
        }
        return send(where, wire.send(Arguments.java(JsonOperations.encode(where, message))));
    }

    Object sendBytes(Node where, Object bytes) {
        requireConnected(where);
        return send(where, wire.send(ByteList.toBytes(where, bytes)));
    }

    /** Once the end is known, nothing is sent, even if the network would still take it. */
    private void requireConnected(Node where) {
        if (!isConnected()) {
            throw NetworkErrors.of(where, "sending (" + address + ")", new ClosedChannelException());
        }
    }

    private Object send(Node where, CompletableFuture<?> sent) {
        return outside(where, sent, "sending", _ -> true, () -> {});
    }

    Object receive(Node where, Object timeout) {
        var message = next();
        if (timeout != Missing.MISSING) {
            double seconds = Arguments.number(where, "receive", timeout);
            if (!(seconds >= 0 && seconds <= LONGEST_TIMEOUT)) {
                throw Errors.valueError(where, "a timeout is from 0 to " + (long) LONGEST_TIMEOUT + " seconds");
            }
            message.orTimeout((long) (seconds * 1e9), TimeUnit.NANOSECONDS);
        }
        return outside(where, message, "receiving", WebSocketValue::guest, () -> message.cancel(false));
    }

    private synchronized CompletableFuture<Object> next() {
        Object first = arrived.poll();
        if (first != null) {
            wire.taken();
            return CompletableFuture.completedFuture(first);
        }
        if (end != null) {
            return CompletableFuture.completedFuture(end);
        }
        var message = new CompletableFuture<Object>();
        waiting.add(message);
        return message;
    }

    /** A message as a value of the program. */
    static Object guest(Object message) {
        return switch (message) {
            case String text -> Strings.fromJava(text);
            case byte[] bytes -> ByteList.of(bytes);
            default -> ZexusNull.NULL;
        };
    }

    private <T> Object outside(Node where, CompletableFuture<T> work, String what, Function<T, Object> value,
            Runnable abandoned) {
        var scheduler = Scheduler.get(where);
        String doing = what + " (" + address + ")";
        return scheduler.resultOf(OutsideWork.of(scheduler, work, value,
                failure -> NetworkErrors.of(where, doing, failure), abandoned, "for " + doing), where);
    }

    Object end(Node where, Object code, Object reason) {
        int number = code == Missing.MISSING ? NORMAL_END
                : Arguments.between(where, "the code of an end", code, NORMAL_END, 4999);
        String text = reason == Missing.MISSING ? "" : Display.toJava(reason);
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_REASON) {
            throw Errors.valueError(where, "the reason of an end has at most " + LONGEST_REASON + " bytes");
        }
        if (isConnected()) {
            wire.end(new WebSocketEnd(number, text));
            ended(new WebSocketEnd(number, text));
        }
        return ZexusNull.NULL;
    }

    synchronized boolean isConnected() {
        return end == null;
    }

    /** Ends everything at once, with the context. */
    @Override
    public void close() {
        wire.abort();
    }

    @Override
    public Kind kind() {
        return Kind.WEBSOCKET;
    }

    @Override
    public synchronized Object property(String name) {
        return switch (name) {
            case "address" -> Strings.fromJava(address);
            case "closed" -> end != null;
            case "close_code" -> end == null ? ZexusNull.NULL : (Object) (long) end.code();
            case "close_reason" -> end == null ? ZexusNull.NULL : Strings.fromJava(end.reason());
            default -> null;
        };
    }

    @Override
    public Collection<String> propertyNames() {
        return List.of("address", "closed", "close_code", "close_reason");
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<websocket ").append(address).append(">");
    }
}
