package org.zexus.builtins.net;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.io.FileAccess;
import org.zexus.builtins.json.JsonOperations;
import org.zexus.builtins.state.LibraryState;
import org.zexus.concurrent.OutsideWork;
import org.zexus.concurrent.Scheduler;
import org.zexus.runtime.builtin.Access;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.collection.ZexusMap;
import org.zexus.runtime.error.ErrorKind;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.value.Display;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/** Sends requests to HTTP servers. Other tasks run while a request is on its way. */
final class HttpRequests {
    private static final double USUAL_TIMEOUT = 30;
    private static final double LONGEST_TIMEOUT = 86_400;
    private static final int LARGEST_BODY = 1 << 26;
    private static final int MOST_REDIRECTIONS = 10;
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Set<Integer> REDIRECTIONS = Set.of(301, 302, 303, 307, 308);
    /** From this status on, the request is repeated as it was. */
    private static final int TEMPORARY_REDIRECT = 307;

    private HttpRequests() {}

    /** A request that the program describes by arguments: method, URL, data, headers, timeout. */
    record Description(String method, URI uri, Object data, ZexusMap headers, Duration timeout) {
        /** The request for a redirection: a GET, unless the server asks for the same method. */
        Description redirected(URI target, boolean sameMethod) {
            return new Description(sameMethod ? method : "GET", target, sameMethod ? data : Missing.MISSING, headers,
                    timeout);
        }

        String text() {
            return method + " " + uri;
        }

        int port() {
            return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
        }
    }

    static Description describe(Node where, String method, Object url, Object data, Object headers, Object timeout) {
        double seconds = timeout == Missing.MISSING ? USUAL_TIMEOUT : Arguments.number(where, "http", timeout);
        if (!(seconds > 0 && seconds <= LONGEST_TIMEOUT)) {
            throw Errors.valueError(where,
                    "a timeout is more than 0 and at most " + (long) LONGEST_TIMEOUT + " seconds");
        }
        return new Description(method.toUpperCase(Locale.ROOT), uri(where, Arguments.java(url)), data,
                headers == Missing.MISSING ? new ZexusMap() : (ZexusMap) headers,
                Duration.ofNanos((long) (seconds * 1e9)));
    }

    private static URI uri(Node where, String url) {
        try {
            URI uri = new URI(url);
            if (isWeb(uri)) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw Errors.valueError(where, "'" + url + "' is not an address")
                    .withHint("spaces and other special characters are written by percent signs: encoding.url_encode");
        }
        throw Errors.valueError(where, "'" + url + "' is not an http or https address");
    }

    /** Sends a request and gives the answer: a map of status, body and headers. */
    static Object send(Node where, Description request) {
        return Scheduler.get(where).resultOf(start(where, request), where);
    }

    /** Sends a request and gives a task that ends with the answer. */
    static Object sendAsync(Node where, Description request) {
        return Scheduler.get(where).taskOf(request.text(), start(where, request), where);
    }

