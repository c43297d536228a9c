package org.zexus.tests.fuzzing;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes programs by a grammar: functions with random code in them, or a few of them beside contracts, entities and data
 * types, or beside events, reactions and tasks, or beside loops or calls of every sort. Every program ends, prints what
 * it computes and catches its errors.
 */
final class RandomProgram {
    private static final int KINDS = 6; // of programs: of functions, with types, with tasks, with both, with loops, with calls
    private static final int WITH_LOOPS = 4;
    private static final int WITH_CALLS = 5;
    private static final int MOST_FUNCTIONS = 4;

    private final int kind;
    private final RandomCode code;

    RandomProgram(long seed) {
        kind = Math.floorMod(seed, KINDS);
        code = new RandomCode(seed);
    }

    String text() {
        code.line("let log = []");
        // Keeps values from growing without end in loops.
        code.line("action small(v) { return len(string(v)) > 40 ? 1 : v }");
        var parts = new ArrayList<RandomPart>();
        if (kind == WITH_CALLS) {
            parts.add(new RandomCalls(code));
        } else if (kind % 2 == 1) {
            parts.add(new RandomTypes(code));
        }
        if (kind == WITH_LOOPS) {
            parts.add(new RandomLoops(code));
        } else if (kind > 1 && kind != WITH_CALLS) {
            parts.add(new RandomTasks(code));
        }
        int functions = MOST_FUNCTIONS - parts.size();
        for (int i = 0; i < functions; i++) {
            function(i);
        }
        parts.forEach(RandomPart::declare);
        for (int i = 0; i < 3; i++) {
            code.line("let g" + i + " = " + code.value());
        }
        loop(functions, parts);
        code.line("print(log)");
        parts.forEach(RandomPart::show);
        return code.text();
    }

    /** Runs often enough for code to be specialised, and with values that break what it was specialised for. */
    private void loop(int functions, List<RandomPart> parts) {
        code.block("for each round in range(60)", () -> {
            guarded(() -> {
                code.statements(4, 2);
                code.line("log.push(f" + code.number(functions) + "(round, " + code.expression(2) + "))");
            });
            parts.forEach(part -> part.use(this::guarded));
        });
    }

    private void guarded(Runnable body) {
        code.see("round", "g0", "g1", "g2");
        code.block("try", body);
        code.line("catch (e) { log.push(\"\" + e) }");
    }

    private void function(int number) {
        code.see("a", "b");
        code.block("action f" + number + "(a, b = " + code.value() + ")", () -> {
            code.statements(2 + code.number(3), 3);
            if (number > 0 && code.number(2) == 0) {
                code.line("return f" + code.number(number) + "(" + code.expression(2) + ", b)");
            } else {
                code.line("return " + code.expression(3));
            }
        });
    }
}
