package org.zexus.tests.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;
import org.zexus.embedding.EventBus;

/** Many threads of the host in one context. */
class HostThreadsTest {
    private static final int THREADS = 64;
    private static final int ROUNDS = 10;

    private static void inThreads(int threads, Runnable each) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(pool.submit(each));
            }
            for (Future<?> one : all) {
                one.get(300, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void noChangeIsLost() throws Exception {
        try (Context context = Context.create("zexus")) {
            context.eval("zexus", """
                    let n = 0
                    let events = 0
                    on Ping(k) { events = events + k }
                    action add() { let old = n; n = old + 1; return n }
                    """);
            Value add = context.getBindings("zexus").getMember("add");
            EventBus bus = EventBus.of(context);
            var heard = new AtomicLong();
            bus.on("Ping", e -> heard.incrementAndGet());
            inThreads(THREADS, () -> {
                for (int i = 0; i < ROUNDS; i++) {
                    add.execute();
                    bus.emit("Ping", 1);
                }
            });
            assertEquals(THREADS * ROUNDS, context.getBindings("zexus").getMember("n").asInt());
            assertEquals(THREADS * ROUNDS, context.getBindings("zexus").getMember("events").asInt());
            assertEquals(THREADS * ROUNDS, heard.get());
        }
    }

    @Test
    void threadsFeedAProgramThatWaits() throws Exception {
        try (Context context = Context.newBuilder("zexus").option("zexus.WaitForHost", "true").build()) {
            context.eval("zexus", "channel<integer> inbox\naction give(k) { inbox.send(k) }");
            Value give = context.getBindings("zexus").getMember("give");
            int senders = 8;
            var started = new CountDownLatch(1);
            try (ExecutorService pool = Executors.newFixedThreadPool(senders)) {
                for (int t = 0; t < senders; t++) {
                    pool.submit(() -> {
                        started.await();
                        for (int i = 1; i <= ROUNDS; i++) {
                            give.execute(i);
                        }
                        return null;
                    });
                }
                started.countDown();
                long sum = context.eval("zexus", "let sum = 0\nfor i in range(" + senders * ROUNDS
                        + ") { sum += inbox.receive() }\nsum").asLong();
                assertEquals(senders * (long) ROUNDS * (ROUNDS + 1) / 2, sum);
            }
        }
    }

    @Test
    void closingEndsCallsOfAllThreads() throws Exception {
        Context context = Context.create("zexus");
        context.eval("zexus", """
                channel<integer> never
                action block() { never.receive() }
                action spin() { let i = 0; while true { i = i + 1; if i % 100 == 0 { sleep(0) } } }
                """);
        Value block = context.getBindings("zexus").getMember("block");
        Value spin = context.getBindings("zexus").getMember("spin");
        var delivered = new AtomicLong();
        EventBus bus = EventBus.of(context);
        bus.on("Tick", e -> delivered.incrementAndGet());
        var running = new CountDownLatch(THREADS);
        var ended = new AtomicLong();
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                int kind = i % 3;
                pool.submit(() -> {
                    running.countDown();
                    try {
                        switch (kind) {
                            case 0 -> block.execute();
                            case 1 -> spin.execute();
                            default -> {
                                while (true) {
                                    bus.emit("Tick");
                                }
                            }
                        }
                    } catch (PolyglotException | IllegalStateException e) {
                        ended.incrementAndGet();
                    }
                });
            }
            assertTrue(running.await(120, TimeUnit.SECONDS));
            Thread.sleep(50);
            context.close(true);
            long atTheEnd = delivered.get();
            pool.shutdown();
            assertTrue(pool.awaitTermination(120, TimeUnit.SECONDS), "a thread hangs");
            assertEquals(atTheEnd, delivered.get(), "delivered after the end");
            assertEquals(THREADS, ended.get());
        }
    }
}
