package org.zexus.tests.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.zexus.embedding.EventBus;

/** How tasks and events behave for a host; the names are those of the list of behaviours to be tested. */
class SchedulingTest {

    /** Tasks, timers, channels and choices, all of them with an order that a seed decides. */
    private static final String SIMULATION = """
            channel<string>[2] work
            channel<string> urgent
            async action producer(name, to) {
                for i in range(20) { await sleep(random() * 60); to.send(name + i) }
                to.close()
            }
            async action consumer(name) {
                while not (work.closed and urgent.closed) {
                    select {
                        case v = work.receive(): { if v == null { await sleep(1) } else { print(name, v) } }
                        case v = urgent.receive(): { if v == null { await sleep(1) } else { print(name, v) } }
                        case after(30): { print(name, "is bored at", now().timestamp()) }
                    }
                }
            }
            await all([producer("w", work), producer("u", urgent), consumer("a"), consumer("b")])
            print("ended at", now().timestamp())
            """;

    private static String simulate(long seed) {
        var out = new ByteArrayOutputStream();
        try (Context context = Context.newBuilder("zexus")
                .option("zexus.Scheduler", "deterministic")
                .option("zexus.Seed", Long.toString(seed))
                .out(out)
                .build()) {
            context.eval("zexus", SIMULATION);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("sched.deterministic_same_output")
    void aRunRepeatsExactlyAndDependsOnTheSeed() {
        long start = System.nanoTime();
        Set<String> outputs = new HashSet<>();
        for (long seed = 1; seed <= 3; seed++) {
            String output = simulate(seed);
            assertTrue(output.lines().count() > 40, output);
            assertEquals(output, simulate(seed));
            outputs.add(output);
        }
        assertEquals(3, outputs.size(), "a seed changes nothing");
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toMinutes() < 5, "the time was not virtual");
    }

    @Test
    @DisplayName("sched.no_threads_granted")
    void tasksNeedNoPermissionForThreads() {
        try (Context context = Context.newBuilder("zexus").allowCreateThread(false).build()) {
            assertEquals("[1, 2, 3]", context.eval("zexus", """
                    let log = []
                    channel<integer> c
                    async action send_all() { for i in [1, 2] { await sleep(0.001); c.send(i) } c.close() }
                    send_all()
                    for each v in c { log.push(v) }
                    with timeout(5) { await sleep(0.001) }
                    log.push(await spawn len("abc"))
                    log
                    """).toString());
        }
    }

    @Test
    @DisplayName("event.host_on")
    void theHostHearsEventsInOrder() {
        try (Context context = Context.create("zexus")) {
            List<String> heard = new ArrayList<>();
            Value events = context.getBindings("zexus").getMember("zexus").getMember("events");
            events.invokeMember("on", "Transfer", (ProxyExecutable) a -> {
                heard.add(a[0].getMember("seq") + ":" + a[0].getMember("args"));
                return null;
            });
            context.eval("zexus", "emit Transfer(1)\nemit Transfer(2, \"b\")\nemit Other(3)");
            assertEquals(List.of("1:[1]", "2:[2, b]"), heard);
        }
    }

    @Test
    @DisplayName("event.js_on")
    void javaScriptHearsEvents() {
        try (Context context = Context.newBuilder("zexus", "js")
                .allowAllAccess(true)
                .option("zexus.ExportRuntime", "true")
                .option("engine.WarnInterpreterOnly", "false")
                .build()) {
            context.initialize("zexus");
            context.eval("js", """
                    const heard = [];
                    const ev = Polyglot.import('zexus:runtime').events;
                    ev.on('Transfer', e => heard.push(e.args[0] + e.args[1]));
                    """);
            context.eval("zexus", "emit Transfer(1, 2)\nemit Transfer(3, 4)");
            assertEquals("3,7", context.eval("js", "heard.join()").asString());
        }
    }

    @Test
    @DisplayName("event.close_stops")
    void nothingIsDeliveredOnceTheBusOrTheContextIsClosed() {
        List<String> heard = new ArrayList<>();
        Context context = Context.create("zexus");
        EventBus bus = EventBus.of(context);
        bus.on("E", e -> heard.add("E" + e.args()));
        bus.emit("E", 1);
        context.getBindings("zexus").getMember("zexus").getMember("events").invokeMember("close");
        assertEquals(0, bus.emit("E", 2));
        context.eval("zexus", "emit E(3)");
        context.close();
        assertThrows(IllegalStateException.class, () -> bus.emit("E", 4));
        assertEquals(List.of("E[1]"), heard);
    }

    @Test
    @DisplayName("bindings.builtins_callable")
    void theHostCallsEveryBuiltinByName() {
        try (Context context = Context.create("zexus")) {
            Value builtins = context.getBindings("zexus").getMember("zexus").getMember("builtins");
            assertEquals(3, builtins.getMember("len").execute("abc").asInt());
            assertEquals("[0, 1, 2]", builtins.invokeMember("range", 3).toString());
            long callable = builtins.getMemberKeys()
                    .stream()
                    .filter(name -> builtins.getMember(name).canExecute())
                    .count();
            assertTrue(callable > 100, callable + " builtins");
        }
    }
}
