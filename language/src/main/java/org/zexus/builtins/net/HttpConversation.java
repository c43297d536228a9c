package org.zexus.builtins.net;

import com.oracle.truffle.api.nodes.Node;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.zexus.builtins.encoding.PercentEncoding;
import org.zexus.builtins.state.LibraryState;
import org.zexus.concurrent.Scheduler;
import org.zexus.concurrent.Task;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;

/** One request and its response; the thread that serves the connection waits for the task that answers. */
final class HttpConversation {
    private final HttpExchange exchange;
    private final Routes routes;
    private final Scheduler scheduler;
    private final Node where;

    HttpConversation(HttpExchange exchange, Routes routes, Scheduler scheduler, Node where) {
        this.exchange = exchange;
        this.routes = routes;
        this.scheduler = scheduler;
        this.where = where;
    }

    void run() throws IOException {
        try (exchange) {
            write(reply());
        }
    }

    private HttpReply.Message reply() throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        return switch (routes.find(exchange.getRequestMethod(), path == null ? "/" : path)) {
            case Routes.Result.NoPath _ -> plain(404, "Not Found");
            case Routes.Result.OtherMethod _ -> plain(405, "Method Not Allowed");
            case Routes.Result.Found(Routes.Match match) -> reply(match);
        };
    }

    private HttpReply.Message reply(Routes.Match match) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(HttpLimits.LARGEST_BODY + 1);
        if (body.length > HttpLimits.LARGEST_BODY) {
            return tooLarge();
        }
        var reply = new HttpReply();
        // Made here, so that the thread of the program has only to call the function.
        ZexusMap request = request(match, body);
        scheduler.loop().post(() -> call(match.handler(), request, reply));
        try {
            return reply.sent().get();
        } catch (InterruptedException | ExecutionException e) {
            // The server ends at once.
            throw new IOException(e);
        }
    }

    /**
     * Refuses a body. What is left of it is read first, within bounds: closing a connection with unread bytes resets
     * it, and the client might lose the answer. A connection that is not read to its end must not be used again.
     */
    private HttpReply.Message tooLarge() throws IOException {
        var discarded = new byte[1 << 16];
        int left = HttpLimits.LARGEST_BODY;
        int length;
        do {
            length = exchange.getRequestBody().read(discarded);
            left -= length;
        } while (length >= 0 && left > 0);
        if (length >= 0) {
            exchange.getResponseHeaders().set("Connection", "close");
        }
        return plain(413, "Content Too Large");
    }

    /** Calls the function as a task; its error is reported like any other nobody catches. */
    private void call(Object handler, ZexusMap request, HttpReply reply) {
        var task = (Task) scheduler.spawn(handler, new Object[]{request, reply}, where);
        scheduler.whenEnded(task, () -> {
            if (task.isFailed()) {
                reply.fail();
                scheduler.unseen().add(task);
            } else {
                finish(reply, task.result());
            }
        });
    }

    private void finish(HttpReply reply, Object result) {
        try {
            reply.finishWith(where, result);
        } catch (ZexusException e) {
            reply.fail();
            LibraryState.get(where).report("the answer of a handler cannot be sent: " + e.getMessage());
        }
    }

    private ZexusMap request(Routes.Match match, byte[] body) {
        var request = new ZexusMap();
        request.put("method", Strings.fromJava(exchange.getRequestMethod()));
        request.put("path", Strings.fromJava(exchange.getRequestURI().getPath()));
        request.put("params", match.parameters());
        request.put("query", query(exchange.getRequestURI().getRawQuery()));
        var headers = new ZexusMap();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers
                        .put(Strings.fromJava(name.toLowerCase(Locale.ROOT)),
                                Strings.fromJava(String.join(", ", values))));
        request.put("headers", headers);
        request.put("body", Strings.fromJava(new String(body, StandardCharsets.UTF_8)));
        request.put("address", Strings.fromJava(exchange.getRemoteAddress().getAddress().getHostAddress()));
        return request;
    }

    private static ZexusMap query(String text) {
        var query = new ZexusMap();
        for (String part : text == null || text.isEmpty() ? new String[0] : text.split("&")) {
            int equals = part.indexOf('=');
            query.put(Strings.fromJava(decoded(equals < 0 ? part : part.substring(0, equals))),
                    Strings.fromJava(equals < 0 ? "" : decoded(part.substring(equals + 1))));
        }
        return query;
    }

    private static String decoded(String part) {
        try {
            return PercentEncoding.decodeForm(part);
        } catch (IllegalArgumentException e) {
            // A malformed part is passed on as it came.
            return part;
        }
    }

    private static HttpReply.Message plain(int status, String text) {
        return new HttpReply.Message(status, Map.of("Content-Type", "text/plain; charset=utf-8"),
                text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(HttpReply.Message message) throws IOException {
        message.headers().forEach(exchange.getResponseHeaders()::set);
        boolean isEmpty = message.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(message.status(), isEmpty ? -1 : message.body().length);
        if (!isEmpty) {
            exchange.getResponseBody().write(message.body());
        }
    }
}
