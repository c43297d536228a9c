package org.zexus.tests.fuzzing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes statements and expressions by a grammar: arithmetic of every kind of number, texts, lists, closures, loops,
 * matches and errors, over the variables that are visible where they stand.
 */
final class RandomCode {
    private static final List<String> NUMBERS = List.of("0", "1", "2", "3", "7", "2.5", "0.5", "1e300", "1000000007",
            "4611686018427387904", "9223372036854775807");
    private static final List<String> OTHER_VALUES = List.of("\"ab\"", "\"\"", "true", "null", "[1, 2.5, \"x\"]", "[]",
            "{k: 3}");
    private static final List<String> OPERATORS = List.of("+", "-", "*", "/", "%", "+", "-", "*", "%", "**");
    private static final List<String> COMPARISONS = List.of("<", ">", "<=", ">=", "==", "!=");
    private static final List<String> OTHER_OPERATORS = List.of("<", "==", "!=", "&&", "??");
    private static final int SELDOM = 25; // what most often ends in an error happens once in so many times
    private static final List<String> ASSIGNMENTS = List.of("=", "+=", "-=", "*=");

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final List<String> variables = new ArrayList<>();
    private int names;
    private int indentation;

    RandomCode(long seed) {
        random = new Random(seed);
    }

    /** What has been written. */
    String text() {
        return out.toString();
    }

    int number(int below) {
        return random.nextInt(below);
    }

    /** Says what is visible from here on. */
    void see(String... visible) {
        variables.clear();
        variables.addAll(List.of(visible));
    }

    /** Opens a block, writes what is in it, and closes it. */
    void block(String header, Runnable body) {
        line(header + " {");
        indentation++;
        body.run();
        indentation--;
        line("}");
    }

    void statements(int count, int depth) {
        for (int i = 0; i < count; i++) {
            statement(depth);
        }
    }

    private void statement(int depth) {
        switch (depth == 0 ? random.nextInt(2) : random.nextInt(8)) {
            case 0 -> define("small(" + expression(2) + ")");
            case 1 -> {
                String target = variable();
                line(target + " " + oneOf(ASSIGNMENTS) + " " + expression(2));
                line(target + " = small(" + target + ")");
            }
            case 2 -> block("if (" + condition(2) + ") {", depth, random.nextBoolean() ? "} else {" : null);
            case 3 -> block("for each " + fresh() + " in range(" + (1 + random.nextInt(6)) + ") {", depth, null);
            case 4 -> block("try {", depth, "} catch (e) {");
            case 5 -> define("match " + expression(1) + " { 0 => " + expression(1) + ", q if q == " + value() + " => "
                    + expression(1) + ", _ => " + expression(1) + " }");
            case 6 -> {
                String captured = variable();
                define("(() => { " + captured + " = small(" + expression(1) + "); return " + captured + " })()");
            }
            default -> define("[" + expression(1) + ", " + expression(1) + "].map(q => " + expression(1) + ")");
        }
    }

    /** What a block declares is visible behind it as well, but has a value only if it ran. */
    private void block(String header, int depth, String second) {
        line(header);
        indentation++;
        int visible = variables.size();
        statements(2, depth - 1);
        if (random.nextInt(8) > 0) {
            variables.subList(visible, variables.size()).clear();
        }
        indentation--;
        if (second != null) {
            line(second);
            indentation++;
            statement(depth - 1);
            indentation--;
        }
        line("}");
    }

    /** Declares a variable; its value does not see it. */
    private void define(String value) {
        line("let " + fresh() + " = " + value);
    }

    String fresh() {
        String name = "v" + names++;
        variables.add(name);
        return name;
    }

    /** Most often a number. */
    String expression(int depth) {
        if (depth == 0) {
            return random.nextBoolean() ? variable() : value();
        }
        return switch (random.nextInt(8)) {
            case 0 -> value();
            case 1 -> variable();
            case 2 -> "(" + condition(depth - 1) + " ? " + expression(depth - 1) + " : " + expression(depth - 1) + ")";
            case 3 -> "(- " + expression(depth - 1) + ")";
            case 4 -> "(x => " + "x " + operator() + " " + expression(depth - 1) + ")(" + expression(depth - 1) + ")";
            default -> "(" + expression(depth - 1) + " " + operator() + " " + expression(depth - 1) + ")";
        };
    }

    private String condition(int depth) {
        return switch (random.nextInt(6)) {
            case 0 -> expression(depth);
            case 1 -> "!" + expression(depth);
            case 2 -> "(" + comparison(depth) + (random.nextBoolean() ? " && " : " || ") + comparison(depth) + ")";
            default -> comparison(depth);
        };
    }

    private String comparison(int depth) {
        return expression(depth) + " " + oneOf(COMPARISONS) + " " + expression(depth);
    }

    private String operator() {
        return oneOf(random.nextInt(SELDOM) == 0 ? OTHER_OPERATORS : OPERATORS);
    }

    String value() {
        return oneOf(random.nextInt(SELDOM) == 0 ? OTHER_VALUES : NUMBERS);
    }

    private String oneOf(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String variable() {
        return oneOf(variables);
    }

    void line(String text) {
        out.repeat("    ", indentation).append(text).append('\n');
    }
}
