package org.zexus.builtins.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.Test;
import org.zexus.language.Program;

/** Servers and clients in one program: other tasks run while one waits for the network. */
class NetworkTest {

    private static Program program(String... options) {
        return Program.start(builder -> {
            builder.allowIO(IOAccess.ALL).allowCreateThread(true);
            for (int i = 0; i < options.length; i += 2) {
                builder.option("zexus." + options[i], options[i + 1]);
            }
            return builder;
        });
    }

    private static String output(String code) {
        try (var program = program()) {
            program.run(code);
            return program.printed() + program.reported();
        }
    }

    @Test
    void aServerAnswersRequests() {
        assertEquals("""
                200 hello text/plain; charset=utf-8
                201 {"id": "7 8", "q": "ä b", "body": {"a": [1]}}
                404 Not Found
                405 Method Not Allowed
                204 |
                200 from a map {"x": 1}
                500 Internal Server Error
                302 /hello
                """,
                output("""
                        let server = http_server(0)
                        server.get("/hello", (req, res) => res.send("hello"))
                        server.post("/items/:id", action(req, res) {
                            res.status(201).json({id: req.params.id, q: req.query.q, body: json_parse(req.body)})
                        })
                        server.get("/nothing", (req, res) => null)
                        server.get("/map", (req, res) => {x: 1})
                        server.get("/fails", action(req, res) { try { throw "oops" } catch (e) { res.status(500).send("Internal Server Error") } })
                        server.get("/moved", (req, res) => res.redirect("/hello"))
                        server.listen()
                        let base = "http://127.0.0.1:" + server.port
                        let r = http_get(base + "/hello")
                        print(r.status, r.body, r.headers["content-type"])
                        let p = http_post(base + "/items/7%208?q=%C3%A4+b", {a: [1]})
                        print(p.status, p.body)
                        let missing = http_get(base + "/missing")
                        print(missing.status, missing.body)
                        let other = http_delete(base + "/hello")
                        print(other.status, other.body)
                        let none = http_get(base + "/nothing")
                        print(none.status, none.body + "|")
                        let m = http_get(base + "/map")
                        print(m.status, "from a map", m.body)
                        let f = http_get(base + "/fails")
                        print(f.status, f.body)
                        print(302, http_get(base + "/moved").body == "hello" ? "/hello" : "?")
                        server.stop()
                        """));
    }

    @Test
    void theErrorOfAHandlerIsReportedAndTheServerGoesOn() {
        try (var program = program()) {
            String failure = program.failure("""
                    let server = http_server(0)
                    server.get("/", action(req, res) { throw "oops" })
                    server.get("/fine", (req, res) => "fine")
                    server.listen()
                    let base = "http://127.0.0.1:" + server.port
                    print(http_get(base + "/").status, http_get(base + "/fine").body)
                    server.stop()
                    """);
            assertEquals("500 fine\n", program.printed());
            assertTrue(failure.contains("oops"), failure);
        }
    }

    @Test
    void requestsRunAtTheSameTimeAsOtherTasks() {
        assertEquals("[slow, fast]\nslow\n", output("""
                let server = http_server(0)
                server.get("/slow", async action(req, res) {
                    await sleep(0.05)
                    return "slow"
                })
                server.get("/fast", (req, res) => "fast")
                server.listen()
                let base = "http://127.0.0.1:" + server.port
                print(http_parallel_get([base + "/slow", base + "/fast"]).map(r => r.body))
                let t = http_async_get(base + "/slow")
                print((await t).body)
                server.stop()
                """));
    }

    @Test
    void whatGoesWrongIsANetworkError() {
        try (var program = program()) {
            assertEquals("NetworkError: GET http://127.0.0.1:9/: nobody accepts connections there",
                    program.failure("http_get(\"http://127.0.0.1:9/\")"));
            assertEquals("ValueError: 'ftp://x/' is not an http or https address",
                    program.failure("http_get(\"ftp://x/\")"));
            assertEquals("ValueError: 'http://a b' is not an address", program.failure("http_get(\"http://a b\")"));
            assertTrue(program.failure("""
                    let s = http_server(0)
                    s.get("/", action(req, res) { res.header("a", "b\\nc") })
                    s.listen()
                    let status = http_get("http://127.0.0.1:" + s.port).status
                    s.stop()
                    """).contains("not a header"));
        }
    }

    @Test
    void everyStepOfARedirectionMustBePermitted() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", "http://localhost:" + server.getAddress().getPort() + "/x");
            byte[] body = "body".getBytes(StandardCharsets.UTF_8);
            boolean here = exchange.getRequestHeaders().getFirst("Host").startsWith("127");
            exchange.sendResponseHeaders(here ? 302 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
        try (var program = program("AllowNet", "127.0.0.1"); var all = program("AllowNet", "127.0.0.1,localhost")) {
            assertTrue(program.failure("http_get(\"" + address + "\")").startsWith("PermissionError: "));
            assertEquals("body", all.run("http_get(\"" + address + "\").body").asString());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void socketsTalkToEachOther() {
        assertEquals("echo: hällo\nnull\nfalse\n", output("""
                let server = socket_create_server("127.0.0.1", 0, action(c) {
                    c.send("echo: " + c.receive())
                })
                let c = socket_create_connection("127.0.0.1", server.port)
                c.send("hällo")
                print(c.receive())
                print(c.receive())
                c.close()
                print(c.is_connected())
                server.stop()
                """));
    }

    @Test
    void aClosedSocketIsAnError() {
        try (var program = program()) {
            assertTrue(program.failure("""
                    let server = socket_create_server("127.0.0.1", 0, action(c) { c.receive() })
                    let c = socket_create_connection("127.0.0.1", server.port)
                    c.close()
                    server.stop()
                    c.send("x")
                    """).startsWith("NetworkError: "));
        }
    }
}