    /** Sends GET requests at the same time, and gives a list of the answers. */
    static Object getAll(Node where, Object urls, Object headers, Object timeout) {
        var answers = new ArrayList<CompletableFuture<HttpResponse<byte[]>>>();
        for (Object url : ((ZexusList) urls).toArray()) {
            if (!(url instanceof TruffleString)) {
                throw Arguments.wrongKind(where, "http_parallel_get", "a list of strings", url);
            }
            answers.add(exchange(where, describe(where, "GET", url, Missing.MISSING, headers, timeout)));
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new));
        return Scheduler.get(where)
                .resultOf(OutsideWork.of(Scheduler.get(where), all,
                        _ -> ZexusList
                                .ofObjects(answers.stream().map(answer -> HttpAnswers.toMap(answer.join())).toArray()),
                        failure -> failure instanceof ZexusException known ? known
                                : NetworkErrors.of(where, "GET", failure),
                        () -> answers.forEach(answer -> answer.cancel(true)), "for answers"), where);
    }

    private static OutsideWork start(Node where, Description request) {
        CompletableFuture<HttpResponse<byte[]>> answer = exchange(where, request);
        return OutsideWork.of(Scheduler.get(where), answer, HttpAnswers::toMap,
                failure -> error(where, request, failure), () -> answer.cancel(true), "for " + request.text());
    }

    private static ZexusException error(Node where, Description request, Throwable failure) {
        return failure instanceof ZexusException known ? known : NetworkErrors.of(where, request.text(), failure);
    }

    private static CompletableFuture<HttpResponse<byte[]>> exchange(Node where, Description request) {
        return exchange(where, request, HttpResponse.BodyHandlers
                .limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST_BODY));
    }

    /** Sends a request and, where that leads elsewhere, the next one. */
    static <T> CompletableFuture<HttpResponse<T>> exchange(Node where, Description request,
            HttpResponse.BodyHandler<T> handler) {
        return exchange(LibraryState.get(where), where, request, handler, MOST_REDIRECTIONS);
    }

    private static <T> CompletableFuture<HttpResponse<T>> exchange(LibraryState state, Node where,
            Description request, HttpResponse.BodyHandler<T> handler, int redirectionsLeft) {
        state.permissions().checkNetwork(request.uri().getHost(), request.port(), where);
        return HttpClientPool.of(state)
                .client()
                .sendAsync(build(where, request), handler)
                .thenCompose(answer -> follow(state, where, request, handler, answer, redirectionsLeft));
    }

    private static <T> CompletableFuture<HttpResponse<T>> follow(LibraryState state, Node where, Description request,
            HttpResponse.BodyHandler<T> handler, HttpResponse<T> answer, int redirectionsLeft) {
        String location = answer.headers().firstValue("location").orElse("");
        if (!REDIRECTIONS.contains(answer.statusCode()) || location.isEmpty()) {
            return CompletableFuture.completedFuture(answer);
        }
        URI target = request.uri().resolve(location);
        if (redirectionsLeft == 0) {
            throw new CompletionException(new IOException("too many redirections"));
        }
        if (!isWeb(target)) {
            throw new CompletionException(new IOException("a redirection to " + target));
        }
        boolean sameMethod = answer.statusCode() >= TEMPORARY_REDIRECT || request.method().equals("GET");
        return exchange(state, where, request.redirected(target, sameMethod), handler, redirectionsLeft - 1);
    }

    private static boolean isWeb(URI uri) {
        return uri.getHost() != null && SCHEMES.contains(uri.getScheme());
    }

    private static HttpRequest build(Node where, Description request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri()).timeout(request.timeout());
        boolean isStructured = request.data() instanceof ZexusMap || request.data() instanceof ZexusList;
        if (isStructured) {
            builder.setHeader("Content-Type", "application/json");
        }
        try {
            for (Object name : request.headers().keyArray()) {
                builder.setHeader(Display.toJava(name), Display.toJava(request.headers().get(name)));
            }
            return builder.method(request.method(), body(where, request.data(), isStructured)).build();
        } catch (IllegalArgumentException e) {
            throw Errors.valueError(where, "the method or a header cannot be sent: " + e.getMessage());
        }
    }

    private static HttpRequest.BodyPublisher body(Node where, Object data, boolean isStructured) {
        if (data == Missing.MISSING || data == ZexusNull.NULL) {
            return HttpRequest.BodyPublishers.noBody();
        }
        Object text = isStructured ? JsonOperations.encode(where, data) : data;
        return HttpRequest.BodyPublishers.ofString(Display.toJava(text));
    }

    static Object closePool(Node where) {
        HttpClientPool.of(LibraryState.get(where)).close();
        return ZexusNull.NULL;
    }

    /** Trusts further authorities, which a PEM file holds. */
    static Object trust(Node where, Object path) {
        return FileAccess.with(Access.READ, where, path, file -> {
            try (var in = file.newInputStream()) {
                HttpClientPool.of(LibraryState.get(where)).trust(in);
                return true;
            } catch (GeneralSecurityException e) {
                throw ZexusException.of(ErrorKind.VALUE, "file '" + file.getPath() + "' holds no certificates", e,
                        where);
            }
        });
    }
}
