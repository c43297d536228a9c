package org.zexus.tests.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors that cross between Java and Zexus. */
class ErrorsTest {
    private final Context context = Context.newBuilder("zexus").allowAllAccess(true).build();

    @AfterEach
    void close() {
        context.close(true);
    }

    private PolyglotException failure(String code) {
        return assertThrows(PolyglotException.class,
                () -> context.eval(Source.newBuilder("zexus", code, "main.zx").build()));
    }

    @Test
    void runtimeErrors() {
        var error = failure("action half(n) {\n    return n / 0\n}\nhalf(4)\n");
        assertTrue(error.isGuestException());
        assertFalse(error.isSyntaxError());
        assertFalse(error.isInternalError());
        assertEquals("Division by zero", error.getMessage());
        assertEquals(2, error.getSourceLocation().getStartLine());
        assertEquals(14, error.getSourceLocation().getStartColumn());
        Value thrown = error.getGuestObject();
        assertTrue(thrown.isException());
        assertEquals("ZeroDivisionError", thrown.getMember("kind").asString());
        assertEquals("check the divisor before dividing", thrown.getMember("hint").asString());
        assertEquals("half (main.zx:2:14)", thrown.getMember("stack").getArrayElement(0).asString());
        var frames = error.getPolyglotStackTrace().iterator();
        assertEquals("half", frames.next().getRootName());
        assertEquals(4, frames.next().getSourceLocation().getStartLine());
    }

    @Test
    void thrownValues() {
        var error = failure("throw {code: 5}");
        assertTrue(error.isGuestException());
        assertEquals("{code: 5}", error.getMessage());
        assertEquals(5, error.getGuestObject().getMember("value").getMember("code").asInt());
        assertEquals("boom", failure("throw \"boom\"").getGuestObject().getMember("value").asString());
    }

    @Test
    void syntaxErrors() {
        var error = failure("let x = \nprint(1)\nlet y = = 2\n");
        assertTrue(error.isSyntaxError());
        assertTrue(error.isGuestException());
        assertTrue(error.getMessage().contains("main.zx:3:9"), error.getMessage());
        assertTrue(error.getSourceLocation().getStartLine() >= 1);
        assertFalse(error.isIncompleteSource());
        assertTrue(failure("action f() {\n").isIncompleteSource());
    }

    @Test
    void exit() {
        var error = failure("exit_program(7)");
        assertTrue(error.isExit());
        assertEquals(7, error.getExitStatus());
    }

    @Test
    void hostExceptionsPassThrough() {
        context.getBindings("zexus").putMember("fail", (ProxyExecutable) arguments -> {
            throw new IllegalStateException("from the host");
        });
        var error = failure("fail()");
        assertTrue(error.isHostException());
        assertTrue(error.asHostException() instanceof IllegalStateException);
    }

    @Test
    void programsCatchHostExceptions() {
        context.getBindings("zexus").putMember("fail", (ProxyExecutable) arguments -> {
            throw new IllegalStateException("from the host");
        });
        String text = context.eval("zexus", """
                let caught = "nothing"
                try { fail() } catch (e) { caught = "caught " + e.message } finally { caught += ", finally" }
                caught
                """).asString();
        assertEquals("caught from the host, finally", text);
    }

    @Test
    void errorsInCallbacksReachTheProgram() {
        Value call = context.eval("zexus", "(f) => { try { f() } catch (e) { return \"caught \" + e } }");
        Value fails = context.eval("zexus", "() => { throw \"inner\" }");
        assertEquals("caught inner", call.execute((ProxyExecutable) arguments -> fails.execute()).asString());
    }

    @Test
    void errorsOfWrongCalls() {
        Value one = context.eval("zexus", "(x) => x");
        var error = assertThrows(PolyglotException.class, () -> one.execute(1, 2));
        assertEquals("ArgumentError", error.getGuestObject().getMember("kind").asString());
    }

    /** Evaluates code that calls {@code running()}, and interrupts it when its thread is in a state after that. */
    private PolyglotException interrupted(String code, Thread.State when) throws InterruptedException {
        Thread evaluating = Thread.currentThread();
        var running = new CountDownLatch(1);
        context.getBindings("zexus").putMember("running", (ProxyExecutable) arguments -> {
            running.countDown();
            return null;
        });
        var thread = Thread.ofPlatform().start(() -> {
            try {
                running.await();
                while (evaluating.getState() != when) {
                    Thread.sleep(1);
                }
                context.interrupt(Duration.ofSeconds(30));
            } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
                throw new IllegalStateException(e);
            }
        });
        var error = failure(code);
        thread.join();
        return error;
    }

    @Test
    @Timeout(60)
    void endlessLoopsCanBeInterrupted() throws InterruptedException {
        var error = interrupted(
                "running()\nlet n = 0\nwhile true { try { n += 1 } catch (e) { print(e) } finally { n -= 1 } }",
                Thread.State.RUNNABLE);
        assertTrue(error.isInterrupted());
        assertEquals(2, context.eval("zexus", "1 + 1").asInt());
    }

    /** What was interrupted while it waited does not hold up what is evaluated next. */
    @ParameterizedTest
    @Timeout(60)
    @ValueSource(strings = {"running()\ntry { sleep(1000) } finally { cleaned += 1 }",
        "async action waits() { try { sleep(1000) } finally { cleaned += 1 } }\nwaits()\nrunning()\n7",
        "async action waits() { try { sleep(1000) } finally { cleaned += 1 } }\nrunning()\nawait waits()"})
    void waitsCanBeInterrupted(String code) throws InterruptedException {
        context.eval("zexus", "let cleaned = 0");
        assertTrue(interrupted(code, Thread.State.TIMED_WAITING).isInterrupted());
        assertEquals(1, context.eval("zexus", "cleaned").asInt());
    }

    @Test
    @Timeout(60)
    void endlessRecursionIsAnErrorOfTheProgram() {
        var error = failure("action f(n) { return f(n + 1) + 1 }\nf(0)");
        assertEquals("RecursionError", error.getGuestObject().getMember("kind").asString());
        assertEquals("call depth limit exceeded", error.getMessage());
    }
}
