package org.zexus.tests.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.junit.jupiter.api.Test;
import org.zexus.embedding.Event;
import org.zexus.embedding.EventBus;
import org.zexus.embedding.Subscription;

/** The object {@code zexus}, as a host uses it. */
class RuntimeObjectTest {

    private static Value runtime(Context context) {
        return context.getBindings("zexus").getMember("zexus");
    }

    @Test
    void describesTheContext() {
        try (Context context = Context.create("zexus")) {
            Value runtime = runtime(context);
            assertTrue(runtime.getMember("version").asString().matches("\\d+\\.\\d+\\.\\d+.*"),
                    runtime.getMember("version")::asString);
            assertTrue(runtime.getMemberKeys().containsAll(List.of("builtins", "events", "tasks", "modules", "vm")));
            assertFalse(runtime.getMember("capabilities").getHashValue("files").asBoolean());
            assertTrue(runtime.getMember("vm").getMember("opcodes").asLong() > 100);
            assertEquals(List.of(), List.copyOf(context.getBindings("zexus").getMemberKeys()));
        }
    }

    @Test
    void builtinsAreCallable() {
        try (Context context = Context.create("zexus")) {
            Value builtins = runtime(context).getMember("builtins");
            assertEquals(3, builtins.invokeMember("len", "abc").asInt());
            assertEquals(2, builtins.getMember("max").execute(1, 2).asInt());
            assertTrue(builtins.hasMember("range"));
            assertFalse(builtins.hasMember("no_such_builtin"));
            assertThrows(UnsupportedOperationException.class,
                    () -> builtins.putMember("mine", (ProxyExecutable) arguments -> 1));
        }
    }

    @Test
    void theHostAddsBuiltins() {
        try (Context context = Context.newBuilder("zexus").option("zexus.ExtendBuiltins", "true").build()) {
            Value builtins = runtime(context).getMember("builtins");
            builtins.putMember("host_add", (ProxyExecutable) a -> a[0].asInt() + a[1].asInt());
            assertEquals(5, context.eval("zexus", "host_add(2, 3)").asInt());
            assertThrows(UnsupportedOperationException.class,
                    () -> builtins.putMember("len", (ProxyExecutable) arguments -> 1));
        }
    }

    @Test
    void eventsReachTheHost() {
        try (Context context = Context.create("zexus")) {
            Value events = runtime(context).getMember("events");
            List<String> seen = new ArrayList<>();
            Value subscription = events.invokeMember("on", "Transfer", (ProxyExecutable) a -> {
                seen.add(a[0].getMember("event").asString() + a[0].getMember("args").getArrayElement(1).asInt());
                return null;
            });
            context.eval("zexus", "emit Transfer(\"ann\", 3)\nemit Other(1)");
            assertEquals(List.of("Transfer3"), seen);
            assertEquals(1, events.invokeMember("listenerCount", "Transfer").asInt());
            subscription.invokeMember("close");
            context.eval("zexus", "emit Transfer(\"ann\", 4)");
            assertEquals(1, seen.size());
            context.eval("zexus", "let got = 0\non Ping(n) { got = n }");
            assertEquals(1, events.invokeMember("emit", "Ping", 7).asInt());
            assertEquals(7, context.getBindings("zexus").getMember("got").asInt());
        }
    }

    @Test
    void typedViews() throws Exception {
        try (Context context = Context.create("zexus")) {
            EventBus events = EventBus.of(context);
            List<Event> seen = new ArrayList<>();
            Subscription subscription = events.on("Token.*", seen::add);
            CompletableFuture<Event> next = events.next("Token.Sent").toCompletableFuture();
            context.eval("zexus", "emit Token.Sent(\"ann\", 3)\nemit Token.Burnt { n: 1 }");
            assertEquals(List.of("Token.Sent", "Token.Burnt"), seen.stream().map(Event::name).toList());
            assertEquals(List.of("ann", 3L), seen.getFirst().args());
            assertTrue(seen.get(0).seq() < seen.get(1).seq());
            assertEquals("Unnamed", seen.getFirst().source());
            assertEquals(seen.getFirst().seq(), next.get(1, TimeUnit.SECONDS).seq());
            assertTrue(subscription.isActive());
            subscription.close();
            assertFalse(subscription.isActive());
            assertEquals(0, events.emit("Token.Sent", 1));
        }
    }

