package org.zexus.tests.fuzzing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes programs by a grammar: arithmetic of every kind of number, texts, lists, closures, loops, matches, errors and
 * contracts. Every program ends, prints what it computes and catches its errors.
 */
final class RandomProgram {
    private static final List<String> NUMBERS = List.of("0", "1", "2", "3", "7", "2.5", "0.5", "1e300", "1000000007",
            "4611686018427387904", "9223372036854775807");
    private static final List<String> OTHER_VALUES = List.of("\"ab\"", "\"\"", "true", "null", "[1, 2.5, \"x\"]", "[]",
            "{k: 3}");
    private static final List<String> OPERATORS = List.of("+", "-", "*", "/", "%", "+", "-", "*", "%", "**", "<", "==",
            "!=", "&&", "??");
    private static final List<String> ASSIGNMENTS = List.of("=", "+=", "-=", "*=");
    private static final int FUNCTIONS = 4;

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final List<String> variables = new ArrayList<>();
    private int names;
    private int indentation;

    RandomProgram(long seed) {
        random = new Random(seed);
    }

    String text() {
        line("let log = []");
        // Keeps values from growing without end in loops.
        line("action small(v) { return len(string(v)) > 40 ? 1 : v }");
        for (int i = 0; i < FUNCTIONS; i++) {
            function(i);
        }
        contract();
        variables.clear();
        for (int i = 0; i < 3; i++) {
            line("let " + fresh() + " = " + value());
        }
        // Often enough for code to be specialised, and with values that break what it was specialised for.
        line("for each round in range(60) {");
        indentation++;
        variables.add("round");
        line("try {");
        indentation++;
        for (int i = 0; i < 4; i++) {
            statement(2);
        }
        line("log.push(f" + random.nextInt(FUNCTIONS) + "(round, " + expression(2) + "))");
        indentation--;
        line("} catch (e) { log.push(\"\" + e) }");
        line("try { log.push(C.step(round, " + expression(1) + ")) } catch (e) { log.push(\"\" + e) }");
        indentation--;
        line("}");
        line("print(log)");
        line("print(C.n, C.seen)");
        return out.toString();
    }

    private void function(int number) {
        variables.clear();
        variables.addAll(List.of("a", "b"));
        line("action f" + number + "(a, b = " + value() + ") {");
        indentation++;
        int statements = 2 + random.nextInt(3);
        for (int i = 0; i < statements; i++) {
            statement(3);
        }
        if (number > 0 && random.nextBoolean()) {
            line("return f" + random.nextInt(number) + "(" + expression(2) + ", b)");
        } else {
            line("return " + expression(3));
        }
        indentation--;
        line("}");
    }

    private void contract() {
        line("contract C {");
        line("    state n = 0");
        line("    state seen = []");
        line("    action step(k, v) {");
        line("        n += k");
        line("        seen.push(v)");
        line("        require(k % " + (2 + random.nextInt(4)) + " != 0 && v != null, \"refused \" + k)");
        line("        return n + v");
        line("    }");
        line("}");
    }

    private void statement(int depth) {
        switch (depth == 0 ? random.nextInt(2) : random.nextInt(8)) {
            case 0 -> let();
            case 1 -> {
                String target = variable();
                line(target + " " + ASSIGNMENTS.get(random.nextInt(ASSIGNMENTS.size())) + " " + expression(2));
                line(target + " = small(" + target + ")");
            }
            case 2 -> block("if (" + expression(2) + ") {", depth, random.nextBoolean() ? "} else {" : null);
            case 3 -> block("for each " + fresh() + " in range(" + (1 + random.nextInt(6)) + ") {", depth, null);
            case 4 -> block("try {", depth, "} catch (e) {");
            case 5 -> line("let " + fresh() + " = match " + expression(1) + " { 0 => " + expression(1) + ", q if q == "
                    + value() + " => " + expression(1) + ", _ => " + expression(1) + " }");
            case 6 -> {
                String captured = variable();
                line("let " + fresh() + " = (() => { " + captured + " = small(" + expression(1) + "); return "
                        + captured + " })()");
            }
            default -> line("let " + fresh() + " = [" + expression(1) + ", " + expression(1) + "].map(q => "
                    + expression(1) + ")");
        }
    }

    private void block(String header, int depth, String second) {
        line(header);
        indentation++;
        statement(depth - 1);
        statement(depth - 1);
        indentation--;
        if (second != null) {
            line(second);
            indentation++;
            statement(depth - 1);
            indentation--;
        }
        line("}");
    }

    private void let() {
        String value = expression(2);
        line("let " + fresh() + " = small(" + value + ")");
    }

    private String fresh() {
        String name = "v" + names++;
        variables.add(name);
        return name;
    }

    private String expression(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? variable() : value();
        }
        return switch (random.nextInt(8)) {
            case 0 -> value();
            case 1 -> variable();
            case 2 -> "(" + expression(depth - 1) + " ? " + expression(depth - 1) + " : " + expression(depth - 1) + ")";
            case 3 -> "(- " + expression(depth - 1) + ")";
            case 4 -> "(x => " + "x " + operator() + " " + expression(depth - 1) + ")(" + expression(depth - 1) + ")";
            default -> "(" + expression(depth - 1) + " " + operator() + " " + expression(depth - 1) + ")";
        };
    }

    private String operator() {
        return OPERATORS.get(random.nextInt(OPERATORS.size()));
    }

    private String value() {
        List<String> from = random.nextInt(8) == 0 ? OTHER_VALUES : NUMBERS;
        return from.get(random.nextInt(from.size()));
    }

    private String variable() {
        return variables.get(random.nextInt(variables.size()));
    }

    private void line(String text) {
        out.repeat("    ", indentation).append(text).append('\n');
    }
}
