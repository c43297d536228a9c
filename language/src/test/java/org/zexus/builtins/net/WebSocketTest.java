package org.zexus.builtins.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.zexus.language.Program;

/** WebSockets: servers and clients of programs with each other and with those of Java. */
class WebSocketTest {
    private static final String SERVER = """
            use "websocket" as websocket
            let server = websocket.create_server({port: 0})
            """;

    private static Program program() {
        return Program.start(
                (Context.Builder builder) -> builder.allowIO(IOAccess.ALL).allowCreateThread(true));
    }

    @Test
    void aServerAnswersAClient() {
        try (var program = program()) {
            assertEquals("[echo: hi, echo: 😀 über, [1, 255], {\"a\": 1}, true, null, false, 1000]",
                    program.run(SERVER + """
                            server.on("message", (client, message) => {
                                if type(message) == "List" { client.send_bytes(message) }
                                else if message.startsWith("{") { client.send(message) }
                                else { client.send("echo: " + message) }
                            })
                            server.listen()
                            let c = websocket.connect("ws://127.0.0.1:${server.port}/chat")
                            let seen = []
                            c.send("hi")
                            seen.push(c.receive())
                            c.send("😀 über")
                            seen.push(c.receive(5))
                            c.send_bytes([1, 255])
                            seen.push(c.receive())
                            c.send({a: 1})
                            seen.push(c.receive())
                            seen.push(c.is_connected())
                            c.close()
                            c.close()
                            seen.push(c.receive())
                            seen.push(c.is_connected())
                            seen.push(c.close_code)
                            server.stop()
                            seen""").toString());
        }
    }

    /** Again and again: the client closes at once, whatever the server is about to do. */
    @RepeatedTest(20)
    void serversKnowTheirClients() {
        try (var program = program()) {
            assertEquals("[open, open, hello all, hello all, closed bye, 0]", program.run(SERVER + """
                    let seen = []
                    let closed = channel()
                    let opened = channel()
                    server.on("open", (client) => { opened.send("open") })
                    server.on("close", (client) => { closed.send("closed " + client.close_reason) })
                    server.on("message", (message) => { server.broadcast(message + " all") })
                    server.start()
                    let a = websocket_connect("ws://localhost:${server.port}")
                    let b = websocket_connect("ws://localhost:${server.port}")
                    # A client knows of its connection before the server does.
                    seen.push(opened.receive())
                    seen.push(opened.receive())
                    a.send("hello")
                    seen.push(a.receive())
                    seen.push(b.receive())
                    b.close(1000, "bye")
                    seen.push(closed.receive())
                    a.close()
                    closed.receive()
                    seen.push(len(server.clients))
                    server.stop()
                    seen""").toString());
        }
    }

    @Test
    void messagesWaitUntilTheyAreReceived() {
        try (var program = program()) {
            assertEquals("[500, 124750, null]", program.run(SERVER + """
                    server.on("open", (client) => {
                        for each i in range(500) { client.send(string(i)) }
                        client.close()
                    })
                    server.listen()
                    let c = websocket.connect("ws://127.0.0.1:${server.port}")
                    let count = 0
                    let sum = 0
                    let message = c.receive()
                    while message != null {
                        count += 1
                        sum += int(message)
                        message = c.receive()
                    }
                    server.stop()
                    [count, sum, c.receive()]""").toString());
        }
    }

    @Test
    void aClientOfJavaIsServed() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        CompletableFuture<Void> client = CompletableFuture.runAsync(() -> talk(port, heard));
        try (var program = program()) {
            program.run("""
                    let server = websocket_server({port: PORT})
                    server.on("open", (client) => {
                        let name = client.receive()
                        client.send("Hello, " + name + "!")
                        client.close(4000, "done")
                    })
                    server.on("close", (client) => { server.stop() })
                    server.listen()""".replace("PORT", Integer.toString(port)));
        }
        client.get(20, TimeUnit.SECONDS);
        assertEquals("Hello, Ada!", heard.poll(20, TimeUnit.SECONDS));
        assertEquals("4000 done", heard.poll(20, TimeUnit.SECONDS));
    }

    /** Says a name to a server as soon as there is one, and notes what it says. */
    private static void talk(int port, BlockingQueue<String> heard) {
        var builder = HttpClient.newHttpClient().newWebSocketBuilder();
        for (int tries = 0; tries < 600; tries++) {
            try {
                builder.buildAsync(URI.create("ws://127.0.0.1:" + port), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
                        heard.add(text.toString());
                        from.request(1);
                        return null;
                    }

                    @Override
                    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
                        heard.add(code + " " + reason);
                        return null;
                    }
                }).join().sendText("Ada", true).join();
                return;
            } catch (CompletionException e) {
                LockSupport.parkNanos(100_000_000);
            }
        }
    }

    @Test
    void whatCannotWorkIsAnError() {
        try (var program = program()) {
            String use = "use \"websocket\" as w" + System.nanoTime() + "\nuse \"websocket\" as w\n";
            assertTrue(program.failure(use + "w.connect(\"http://localhost/\")").startsWith("ValueError: "));
            assertTrue(program.failure("websocket_connect(\"ws://127.0.0.1:1/\")").startsWith("NetworkError: "));
            assertTrue(program.failure("websocket_server({})").startsWith("ValueError: "));
            assertTrue(program.failure("websocket_server({port: 0}).on(\"tick\", () => 1)").startsWith("ValueError: "));
            String notOne = program.failure("""
                    let h = http_server(0)
                    h.get("/", (req, res) => res.send("plain"))
                    h.listen()
                    let s = null
                    try { s = websocket_connect("ws://127.0.0.1:${h.port}/") } finally { h.stop(0) }""");
            assertTrue(notOne.startsWith("NetworkError: ") && notOne.contains("speaks no WebSocket"), notOne);
            String silent = program.failure("""
                    let server = websocket_server({port: 0})
                    server.listen()
                    let c = websocket_connect("ws://127.0.0.1:${server.port}/")
                    try { c.receive(0.05) } finally { server.stop() }""");
            assertTrue(silent.startsWith("NetworkError: ") && silent.contains("no message in time"), silent);
            assertTrue(program.failure("""
                    let s2 = websocket_server({port: 0})
                    s2.listen()
                    let c2 = websocket_connect("ws://127.0.0.1:${s2.port}/")
                    s2.stop()
                    c2.receive()
                    c2.send("late")""").startsWith("NetworkError: "));
        }
    }

    @Test
    void withoutPermissionNobodyConnects() {
        try (var program = Program.start()) {
            assertTrue(program.failure("websocket_connect(\"ws://127.0.0.1:1/\")").startsWith("PermissionError: "));
            assertTrue(program.failure("websocket_server({port: 0})").startsWith("PermissionError: "));
        }
    }
}
