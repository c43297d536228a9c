package org.zexus.tests.command;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.graalvm.shadowed.org.json.JSONObject;

/** A client of the protocol of Chrome DevTools. */
final class DevTools implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final BlockingQueue<JSONObject> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<JSONObject> events = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private int number;

    DevTools(URI address) {
        socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new WebSocket.Listener() {
            private final StringBuilder message = new StringBuilder();

            @Override
            public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
                message.append(part);
                if (last) {
                    var object = new JSONObject(message.toString());
                    message.setLength(0);
                    (object.has("id") ? answers : events).add(object);
                }
                from.request(1);
                return null;
            }
        }).join();
    }

    /** Calls a method; its result. */
    JSONObject call(String method, JSONObject parameters) throws InterruptedException {
        socket.sendText(new JSONObject().put("id", ++number)
                .put("method", method)
                .put("params", parameters)
                .toString(), true).join();
        JSONObject answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (answer == null || !answer.has("result")) {
            throw new AssertionError(method + ": " + answer);
        }
        return answer.getJSONObject("result");
    }

    /** Waits for an event, and gives what it tells. */
    JSONObject await(String method) throws InterruptedException {
        while (true) {
            JSONObject event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("no event " + method);
            }
            if (event.getString("method").equals(method)) {
                return event.getJSONObject("params");
            }
        }
    }

    @Override
    public void close() {
        socket.abort();
    }
}
