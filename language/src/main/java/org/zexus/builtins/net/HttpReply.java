package org.zexus.builtins.net;

import com.oracle.truffle.api.nodes.Node;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.json.JsonOperations;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.operation.LibraryObject;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/** The response that a handler fills in. It is sent once. */
final class HttpReply extends LibraryObject {
    private static final byte[] NOTHING = {};

    private final CompletableFuture<Message> sent = new CompletableFuture<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private int status = 200;

    /** What goes to the client. */
    record Message(int status, Map<String, String> headers, byte[] body) {}

    /** Completed with what is sent. */
    CompletableFuture<Message> sent() {
        return sent;
    }

    Object status(Node where, Object code) {
        status = Arguments.between(where, "a status", code, 200, 599);
        return this;
    }

    Object header(Node where, Object name, Object value) {
        return header(where, Arguments.java(name), value);
    }

    private HttpReply header(Node where, String header, Object value) {
        String text = Display.toJava(value);
        if (!header.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+") || text.chars().anyMatch(c -> c < ' ' && c != '\t')) {
            throw Errors.valueError(where, "not a header: " + header)
                    .withHint("line breaks and other control characters are not allowed");
        }
        headers.put(header, text);
        return this;
    }

    Object send(Node where, Object text) {
        headers.putIfAbsent("Content-Type", "text/plain; charset=utf-8");
        return finish(where, text == Missing.MISSING ? NOTHING : Display.toJava(text).getBytes(StandardCharsets.UTF_8));
    }

    Object json(Node where, Object value) {
        headers.putIfAbsent("Content-Type", "application/json");
        return finish(where, Display.toJava(JsonOperations.encode(where, value)).getBytes(StandardCharsets.UTF_8));
    }

    Object redirect(Node where, Object url, Object code) {
        status = code == Missing.MISSING ? 302
                : Arguments.between(where, "the status of a redirection", code, 300, 308);
        header(where, HttpServerValue.LOCATION, url);
        return finish(where, NOTHING);
    }

    /** Sends what a handler gave back, unless it has sent something itself. */
    void finishWith(Node where, Object result) {
        if (sent.isDone()) {
            return;
        }
        switch (result) {
            case ZexusNull _ -> {
                status = status == 200 ? 204 : status;
                finish(where, NOTHING);
            }
            case ZexusMap _,ZexusList _ -> json(where, result);
            case HttpReply _ -> finish(where, NOTHING);
            default -> send(where, result);
        }
    }

    /** Sends that the handler has failed. */
    void fail() {
        sent.complete(new Message(500, Map.of("Content-Type", "text/plain; charset=utf-8"),
                "Internal Server Error".getBytes(StandardCharsets.UTF_8)));
    }

    private Object finish(Node where, byte[] body) {
        if (!sent.complete(new Message(status, headers, body))) {
            throw Errors.valueError(where, "the response has been sent already");
        }
        return this;
    }

    @Override
    public Kind kind() {
        return Kind.HTTP_RESPONSE;
    }

    @Override
    public Object property(String name) {
        return name.equals("sent") ? sent.isDone() : null;
    }

    @Override
    public Collection<String> propertyNames() {
        return List.of("sent");
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<response ").append(Integer.toString(status)).append(">");
    }
}
