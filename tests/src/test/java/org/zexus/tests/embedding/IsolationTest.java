package org.zexus.tests.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Calls that share nothing with the program, as a host sees them. */
class IsolationTest {

    /** Two calls that look for each other's message without ever waiting: both must run at the same moment. */
    private static final String MEET = """
            channel<integer>[1] left
            channel<integer>[1] right
            action meet(mine, other, value) {
                mine.send(value)
                let seen = null
                while seen == null { seen = other.try_receive() }
                return seen
            }
            parallel { a: meet(left, right, 1), b: meet(right, left, 2) }
            """;

    /** Two calls that wait for each other's messages. */
    private static final String TALK = """
            channel<integer> left
            channel<integer> right
            action talk(mine, other, first) {
                let seen = []
                for i in range(3) {
                    if first { mine.send(i); seen.push(other.receive()) }
                    else { seen.push(other.receive()); mine.send(i * 10) }
                    sleep(0.001)
                }
                return seen
            }
            let r = parallel { a: talk(left, right, true), b: talk(right, left, false) }
            print(r)
            """;

    private static String run(Map<String, String> options, boolean threads, String program) {
        var out = new ByteArrayOutputStream();
        try (Context context = Context.newBuilder("zexus")
                .options(options)
                .allowCreateThread(threads)
                .out(out)
                .build()) {
            context.eval("zexus", program);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("isolated.overlap")
    void callsRunAtTheSameMomentWhereThreadsAreGranted() {
        try (Context context = Context.newBuilder("zexus").allowCreateThread(true).build()) {
            Value met = context.eval("zexus", MEET);
            assertEquals(2, met.getMember("a").asInt());
            assertEquals(1, met.getMember("b").asInt());
        }
    }

    @Test
    @DisplayName("isolated.no_threads_granted")
    void callsTakeTurnsWithoutThreads() {
        String expected = "{a: [0, 10, 20], b: [0, 1, 2]}\n";
        assertEquals(expected, run(Map.of(), false, TALK));
        assertEquals(expected, run(Map.of(), true, TALK));
        assertEquals(expected, run(Map.of("zexus.Scheduler", "deterministic"), true, TALK));
        assertEquals(expected, run(Map.of("zexus.Gas", "1000000"), true, TALK));
    }

    @Test
    @DisplayName("isolated.deterministic")
    void runsRepeatExactly() {
        String program = """
                action rolls(n) { let all = []
                    for i in range(n) { sleep(random() * 10); all.push(randint(1, 1000)) }
                    print(now().timestamp() > 0)
                    return all }
                use { randint } from "math"
                print(parallel { a: rolls(3), b: rolls(3), c: randint(1, 1000) }, now().timestamp())
                """;
        Map<String, String> seeded = Map.of("zexus.Scheduler", "deterministic", "zexus.Seed", "7");
        assertEquals(run(seeded, true, program), run(seeded, true, program));
    }

    @Test
    @DisplayName("isolated.shares_gas")
    void gasIsThatOfTheProgram() {
        String program = "action burn() { let n = 0; while true { n = n + 1 } }\nspawn isolated burn()";
        var error = assertThrows(PolyglotException.class, () -> run(Map.of("zexus.Gas", "100000"), true, program));
        assertTrue(error.getMessage().contains("gas"), error.getMessage());
    }

    @Test
    @DisplayName("isolated.permissions")
    void aCallMayDoNoMoreThanTheProgram() {
        try (Context context = Context.newBuilder("zexus")
                .allowIO(IOAccess.ALL)
                .allowCreateThread(true)
                .option("zexus.AllowRead", "/nowhere")
                .build()) {
            Value kind = context.eval("zexus", """
                    action read() { return read_file("/etc/hostname") }
                    let kind = null
                    try { await spawn isolated read() } catch (e) { kind = e.kind }
                    kind
                    """);
            assertEquals("PermissionError", kind.asString());
        }
    }

    @Test
    @DisplayName("isolated.host_objects")
    void objectsOfTheHostStayWhereTheyAre() {
        try (Context context = Context.newBuilder("zexus").allowCreateThread(true).build()) {
            context.getBindings("zexus").putMember("host", (ProxyExecutable) arguments -> 1);
            var error = assertThrows(PolyglotException.class,
                    () -> context.eval("zexus", "action f() { return host() }\nawait spawn isolated f()"));
            assertTrue(error.getMessage()
                    .contains("'host' cannot go to another context: it is or holds an object of"
                            + " the host"),
                    error.getMessage());
        }
    }

    /** Again and again, because the moment matters at which the program gives the call up. */
    @RepeatedTest(50)
    @DisplayName("isolated.cancelled_without_waiting")
    void aCallThatNeverWaitsIsCancelled() {
        String program = """
                let ended = channel(1)
                let started = channel(0)
                action spin() { while true { } }
                action begin() {
                    try {
                        started.send(1)
                        spin()
                    } finally { ended.try_send("ended") }
                }
                let t = spawn isolated begin()
                started.receive()
                t.cancel("enough")
                print(ended.receive())
                try { parallel { spins: { while true { } }, fails: { throw "no" } } } catch (e) { print(e) }
                """;
        assertEquals("ended\nno\n", run(Map.of(), true, program));
    }

    @Test
    @DisplayName("isolated.ends_with_its_context")
    void closingTheContextEndsTheCalls() throws InterruptedException {
        var started = new CountDownLatch(1);
        var failure = new AtomicReference<Throwable>();
        Context context = Context.newBuilder("zexus").allowCreateThread(true).build();
        context.getBindings("zexus").putMember("started", (ProxyExecutable) _ -> {
            started.countDown();
            return null;
        });
        Thread host = Thread.ofPlatform().start(() -> {
            try {
                context.eval("zexus", """
                        channel<integer> meet
                        action spin() { meet.send(1)
                            while true { } }
                        let t = spawn isolated spin()
                        meet.receive()
                        started()
                        await t
                        """);
                fail("the program ends only with its context");
            } catch (PolyglotException e) {
                failure.set(e.isCancelled() ? null : e);
            }
        });
        started.await();
        context.close(true);
        host.join();
        if (failure.get() != null) {
            throw new AssertionError(failure.get());
        }
    }

    @Test
    @DisplayName("isolated.results_between_evaluations")
    void resultsAndTypesComeBackToTheirContext() {
        try (Context context = Context.newBuilder("zexus").allowCreateThread(true).build()) {
            context.eval("zexus", "data Point { x: integer }\naction next(p) { return Point(p.x + 1) }");
            for (int i = 0; i < 20; i++) {
                Value point = context.eval("zexus", "await spawn isolated next(Point(" + i + "))");
                assertEquals(i + 1, point.getMember("x").asInt());
                assertTrue(context.eval("zexus", "Point").isMetaInstance(point));
            }
        }
    }
}
