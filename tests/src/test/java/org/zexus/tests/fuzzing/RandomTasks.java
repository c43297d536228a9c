package org.zexus.tests.fuzzing;

import java.util.function.Consumer;

/** Declares handlers of events, a reaction and tasks that take turns, and uses them. */
final class RandomTasks implements RandomPart {
    private final RandomCode code;

    RandomTasks(RandomCode code) {
        this.code = code;
    }

    @Override
    public void declare() {
        code.line("let watched = 0");
        code.line("let reactions = 0");
        code.line("watch watched => { reactions += 1; if reactions % 10 == 9 { throw \"reaction\" } }");
        code.see("k", "v", "reactions");
        code.block("on Stepped(k, v)", () -> code.statements(1, 1));
        code.see("k");
        code.block("async action turns(k, n)", () -> {
            code.line("defer { watched = k }");
            code.block("for i in range(n)", () -> {
                code.statements(1, 1);
                code.line("await sleep(0)");
            });
            code.line("return small(" + code.expression(1) + ")");
        });
        code.see("k");
        code.block("async action produce(k, to)", () -> {
            code.block("try", () -> code.line("for i in range(3) { to.send(small(" + code.expression(2) + ")) }"));
            code.line("finally { to.close() }");
        });
    }

    @Override
    public void use(Consumer<Runnable> guarded) {
        guarded.accept(() -> code.line("watched = small(" + code.expression(1) + ")"));
        guarded.accept(() -> {
            code.line("let first = turns(round, round % 4)");
            code.line("let second = spawn turns(" + code.expression(1) + ", 2)");
            code.line("try { log.push(await first) } finally { log.push(await second) }");
        });
        guarded.accept(() -> {
            code.line("channel<any>" + (code.number(2) == 0 ? "[2]" : "") + " items");
            code.line("let producer = produce(round, items)");
            code.line("for each item in items { log.push(item) }");
            code.line("await producer");
        });
    }

    @Override
    public void show() {
        code.line("print(watched, reactions, len(event_log()))");
    }
}
