package org.zexus.builtins.net;

import java.util.Locale;
import java.util.Set;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.declare.Boundary;
import org.zexus.builtins.declare.Declarations;
import org.zexus.builtins.declare.Functions;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.Missing;

/** The tables of HTTP: the builtin functions, the module {@code http}, the methods of servers and responses. */
public final class HttpBuiltins {
    private static final Set<Access> NET = Set.of(Access.NET);
    private static final Set<Access> SERVER = Set.of(Access.NET, Access.THREADS);
    private static final String WITHOUT_DATA = "(url: string, headers?: map, timeout?: number)";
    private static final String WITH_DATA = "(url: string, data?, headers?: map, timeout?: number)";
    private static final String ANSWER = " request; a map of the answer's status, body and headers.";

    private HttpBuiltins() {}

    /** Declares the builtin functions and the methods. */
    public static void declare(Declarations to) {
        requests(to, "http_");
        to.function(SERVER, "http_server(port: integer, host?: string)",
                "A server at a port (0 for any free one) of this machine only, or of a host's address.",
                Boundary.binary(HttpServerValue::create));
        serverMethods(to);
        responseMethods(to);
    }

    /** Declares the module. */
    public static void declare(Functions to) {
        requests(to, "");
        to.function(SERVER, "create_server|server(port: integer, host?: string)",
                "A server at a port (0 for any free one) of this machine only, or of a host's address.",
                Boundary.binary(HttpServerValue::create));
        to.function(Set.of(Access.NET, Access.WRITE), "download(url: string, path: string, headers?: map)",
                "Writes what a GET request gives to a file; the status.", Boundary.ternary(HttpStreams::download));
        to.function(NET, "stream(url: string, function: function, headers?: map)",
                "Sends a GET request, and calls the function with each part of the text as it arrives; the status.",
                Boundary.ternary(HttpStreams::stream));
        to.function(Set.of(Access.READ), "trust_ca(path: string)",
                "Trusts servers that the authorities in a PEM file vouch for.", Boundary.unary(HttpRequests::trust));
        to.function("close_pool()", "Closes the connections that are kept open.",
                Boundary.nullary(HttpRequests::closePool));
    }

    private static void requests(Functions to, String prefix) {
        for (String method : new String[]{"get", "delete", "head"}) {
            to.function(NET, prefix + method + WITHOUT_DATA, "Sends a " + method.toUpperCase(Locale.ROOT) + ANSWER,
                    Boundary.ternary((where, url, headers, timeout) -> HttpRequests.send(where,
                            HttpRequests.describe(where, method, url, Missing.MISSING, headers, timeout))));
            to.function(NET, prefix + "async_" + method + WITHOUT_DATA,
                    "Sends a " + method.toUpperCase(Locale.ROOT) + " request; a task that ends with the answer.",
                    Boundary.ternary((where, url, headers, timeout) -> HttpRequests.sendAsync(where,
                            HttpRequests.describe(where, method, url, Missing.MISSING, headers, timeout))));
        }
        for (String method : new String[]{"post", "put", "patch"}) {
            to.function(NET, prefix + method + WITH_DATA,
                    "Sends a " + method.toUpperCase(Locale.ROOT) + " request, with maps and lists as JSON;"
                            + " a map of the answer's status, body and headers.",
                    Boundary.variadic((where, given) -> HttpRequests.send(where,
                            HttpRequests.describe(where, method, given[0], given[1], given[2], given[3]))));
            to.function(NET, prefix + "async_" + method + WITH_DATA,
                    "Sends a " + method.toUpperCase(Locale.ROOT) + " request; a task that ends with the answer.",
                    Boundary.variadic((where, given) -> HttpRequests.sendAsync(where,
                            HttpRequests.describe(where, method, given[0], given[1], given[2], given[3]))));
        }
        to.function(NET, prefix + "request(method: string, url: string, data?, headers?: map, timeout?: number)",
                "Sends a request; a map of the answer's status, body and headers.",
                Boundary.variadic((where, given) -> HttpRequests.send(where, HttpRequests.describe(where,
                        Arguments.java(given[0]), given[1], given[2], given[3], given[4]))));
        to.function(NET, prefix + "parallel_get(urls: list, headers?: map, timeout?: number)",
                "Sends GET requests at the same time; a list of the answers.", Boundary.ternary(HttpRequests::getAll));
    }

    private static void serverMethods(Declarations to) {
        for (String method : new String[]{"get", "post", "put", "patch", "delete", "head", "options"}) {
            to.method(Kind.HTTP_SERVER, method + "(path: string, handler: function)",
                    "Has the function answer " + method.toUpperCase(Locale.ROOT)
                            + " requests for a path such as /users/:id; it gets request and response.",
                    Boundary.ternary((_, server, path, handler) -> ((HttpServerValue) server)
                            .route(method.toUpperCase(Locale.ROOT), Arguments.java(path), handler)));
        }
        to.method(Kind.HTTP_SERVER, "any(path: string, handler: function)",
                "Has the function answer requests of every method for a path.",
                Boundary.ternary((_, server, path, handler) -> ((HttpServerValue) server).route("*",
                        Arguments.java(path), handler)));
        to.method(Kind.HTTP_SERVER, "listen()", "Starts the server; the program goes on until stop().",
                Boundary.unary((where, server) -> ((HttpServerValue) server).listen(where)));
        to.method(Kind.HTTP_SERVER, "stop(seconds?: number)",
                "Accepts no more requests, and waits for those being answered (5 seconds at most).",
                Boundary.binary((where, server, seconds) -> ((HttpServerValue) server).stop(where, seconds)));
    }

    private static void responseMethods(Declarations to) {
        to.method(Kind.HTTP_RESPONSE, "status(code: integer)", "Sets the status (200).",
                Boundary.binary((where, response, code) -> ((HttpReply) response).status(where, code)));
        to.method(Kind.HTTP_RESPONSE, "header(name: string, value)", "Sets a header.",
                Boundary.ternary((where, response, name, value) -> ((HttpReply) response).header(where, name, value)));
        to.method(Kind.HTTP_RESPONSE, "send(text?)", "Sends a text.",
                Boundary.binary((where, response, text) -> ((HttpReply) response).send(where, text)));
        to.method(Kind.HTTP_RESPONSE, "json(value)", "Sends a value as JSON.",
                Boundary.binary((where, response, value) -> ((HttpReply) response).json(where, value)));
        to.method(Kind.HTTP_RESPONSE, "redirect(url: string, code?: integer)",
                "Sends the client to another address (302).",
                Boundary.ternary((where, response, url, code) -> ((HttpReply) response).redirect(where, url, code)));
    }
}
