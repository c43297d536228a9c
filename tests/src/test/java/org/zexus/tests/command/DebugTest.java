package org.zexus.tests.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.graalvm.shadowed.org.json.JSONArray;
import org.graalvm.shadowed.org.json.JSONObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code debug}, used by clients of both protocols. */
class DebugTest {
    private static final int TRIES = 600;
    private static final long PAUSE_NANOS = 100_000_000;

    @TempDir Path directory;
    private Path program;
    private int port;

    /** What has to be built is built before anybody waits for a debugger. */
    @BeforeAll
    static void prepare() {
        assertEquals(0, Command.zexus(Path.of("."), "--version").exit());
    }

    @BeforeEach
    void writeProgram() throws IOException {
        program = directory.toRealPath().resolve("program.zx");
        Files.writeString(program, """
                action half(n) {
                    let result = n / 2
                    return result
                }
                action fails(n) {
                    return n / 0
                }
                let total = 0
                for each i in range(5) {
                    total += half(i * 2)
                }
                print(total)
                try { fails(1) } catch (e) { print("caught") }
                print("end")
                """);
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    private CompletableFuture<Command> start(String... options) {
        var line = new ArrayList<>(List.of("debug", "--port=" + port));
        line.addAll(List.of(options));
        line.add(program.toString());
        return CompletableFuture.supplyAsync(() -> Command.zexus(directory, line.toArray(String[]::new)),
                Thread::startVirtualThread);
    }

    private Adapter attach(JSONArray breakpoints, JSONArray exceptions) throws IOException {
        var adapter = new Adapter(connect());
        adapter.request("initialize", new JSONObject().put("adapterID", "zexus"));
        adapter.request("attach", new JSONObject());
        adapter.await("initialized");
        adapter.request("setBreakpoints", new JSONObject().put("source", new JSONObject().put("path", program))
                .put("breakpoints", breakpoints));
        adapter.request("setExceptionBreakpoints", new JSONObject().put("filters", exceptions));
        adapter.request("configurationDone", new JSONObject());
        return adapter;
    }

    private Socket connect() throws IOException {
        for (int tries = 1; true; tries++) {
            try {
                return new Socket("127.0.0.1", port);
            } catch (ConnectException e) {
                if (tries == TRIES) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** What DevTools can be attached to, as soon as the inspector tells. */
    private String targets() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json")).build();
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int tries = 1; true; tries++) {
                try {
                    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
                } catch (ConnectException e) {
                    if (tries == TRIES) {
                        throw e;
                    }
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            }
        }
    }

    @Test
    void breakpointsStepsAndValues() throws Exception {
        CompletableFuture<Command> run = start();
        var breakpoint = new JSONObject().put("line", 3).put("condition", "n == 6");
        try (Adapter adapter = attach(new JSONArray().put(breakpoint), new JSONArray())) {
            assertEquals("<main>:8", adapter.stop());
            adapter.go("continue");
            assertEquals("half:3 < <main>:10", adapter.stop());
            assertEquals("n=6 result=3", adapter.locals(1));
            assertEquals("600", adapter.evaluate("n * 100", 1));
            assertEquals("[6, 3]", adapter.evaluate("[n, total]", 1));
            assertTrue(adapter.evaluate("nothing", 1).contains("not defined"));
            adapter.go("stepOut");
            assertEquals("<main>:10", adapter.stop());
            adapter.go("continue");
            adapter.await("terminated");
        }
        assertEquals(0, run.get(60, TimeUnit.SECONDS).exit());
    }

    @Test
    void errorsStopTheProgram() throws Exception {
        CompletableFuture<Command> run = start();
        try (Adapter adapter = attach(new JSONArray(), new JSONArray().put("all"))) {
            assertEquals("<main>:8", adapter.stop());
            adapter.go("continue");
            assertEquals("fails:6 < <main>:13", adapter.stop());
            assertEquals("n=1", adapter.locals(1));
            JSONObject about = adapter.request("exceptionInfo", new JSONObject().put("threadId", 1));
            assertTrue(about.toString().contains("Division by zero"), about.toString());
            adapter.go("continue");
            adapter.await("terminated");
        }
        assertEquals(0, run.get(60, TimeUnit.SECONDS).exit());
    }

    /** Errors that are caught, at whatever distance, do not stop it; cleaning up is not catching. */
    @Test
    void errorsThatNobodyCatchesStopTheProgram() throws Exception {
        Files.writeString(program, """
                action fails(n) {
                    return n / 0
                }
                action caught(n) {
                    try {
                        return fails(n)
                    } catch (e) { return 0 }
                }
                action cleaned(n) {
                    try { return fails(n) } finally { print("cleaned") }
                }
                print(caught(1))
                try { let x = 1 / 0 } catch (e) { print("here") }
                try { [1].map(n => fails(n)) } catch (e) { print("below") }
                try { cleaned(2) } catch (e) { print("outside") }
                cleaned(3)
                """);
        CompletableFuture<Command> run = start();
        try (Adapter adapter = attach(new JSONArray(), new JSONArray().put("uncaught"))) {
            assertEquals("<main>:12", adapter.stop());
            adapter.go("continue");
            assertEquals("fails:2 < cleaned:10 < <main>:16", adapter.stop());
            adapter.go("continue");
            adapter.await("terminated");
        }
        Command ended = run.get(60, TimeUnit.SECONDS);
        assertEquals("0\nhere\nbelow\ncleaned\noutside\ncleaned\n", ended.output());
        assertEquals(1, ended.exit());
    }

    @Test
    void aPortThatIsTakenIsReportedAndNothingRuns() throws Exception {
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            var expected = new Command("", "zexus: cannot wait for a debugger on port " + taken.getLocalPort()
                    + ": Address already in use; '--port=N' takes another one\n", 2);
            assertEquals(expected, start().get(60, TimeUnit.SECONDS));
            assertEquals(expected, start("--inspect").get(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void devToolsFindTheProgram() throws Exception {
        CompletableFuture<Command> run = start("--inspect");
        String address = new JSONArray(targets()).getJSONObject(0).getString("webSocketDebuggerUrl");
        try (var tools = new DevTools(URI.create(address))) {
            tools.call("Runtime.enable", new JSONObject());
            tools.call("Debugger.enable", new JSONObject());
            tools.call("Debugger.setBreakpointByUrl", new JSONObject().put("url", program.toUri().toString())
                    .put("lineNumber", 2)
                    .put("columnNumber", 0)
                    .put("condition", "n == 6"));
            tools.call("Runtime.runIfWaitingForDebugger", new JSONObject());
            tools.await("Debugger.paused");
            tools.call("Debugger.resume", new JSONObject());
            JSONObject frame = tools.await("Debugger.paused").getJSONArray("callFrames").getJSONObject(0);
            assertEquals("half", frame.getString("functionName"));
            assertEquals(2, frame.getJSONObject("location").getInt("lineNumber"));
            JSONObject value = tools.call("Debugger.evaluateOnCallFrame", new JSONObject()
                    .put("callFrameId", frame.getString("callFrameId"))
                    .put("expression", "n * 100"));
            assertEquals(600, value.getJSONObject("result").getInt("value"));
            tools.call("Debugger.resume", new JSONObject());
        }
        assertEquals("10\ncaught\nend\n", run.get(60, TimeUnit.SECONDS).output());
    }
}
