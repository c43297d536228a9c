package org.zexus.tests.fuzzing;

import java.util.function.Consumer;

/**
 * Declares contracts, entities and data types that inherit from each other, and uses them: state that failing calls put
 * back, guards, views, calls from contract to contract, operators, computed fields, and patterns.
 */
final class RandomTypes implements RandomPart {
    private final RandomCode code;

    RandomTypes(RandomCode code) {
        this.code = code;
    }

    @Override
    public void declare() {
        code.line("event Stepped(k, v)");
        code.block("contract C", this::contract);
        code.block("contract Kid extends C", () -> {
            code.line("state extra = " + code.value());
            code.see("k", "v", "extra", "n");
            code.block("action step(k, v)", () -> {
                code.statements(2, 1);
                code.line("return super.step(k + 1, extra)");
            });
        });
        code.line("let kid = Kid()");
        data();
        entities();
    }

    private void contract() {
        code.line("state n = 0");
        code.line("state seen = []");
        code.line("state counts: Map<string, integer>");
        code.line("modifier unless(k) { n += 1; require(k % " + (2 + code.number(4)) + " != 0, \"refused \" + k) }");
        code.see("k", "v", "n");
        code.block("action step(k, v) unless(k)", () -> {
            code.line("counts[\"r\" + k % 3] += k");
            code.line("seen.push(small(v))");
            code.line("emit Stepped(k, small(v))");
            code.statements(2, 2);
            code.line("require(v != null, \"nothing\")");
            code.line("return small(n)");
        });
        code.see("k", "n");
        code.line("action view peek(k) { return small(" + code.expression(2) + ") }");
        code.line("action view forbidden(k) { seen.push(k); return " + code.expression(1) + " }");
        code.see("k", "n");
        code.block("action through(other, k)", () -> {
            code.line("n = small(" + code.expression(1) + ")");
            code.line("let result = null");
            code.line("try { result = other.step(k, " + code.expression(1) + ") } catch (e) { seen.push(\"\" + e) }");
            code.statements(1, 1);
            code.line("if k % " + (3 + code.number(3)) + " == 1 { throw \"through \" + k }");
            code.line("return result");
        });
    }

    private void data() {
        code.block("data D", () -> {
            code.line("x: any = " + code.value());
            code.line("y: any = " + code.value());
            code.see("o", "this.x", "this.y");
            code.line("operator + (o) { return D(small(" + code.expression(2) + "), this.y) }");
            code.see("x", "y");
            code.line("computed both => " + code.expression(2));
        });
        code.block("data E extends D", () -> {
            code.line("z: any = " + code.value());
            code.line("operator == (o) { return o is E && this.z == o.z }");
        });
    }

    private void entities() {
        code.block("entity P", () -> {
            code.line("a: any = " + code.value());
            code.line("b: any = []");
            code.line("watch a { changes += 1 }");
            code.see("k", "this.a");
            code.block("action up(k)", () -> {
                code.statements(2, 2);
                code.line("return this.name() + \": \" + this.a");
            });
            code.line("action name() { return \"P\" }");
        });
        code.block("entity Q extends P", () -> {
            code.line("action name() { return \"Q\" + super.name() }");
            code.see("k", "this.a", "this.b");
            code.block("action up(k)", () -> {
                code.statements(1, 1);
                code.line("return super.up(" + code.expression(1) + ")");
            });
        });
        code.line("let changes = 0");
        code.line("let objects = [P(), Q(), Q{a: " + code.value() + "}]");
    }

    @Override
    public void use(Consumer<Runnable> guarded) {
        guarded.accept(() -> code.line("log.push(C.step(round, " + code.expression(1) + "))"));
        guarded.accept(() -> code.line("log.push(kid.step(round, " + code.expression(1) + "))"));
        guarded.accept(() -> code.line("log.push(kid.through(C, " + code.expression(1) + "))"));
        guarded.accept(() -> code.line("log.push(C.peek(" + code.expression(1) + "))"));
        guarded.accept(() -> code.line("if round == 30 { C.forbidden(1) }"));
        guarded.accept(() -> code.block("tx", () -> {
            code.line("C.step(1 + round, 1)");
            code.line("kid.through(C, " + code.expression(1) + ")");
        }));
        guarded.accept(() -> code.line("log.push(objects[round % 3].up(" + code.expression(1) + "))"));
        guarded.accept(() -> {
            code.line("let d = round % 5 == 4 ? E(round, 2, round % 2) : D(" + code.expression(1) + ", round)");
            code.line("log.push(d.both)");
            code.line("log.push(d == E(1, 2, 0))");
            code.line("log.push(small(d + " + code.expression(1) + "))");
            code.block("let matched = match " + subject(), this::arms);
            code.line("log.push(matched)");
        });
    }

    private void arms() {
        code.see("round", "p", "q");
        code.line("E(p, _, q) => " + code.expression(1));
        code.line("D(p, q) if q " + (code.number(2) == 0 ? "<" : ">=") + " 20 => " + code.expression(1));
        code.line("[p, ..q] => " + code.expression(1));
        code.line("{k: p, l: q} where round % 3 == 0 => " + code.expression(1));
        code.line("Q(p, q) => " + code.expression(1));
        code.line("D(_, 21) | D(_, 22) => \"literal\"");
        code.see("round", "other");
        code.line("other => " + code.expression(1));
    }

    private String subject() {
        return switch (code.number(4)) {
            case 0 -> "[d, [round, 2], {k: round, l: 1}, objects[1]][round % 4]";
            case 1 -> "[round, d]";
            case 2 -> "(round % 7 == 0 ? {k: d, l: 0} : d)";
            default -> "d";
        };
    }

    @Override
    public void show() {
        code.line("print(C.n, C.seen, C.counts)");
        code.line("print(kid.n, kid.seen, kid.counts, kid.extra)");
        code.line("print(objects, changes)");
    }
}
