package org.zexus.tests.fuzzing;

import java.util.function.Consumer;

/**
 * Declares functions that call each other, and calls them: short ones with and without branches, recursion of two,
 * functions and methods that differ from call to call, variables that get another function, and errors in what is
 * called.
 */
final class RandomCalls implements RandomPart {
    private static final int SHORT_FUNCTIONS = 3;

    private final RandomCode code;

    RandomCalls(RandomCode code) {
        this.code = code;
    }

    @Override
    public void declare() {
        for (int i = 0; i < SHORT_FUNCTIONS; i++) {
            code.see("a", "b");
            code.block("action short" + i + "(a, b)", () -> {
                if (code.number(2) == 0) {
                    code.line(
                            "if a " + (code.number(2) == 0 ? "<" : "!=") + " b { return " + code.expression(1) + " }");
                }
                code.line("return small(" + code.expression(2) + ")");
            });
        }
        code.line("action plain(a, b) { let c = a + b; if a > b { c = c - " + code.number(9) + " } return c }");
        code.line("action failing(n) { if n % " + (2 + code.number(4))
                + " == 0 { throw \"failing\" } return n / (n - 5) }");
        code.see("n", "d");
        code.block("action ping(n, d)", () -> {
            code.line("if n <= 0 { return " + code.expression(1) + " }");
            code.line("let below = pong(n - " + (1 + code.number(2)) + ", d)");
            code.line("return small(below) ?? plain(n, " + code.number(5) + ")");
        });
        code.block("action pong(n, d)", () -> {
            code.line("if n <= 0 { return plain(n, d) }");
            code.line("return " + short1() + "(ping(n - 1, d), plain(n, 1)) ");
        });
        code.line("action apply(f, n) { return f(n, 1) }");
        code.line("action twice(f, n) { let first = f(n, 2); return apply(f, n + " + code.number(3) + ") }");
        code.line("let chosen = plain");
        code.line("action choose(n) { return chosen(n, " + code.number(4) + ") }");
        entity("One", code.number(2) == 0);
        entity("Two", code.number(2) == 0);
        code.line("action go(thing, n) { return thing.step(n) + thing.value() }");
        code.line("let things = [One(1), Two(2)]");
    }

    private String short1() {
        return "short" + code.number(SHORT_FUNCTIONS);
    }

    private void entity(String name, boolean branches) {
        code.block("entity " + name, () -> {
            code.line("v: any = 0");
            code.line("action value() { return this.v }");
            code.block("action step(n)", () -> {
                if (branches) {
                    code.line("if n % 3 == 1 { return plain(n, this.v) }");
                }
                code.line("this.v = n % " + (2 + code.number(7)));
                code.line("return n");
            });
        });
    }

    @Override
    public void use(Consumer<Runnable> guarded) {
        guarded.accept(() -> code.line("log.push(ping(round % 5, g0))"));
        guarded.accept(() -> code.line("log.push(apply(round % 20 == 13 ? " + short1() + " : plain, round))"));
        guarded.accept(
                () -> code.line("log.push(twice(round > " + code.number(60) + " ? " + short1() + " : plain, round))"));
        guarded.accept(() -> code.line("log.push(go(things[round > " + code.number(60) + " ? 1 : 0], round))"));
        guarded.accept(() -> code.line("log.push(plain(failing(round), failing(round + 1)))"));
        guarded.accept(() -> {
            code.line("if round == " + code.number(60) + " { chosen = " + short1() + " }");
            code.line("log.push(choose(round))");
        });
    }

    @Override
    public void show() {
        code.line("print(things[0].v, things[1].v)");
    }
}
