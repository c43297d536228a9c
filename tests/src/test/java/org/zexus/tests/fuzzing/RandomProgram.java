package org.zexus.tests.fuzzing;

/**
 * Makes programs by a grammar: functions, contracts, entities, data types, events, reactions and tasks with random code
 * in them. Every program ends, prints what it computes and catches its errors.
 */
final class RandomProgram {
    private static final int FUNCTIONS = 4;

    private final RandomCode code;

    RandomProgram(long seed) {
        code = new RandomCode(seed);
    }

    String text() {
        code.line("let log = []");
        // Keeps values from growing without end in loops.
        code.line("action small(v) { return len(string(v)) > 40 ? 1 : v }");
        for (int i = 0; i < FUNCTIONS; i++) {
            function(i);
        }
        var types = new RandomTypes(code);
        types.declare();
        var tasks = new RandomTasks(code);
        tasks.declare();
        for (int i = 0; i < 3; i++) {
            code.line("let g" + i + " = " + code.value());
        }
        // Often enough for code to be specialised, and with values that break what it was specialised for.
        code.block("for each round in range(60)", () -> {
            guarded(() -> {
                code.statements(4, 2);
                code.line("log.push(f" + code.number(FUNCTIONS) + "(round, " + code.expression(2) + "))");
            });
            types.use(this::guarded);
            tasks.use(this::guarded);
        });
        code.line("print(log)");
        types.show();
        tasks.show();
        return code.text();
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
