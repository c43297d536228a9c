package org.zexus.tests.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.graalvm.shadowed.org.json.JSONArray;
import org.graalvm.shadowed.org.json.JSONObject;

/** A client of the Debug Adapter Protocol, as editors have it. */
final class Adapter implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final Deque<JSONObject> events = new ArrayDeque<>();
    private int sequence;

    Adapter(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    /** Sends a request; the body of its response. */
    JSONObject request(String command, JSONObject arguments) throws IOException {
        JSONObject response = send(command, arguments);
        if (!response.getBoolean("success")) {
            throw new AssertionError(response.toString());
        }
        return response.has("body") ? response.getJSONObject("body") : new JSONObject();
    }

    private JSONObject send(String command, JSONObject arguments) throws IOException {
        int number = ++sequence;
        byte[] text = new JSONObject().put("seq", number)
                .put("type", "request")
                .put("command", command)
                .put("arguments", arguments)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream();
        out.writeBytes(("Content-Length: " + text.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(text);
        socket.getOutputStream().write(out.toByteArray());
        while (true) {
            JSONObject message = read();
            if (message.getString("type").equals("response") && message.getInt("request_seq") == number) {
                return message;
            }
            events.add(message);
        }
    }

    /** Waits for an event; its body. */
    JSONObject await(String event) throws IOException {
        for (Iterator<JSONObject> each = events.iterator(); each.hasNext();) {
            JSONObject message = each.next();
            if (message.optString("event").equals(event)) {
                each.remove();
                return message.optJSONObject("body", new JSONObject());
            }
        }
        while (true) {
            JSONObject message = read();
            if (message.optString("event").equals(event)) {
                return message.optJSONObject("body", new JSONObject());
            }
            events.add(message);
        }
    }

    private JSONObject read() throws IOException {
        InputStream in = socket.getInputStream();
        var header = new StringBuilder();
        while (header.indexOf("\r\n\r\n") < 0) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("the debugger has gone; " + events);
            }
            header.append((char) b);
        }
        int length = Integer.parseInt(header.toString().replaceAll("(?s).*Content-Length: (\\d+).*", "$1"));
        return new JSONObject(new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    /** Waits until the program stands still; {@code function:line} of each frame, from the inside out. */
    String stop() throws IOException {
        int thread = await("stopped").getInt("threadId");
        JSONArray frames = request("stackTrace", new JSONObject().put("threadId", thread)).getJSONArray("stackFrames");
        var text = new StringBuilder();
        for (int i = 0; i < frames.length(); i++) {
            JSONObject frame = frames.getJSONObject(i);
            text.append(i == 0 ? "" : " < ").append(frame.getString("name")).append(':').append(frame.getInt("line"));
        }
        return text.toString();
    }

    /** Tells the thread to go on: {@code continue}, {@code next}, {@code stepIn}, {@code stepOut}. */
    void go(String how) throws IOException {
        request(how, new JSONObject().put("threadId", 1));
    }

    /** The local variables of a frame, counted from 1: {@code name=value}. */
    String locals(int frame) throws IOException {
        JSONArray scopes = request("scopes", new JSONObject().put("frameId", frame)).getJSONArray("scopes");
        int reference = scopes.getJSONObject(0).getInt("variablesReference");
        JSONArray variables = request("variables", new JSONObject().put("variablesReference", reference))
                .getJSONArray("variables");
        var text = new StringBuilder();
        for (int i = 0; i < variables.length(); i++) {
            JSONObject variable = variables.getJSONObject(i);
            text.append(i == 0 ? "" : " ")
                    .append(variable.getString("name"))
                    .append('=')
                    .append(variable.getString("value"));
        }
        return text.toString();
    }

    /** The value of code in a frame, counted from 1; the message if that fails. */
    String evaluate(String code, int frame) throws IOException {
        JSONObject response = send("evaluate", new JSONObject().put("expression", code).put("frameId", frame));
        return response.getBoolean("success")
                ? response.getJSONObject("body").getString("result")
                : response.getString("message");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
