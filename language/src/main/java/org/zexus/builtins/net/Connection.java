package org.zexus.builtins.net;

import com.oracle.truffle.api.nodes.Node;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.declare.ByteList;
import org.zexus.builtins.state.LibraryState;
import org.zexus.concurrent.OutsideWork;
import org.zexus.concurrent.Scheduler;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.operation.LibraryObject;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/** A connection by TCP. Its reads and writes happen in threads of their own, so that other tasks run meanwhile. */
final class Connection extends LibraryObject implements Closeable {
    private static final double USUAL_TIMEOUT = 5;
    private static final int USUAL_PART = 4096;
    private static final int LARGEST = 1 << 26;

    private final Socket socket;
    private final String host;
    private final int port;
    /** The first bytes of a character whose rest has not arrived. */
    private byte[] rest = {};

    Connection(Socket socket, String host, int port) {
        this.socket = socket;
        this.host = host;
        this.port = port;
    }

    static Object open(Node where, Object hostArgument, Object portArgument, Object timeout) {
        String host = Arguments.java(hostArgument);
        int port = Arguments.between(where, "a port", portArgument, 1, 65_535);
        double seconds = timeout == Missing.MISSING ? USUAL_TIMEOUT : Arguments.number(where, "timeout", timeout);
        if (!(seconds > 0 && seconds <= 3600)) {
            throw Errors.valueError(where, "a timeout is more than 0 and at most 3600 seconds");
        }
        LibraryState.get(where).permissions().checkNetwork(host, port, where);
        var socket = new Socket();
        var connection = new Connection(socket, host, port);
        LibraryState.get(where).resources().add(connection);
        return connection.outside(where, "connecting", () -> {
            socket.connect(new InetSocketAddress(host, port), (int) Math.ceil(seconds * 1000));
            socket.setTcpNoDelay(true);
            return connection;
        }, done -> done);
    }

    private <T> Object outside(Node where, String what, Callable<T> work, Function<T, Object> value) {
        var result = new CompletableFuture<T>();
        Thread.ofVirtual().start(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | Error e) {
                result.completeExceptionally(new CompletionException(e));
            }
        });
        String doing = what + " (" + host + ":" + port + ")";
        var scheduler = Scheduler.get(where);
        return scheduler.resultOf(OutsideWork.of(scheduler, result, value,
                failure -> NetworkErrors.of(where, doing, failure), () -> {}, "for " + doing), where);
    }

    Object send(Node where, Object text) {
        return write(where, Arguments.java(text).getBytes(StandardCharsets.UTF_8));
    }

    Object sendBytes(Node where, Object bytes) {
        return write(where, ByteList.toBytes(where, bytes));
    }

    private Object write(Node where, byte[] bytes) {
        return outside(where, "sending", () -> {
            socket.getOutputStream().write(bytes);
            return true;
        }, done -> done);
    }

    Object receive(Node where, Object most) {
        int size = most == Missing.MISSING ? USUAL_PART
                : Arguments.between(where, "the number of bytes", most, 1, LARGEST);
        return outside(where, "receiving", () -> {
            byte[] part = new byte[size];
            var text = new StringBuilder();
            while (text.isEmpty()) {
                int count = socket.getInputStream().read(part);
                if (count < 0) {
                    return rest.length == 0 ? null : decode(new byte[0], 0, true);
                }
                text.append(decode(part, count, false));
            }
            return text.toString();
        }, text -> text == null ? ZexusNull.NULL : Strings.fromJava(text));
    }

    /** The text of the bytes kept and those given; the start of a character at the end is kept for the next time. */
    private String decode(byte[] part, int count, boolean isLast) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(rest);
        bytes.write(part, 0, count);
        byte[] all = bytes.toByteArray();
        int end = isLast ? all.length : all.length - unfinished(all);
        rest = Arrays.copyOfRange(all, end, all.length);
        return new String(all, 0, end, StandardCharsets.UTF_8);
    }

    /** How many bytes at the end start a character of UTF-8 without ending it. */
    private static int unfinished(byte[] bytes) {
        for (int back = 1; back <= Math.min(3, bytes.length); back++) {
            int b = bytes[bytes.length - back] & 0xff;
            if (b >= 0xc0) {
                int length = b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : 2;
                return length > back ? back : 0;
            }
            if (b < 0x80) {
                return 0;
            }
        }
        return 0;
    }

    Object receiveLine(Node where) {
        return outside(where, "receiving", () -> {
            var line = new ByteArrayOutputStream();
            line.writeBytes(rest);
            rest = new byte[0];
            InputStream in = socket.getInputStream();
            int b = in.read();
            if (b < 0 && line.size() == 0) {
                return null;
            }
            while (b >= 0 && b != '\n') {
                line.write(b);
                if (line.size() > LARGEST) {
                    throw new IOException("a line of more than " + LARGEST + " bytes");
                }
                b = in.read();
            }
            String text = line.toString(StandardCharsets.UTF_8);
            return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
        }, text -> text == null ? ZexusNull.NULL : Strings.fromJava(text));
    }

    Object receiveAll(Node where) {
        return outside(where, "receiving", () -> {
            byte[] all = socket.getInputStream().readNBytes(LARGEST + 1);
            if (all.length > LARGEST) {
                throw new IOException("more than " + LARGEST + " bytes");
            }
            return decode(all, all.length, true);
        }, Strings::fromJava);
    }

    Object close(Node where) {
        LibraryState.get(where).resources().remove(this);
        try {
            close();
        } catch (IOException e) {
            throw NetworkErrors.of(where, "closing (" + host + ":" + port + ")", e);
        }
        return ZexusNull.NULL;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    boolean isConnected() {
        return !socket.isClosed();
    }

    @Override
    public Kind kind() {
        return Kind.CONNECTION;
    }

    @Override
    public Object property(String name) {
        return switch (name) {
            case "host" -> Strings.fromJava(host);
            case "port" -> (long) port;
            case "closed" -> socket.isClosed();
            default -> null;
        };
    }

    @Override
    public Collection<String> propertyNames() {
        return List.of("host", "port", "closed");
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<connection ").append(host).append(":").append(Integer.toString(port)).append(">");
    }
}
