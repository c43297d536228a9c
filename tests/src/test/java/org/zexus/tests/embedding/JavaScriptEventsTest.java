package org.zexus.tests.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events and tasks between Zexus and JavaScript. */
class JavaScriptEventsTest {
    private final Context context = Context.newBuilder("zexus", "js")
            .allowAllAccess(true)
            .option("zexus.ExportRuntime", "true")
            .build();

    @BeforeEach
    void start() {
        context.initialize("zexus");
        context.eval("js", "const rt = Polyglot.import('zexus:runtime'); const ev = rt.events; const log = [];");
    }

    @AfterEach
    void close() {
        context.close();
    }

    private String js(String text) {
        return context.eval("js", text).toString();
    }

    @Test
    void javaScriptHearsEvents() {
        js("const sub = ev.on('Transfer', e => log.push(e.event + ':' + e.args[0] + ':' + e.args.length))");
        context.eval("zexus", "emit Transfer(\"ann\", 3)");
        js("sub.close()");
        context.eval("zexus", "emit Transfer(\"bob\", 4)");
        assertEquals("Transfer:ann:2", js("log.join()"));
    }

    @Test
    void javaScriptEmitsEvents() {
        context.eval("zexus", "let got = []\non Ping(a, b) { got.push(a + b) }");
        assertEquals("1", js("ev.emit('Ping', 1, 2)"));
        assertEquals("[3]", context.eval("zexus", "string(got)").asString());
    }

    @Test
    void zexusAwaitsPromises() {
        context.eval("js", "function later(v) { return new Promise(r => { setImmediateLike.push(() => r(v)) }) }"
                + " const setImmediateLike = []; function settle() { setImmediateLike.forEach(f => f()) }");
        context.getBindings("zexus").putMember("resolved", context.eval("js", "Promise.resolve(41)"));
        context.getBindings("zexus").putMember("rejected", context.eval("js", "Promise.reject(new Error('no'))"));
        context.getBindings("zexus").putMember("later", context.eval("js", "later"));
        context.getBindings("zexus").putMember("settle", context.eval("js", "settle"));
        assertEquals(42, context.eval("zexus", "(await resolved) + 1").asInt());
        assertEquals("no", context.eval("zexus", "try { await rejected } catch (e) { e.message }").asString());
        assertEquals("[5, main]", context.eval("zexus", """
                let order = []
                async action wait_for_it() { order.push(await later(5)) }
                let t = wait_for_it()
                settle()
                await t
                order.push("main")
                string(order)
                """).asString());
    }

    @Test
    void javaScriptAwaitsTasks() {
        context.getBindings("js").putMember("f", context.eval("zexus", """
                async action f(x) { await sleep(0)
                if x < 0 { throw "negative" }
                return x * 2 }
                f
                """));
        js("(async () => { log.push(await f(21)); try { await f(-1) } catch (e) { log.push('caught ' + e) } })()");
        context.eval("zexus", "null");
        assertEquals("42,caught negative", js("log.join()"));
    }

    @Test
    void handlersThatReturnPromisesAreAwaited() {
        js("ev.on('Job', async e => { log.push('start ' + e.args[0]); await null; log.push('end ' + e.args[0]); }, "
                + "{async: true})");
        context.eval("zexus", "emit Job(1)\nemit Job(2)\nawait sleep(0.01)");
        assertEquals("start 1,end 1,start 2,end 2", js("log.join()"));
    }

    @Test
    void aZexusFunctionHandsBackWhatJavaScriptMakesOfATask() {
        js("globalThis.twice = async x => (await x) * 2");
        context.getBindings("zexus").putMember("twice", context.eval("js", "twice"));
        assertEquals(14,
                context.eval("zexus", "async action seven() { await sleep(0)\nreturn 7 }\nawait twice(seven())")
                        .asInt());
    }
}
