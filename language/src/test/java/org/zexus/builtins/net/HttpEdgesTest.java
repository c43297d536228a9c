package org.zexus.builtins.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zexus.language.Program;

/** HTTP where things get large, slow, secure or come to an end. */
class HttpEdgesTest {
    @TempDir Path folder;

    private Program program() {
        return Program.start(builder -> builder.allowIO(IOAccess.ALL)
                .allowCreateThread(true)
                .currentWorkingDirectory(folder));
    }

    @Test
    void onlyAuthoritiesThatAreTrustedVouchForServers() throws Exception {
        try (var server = new SecureServer(folder); var program = program()) {
            String failure = program.failure("http_get(\"" + server.url() + "\")");
            assertTrue(failure.startsWith("NetworkError: ") && failure.contains("not secure"), failure);
            assertEquals("200 secret", program.run("""
                    use "http" as http
                    http.trust_ca("authority.pem")
                    let answer = http.get("URL")
                    "${answer.status} ${answer.body}"
                    """.replace("URL", server.url())).asString());
            // The name has to fit, too.
            assertTrue(program.failure("http_get(\"" + server.url().replace("localhost", "127.0.0.1") + "\")")
                    .startsWith("NetworkError: "));
        }
    }

    @Test
    void largeBodiesAndHeadersAreRefused() {
        try (var program = program()) {
            assertEquals("[200, 413, true, 200]", program.run("""
                    let server = http_server(0)
                    server.post("/", (req, res) => res.send(string(len(req.body))))
                    server.listen()
                    let url = "http://127.0.0.1:${server.port}/"
                    let seen = [http_post(url, "x".repeat(1000000)).status, http_post(url, "x".repeat(11000000)).status]
                    try {
                        seen.push(http_post(url, "x", {big: "y".repeat(100000)}).status >= 400)
                    } catch (e) {
                        seen.push(e.kind == "NetworkError")
                    }
                    seen.push(http_post(url, "x").status)
                    server.stop()
                    seen""").toString());
        }
    }

    @Test
    void aRequestThatIsBeingAnsweredEndsBeforeTheServer() {
        try (var program = program()) {
            assertEquals("[200, done, NetworkError]", program.run("""
                    let server = http_server(0)
                    server.get("/", async (req, res) => { sleep(0.3); res.send("done") })
                    server.listen()
                    let url = "http://127.0.0.1:${server.port}/"
                    let slow = http_async_get(url)
                    sleep(0.1)
                    server.stop()
                    let answer = await slow
                    let seen = [answer.status, answer.body]
                    try { http_get(url) } catch (e) { seen.push(e.kind) }
                    seen""").toString());
        }
    }

    @Test
    void aClientThatSaysNothingHoldsNobodyUp() {
        try (var program = program()) {
            program.run("""
                    let server = http_server(0)
                    server.get("/", (req, res) => res.send("here"))
                    server.listen()
                    let idle = socket_create_connection("127.0.0.1", server.port)
                    idle.send("GET / HT")
                    let answers = [...range(5)].map((_) => http_get("http://127.0.0.1:${server.port}/").body)
                    idle.close()
                    server.stop()
                    print(answers)""");
            assertEquals("[here, here, here, here, here]\n", program.printed());
        }
    }

    @Test
    void whatIsNoHttpIsAnError() {
        try (var program = program()) {
            String failure = program.failure(
                    """
                            let server = socket_create_server("127.0.0.1", 0, (c) => { c.receive(); c.send("hello\\n"); c.close() })
                            try { http_get("http://127.0.0.1:${server.port}/") } finally { server.stop() }""");
            assertTrue(failure.startsWith("NetworkError: "), failure);
        }
    }

    @Test
    void anAnswerIsTakenAsItArrives() throws IOException {
        String text = "line with ä and 😀\n".repeat(20_000);
        Files.writeString(folder.resolve("large.txt"), text, StandardCharsets.UTF_8);
        try (var program = program()) {
            assertEquals("[200, true, true, 200, true, true]", program.run("""
                    use "http" as http
                    let text = read_file("large.txt")
                    let server = http_server(0)
                    server.get("/", (req, res) => res.send(text))
                    server.listen()
                    let url = "http://127.0.0.1:${server.port}/"
                    let parts = []
                    let status = http.stream(url, (part) => { parts.push(part) })
                    let seen = [status, len(parts) > 1, parts.join("") == text]
                    seen.push(http.download(url, "copy.txt"))
                    seen.push(read_file("copy.txt") == text)
                    try { http.stream(url, (part) => { throw "enough" }) } catch (e) { seen.push(e == "enough") }
                    server.stop()
                    seen""").toString());
        }
    }
}
