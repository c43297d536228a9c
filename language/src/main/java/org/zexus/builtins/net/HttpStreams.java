package org.zexus.builtins.net;

import com.oracle.truffle.api.nodes.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.io.FileAccess;
import org.zexus.builtins.net.HttpRequests.Description;
import org.zexus.concurrent.OutsideWork;
import org.zexus.concurrent.Scheduler;
import org.zexus.runtime.call.InvokeNode;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Missing;

/** Answers that are taken as they arrive, whatever their size. */
final class HttpStreams {
    private static final int PART = 1 << 16;
    /** Waits that a builtin goes on behind cannot put its task aside: no node says that they could. */
    private static final Node IN_PLACE = null;

    private final Node where;
    private final Description request;

    private HttpStreams(Node where, Object url, Object headers) {
        this.where = where;
        this.request = HttpRequests.describe(where, "GET", url, Missing.MISSING, headers, Missing.MISSING);
    }

    /** Sends a GET request, and calls the function with each part of the text; the status. */
    static Object stream(Node where, Object url, Object function, Object headers) {
        return new HttpStreams(where, url, headers).stream(function);
    }

    /** Sends a GET request, and writes the body to a file; the status. */
    static Object download(Node where, Object url, Object path, Object headers) {
        return new HttpStreams(where, url, headers).download(path);
    }

    private HttpResponse<InputStream> open() {
        var answer = HttpRequests.exchange(where, request, HttpResponse.BodyHandlers.ofInputStream());
        var opened = new CompletableFuture<HttpResponse<InputStream>>();
        await(answer, response -> {
            opened.complete(response);
            return true;
        }, () -> answer.cancel(true));
        return opened.join();
    }

    private Object stream(Object function) {
        HttpResponse<InputStream> response = open();
        try (Reader reader = new InputStreamReader(response.body(), StandardCharsets.UTF_8)) {
            var text = new StringBuilder();
            while ((boolean) outside(() -> fill(reader, text))) {
                String part = text.toString();
                text.setLength(0);
                InvokeNode.call(where, function, Strings.fromJava(part));
            }
        } catch (IOException e) {
            throw NetworkErrors.of(where, request.text(), e);
        }
        return (long) response.statusCode();
    }

    /** Reads what has arrived, whole characters; whether there was anything. */
    private static boolean fill(Reader reader, StringBuilder text) throws IOException {
        char[] part = new char[PART];
        int count = reader.read(part);
        if (count < 0) {
            return false;
        }
        text.append(part, 0, count);
        if (Character.isHighSurrogate(part[count - 1])) {
            int low = reader.read();
            if (low >= 0) {
                text.append((char) low);
            }
        }
        return true;
    }

    private Object download(Object path) {
        HttpResponse<InputStream> response = open();
        try (InputStream body = response.body()) {
            FileAccess.writeFrom(where, Arguments.java(path), out -> outside(() -> copy(body, out)));
        } catch (IOException e) {
            throw NetworkErrors.of(where, request.text(), e);
        }
        return (long) response.statusCode();
    }

    private static boolean copy(InputStream from, OutputStream to) throws IOException {
        from.transferTo(to);
        return true;
    }

    /** Does something in another thread, so that other tasks run meanwhile. */
    private Object outside(Callable<Boolean> work) {
        var result = new CompletableFuture<Boolean>();
        Thread thread = Thread.ofVirtual().start(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | Error e) {
                result.completeExceptionally(e);
            }
        });
        return await(result, done -> done, thread::interrupt);
    }

    private <T> Object await(CompletableFuture<T> work, Function<T, Object> value, Runnable abandoned) {
        var scheduler = Scheduler.get(where);
        return scheduler.resultOf(
                OutsideWork.of(scheduler, work, value, failure -> failure instanceof ZexusException known
                        ? known
                        : NetworkErrors.of(where, request.text(), failure), abandoned, "for " + request.text()),
                IN_PLACE);
    }
}