    @Test
    void anExecutorOfTheHostCallsHandlers() throws Exception {
        try (Context context = Context.create("zexus"); var executor = Executors.newSingleThreadExecutor()) {
            EventBus events = EventBus.of(context);
            var seen = new CompletableFuture<List<Object>>();
            var mayGoOn = new CountDownLatch(1);
            events.on("E", e -> {
                try {
                    mayGoOn.await();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
                seen.complete(e.args());
            }, executor);
            context.eval("zexus", "let xs = [1, [2], {k: [3]}]\nemit E(xs)\nxs.clear()");
            assertFalse(seen.isDone());
            mayGoOn.countDown();
            assertEquals(List.of(List.of(1L, List.of(2L), Map.of("k", List.of(3L)))), seen.get(60, TimeUnit.SECONDS));
        }
    }

    @Test
    void errorsOfHandlersOfTheHostAreRaisedTogether() {
        try (Context context = Context.create("zexus")) {
            EventBus events = EventBus.of(context);
            List<String> seen = new ArrayList<>();
            events.on("E", e -> {
                throw new IllegalStateException("host problem");
            });
            events.on("E", e -> seen.add("still called"));
            var error = assertThrows(PolyglotException.class, () -> events.emit("E"));
            assertTrue(error.getMessage().contains("host problem"), error.getMessage());
            assertEquals(List.of("still called"), seen);
            assertEquals("EventError host problem",
                    context.eval("zexus", "try { emit E } catch (e) { e.kind + \" \" + e.errors[0].message }")
                            .asString());
        }
    }

    @Test
    void tasksOfTheProgramGoOnWhenTheHostLetsThem() {
        try (Context context = Context.create("zexus")) {
            context.eval("zexus", """
                    channel<integer> inbox
                    let got = []
                    async action worker() { for each n in inbox { got.push(n * 2) } }
                    worker()
                    action give(n) { inbox.send(n) }
                    """);
            Value bindings = context.getBindings("zexus");
            Value tasks = runtime(context).getMember("tasks");
            assertEquals(1, tasks.invokeMember("active").getArraySize());
            bindings.getMember("give").execute(4);
            tasks.invokeMember("runUntilIdle");
            bindings.getMember("give").execute(5);
            tasks.invokeMember("runUntilIdle");
            assertEquals("[8, 10]", bindings.getMember("got").toString());
            tasks.invokeMember("cancelAll", "enough");
            tasks.invokeMember("runUntilIdle");
            assertEquals(0, tasks.invokeMember("active").getArraySize());
        }
    }

    @Test
    void aTaskIsAThenable() {
        try (Context context = Context.create("zexus")) {
            Value task = context.eval("zexus", "async action f() { await sleep(0)\nreturn 42 }\nf()");
            List<Integer> results = new ArrayList<>();
            task.invokeMember("then", (ProxyExecutable) a -> results.add(a[0].asInt()));
            runtime(context).getMember("tasks").invokeMember("runUntilIdle");
            assertEquals(List.of(42), results);
            assertTrue(task.getMember("done").asBoolean());
            assertEquals(42, task.invokeMember("result").asInt());
        }
    }

    @Test
    void awaitsStagesOfTheHost() {
        try (Context context = Context.newBuilder("zexus").allowAllAccess(true).build()) {
            var later = new CompletableFuture<Integer>();
            later.completeOnTimeout(20, 20, TimeUnit.MILLISECONDS);
            context.getBindings("zexus").putMember("later", later);
            assertEquals(21, context.eval("zexus", "(await later) + 1").asInt());
            var failing = new CompletableFuture<Integer>();
            failing.completeExceptionally(new IllegalStateException("no luck"));
            context.getBindings("zexus").putMember("failing", failing);
            assertEquals("no luck",
                    context.eval("zexus", "try { await failing } catch (e) { e.message }").asString());
        }
    }

    @Test
    void theHostRegistersModules() {
        try (Context context = Context.create("zexus")) {
            runtime(context).getMember("modules")
                    .invokeMember("register", "bank",
                            ProxyObject.fromMap(Map.of("rate", 3, "twice", (ProxyExecutable) a -> a[0].asInt() * 2)));
            assertEquals(11, context.eval("zexus", "use \"bank\" as bank\nbank.twice(4) + bank.rate").asInt());
        }
    }

    @Test
    void nothingIsDeliveredAfterTheEnd() {
        List<String> seen = new ArrayList<>();
        Context context = Context.create("zexus");
        EventBus.of(context).on("*", e -> seen.add(e.name()));
        context.eval("zexus", """
                async action late() { try { await sleep(1000) } finally { emit Cancelled } }
                action start() { late() }
                """);
        context.getBindings("zexus").getMember("start").execute();
        context.close();
        assertEquals(List.of("Cancelled"), seen, "clean-up code runs while the context is closed");
        assertThrows(IllegalStateException.class, () -> context.eval("zexus", "emit Late"));
    }

    @Test
    void errorsOfTasksThatNobodyAwaitsReachTheHost() {
        try (Context context = Context.create("zexus")) {
            var error = assertThrows(PolyglotException.class, () -> context.eval("zexus", """
                    async action bad() { await sleep(0)
                    throw "lost" }
                    bad()
                    """));
            assertEquals("lost", error.getMessage());
            List<String> seen = new ArrayList<>();
            runtime(context).getMember("tasks")
                    .invokeMember("onError",
                            (ProxyExecutable) a -> seen.add(a[0].asString()));
            context.eval("zexus", "bad()");
            assertEquals(List.of("lost"), seen);
        }
    }
}
