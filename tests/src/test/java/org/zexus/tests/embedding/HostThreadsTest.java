package org.zexus.tests.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.graalvm.polyglot.Context;
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
}
