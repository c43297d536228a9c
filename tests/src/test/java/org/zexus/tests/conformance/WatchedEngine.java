package org.zexus.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.graalvm.polyglot.Engine;

/**
 * An engine for tests, which are to fail when it cannot compile a function. Where it compiles in the background, it has
 * nobody to throw that at: it goes on in the interpreter, and only its log tells.
 */
public final class WatchedEngine implements AutoCloseable {

    private final Failures failures = new Failures();
    private final Engine engine;

    /** An engine with these options. */
    public WatchedEngine(Map<String, String> options) {
        engine = Engine.newBuilder("zexus")
                .allowExperimentalOptions(true)
                .options(options)
                .option("engine.CompilationFailureAction", "Print")
                .logHandler(failures)
                .build();
    }

    /** The engine, to make contexts with. */
    public Engine engine() {
        return engine;
    }

    /** Fails if a function could not be compiled; tells of each once. */
    public void assertAllCompiled() {
        assertEquals(List.of(), failures.takeAll(), "functions that could not be compiled");
    }

    /** Closes the engine, and fails if a function could not be compiled of which nobody has been told yet. */
    @Override
    public void close() {
        engine.close();
        assertAllCompiled();
    }

    /** What the log has of compilations that failed for good; those to be repeated are a matter of the engine. */
    private static final class Failures extends Handler {

        private static final String EVENT = "opt fail";

        private final Queue<String> messages = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord message) {
            if (message.getMessage().contains(EVENT)) {
                messages.add(message.getMessage());
            }
        }

        List<String> takeAll() {
            var taken = new ArrayList<String>();
            for (String message = messages.poll(); message != null; message = messages.poll()) {
                taken.add(message);
            }
            return taken;
        }

        @Override
        public void flush() {
            /* Nothing is kept back. */
        }

        @Override
        public void close() {
            /* What has been noted stays. */
        }
    }
}
