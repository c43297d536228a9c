package org.zexus.tests.fuzzing;

import java.util.List;
import java.util.function.Consumer;

/**
 * Declares functions of short loops that end for many reasons, and calls them: loops that are written several times,
 * elements of lists of every form by places in and outside of them, and fields that hold values of every kind in turn.
 */
final class RandomLoops implements RandomPart {

    private static final int FUNCTIONS = 4;
    private static final int MOST_ROUNDS = 9;
    private static final int NESTED = 2;
    private static final List<String> ELEMENTS = List.of("turn", "turn * 0.5", "\"s\" + turn", "null", "[turn]", "2",
            "1.5");
    private static final List<String> LISTS = List.of("range(7)", "[1, 2, 3]", "[0.5, 1.5]", "[1, \"x\", null]", "[]",
            "range(5).fill(turn)", "range(4).fill(0.5)", "range(3, 9, 2)", "range(3).fill(\"e\")");

    private final RandomCode code;

    RandomLoops(RandomCode code) {
        this.code = code;
    }

    @Override
    public void declare() {
        code.block("data Cell", () -> {
            code.line("any = 0");
            code.line("whole: integer = 0");
            code.line("number: float = 0.5");
            code.line("text: string = \"\"");
            code.line("other: any = null");
        });
        code.line("let turn = 0");
        code.line("let cells = [Cell(), Cell(1), Cell(2.5), Cell(\"c\")]");
        for (int i = 0; i < FUNCTIONS; i++) {
            code.block("action w" + i + "(flag, n, list)", this::function);
        }
    }

    private void function() {
        code.line("let i = 0");
        code.line("let x = " + oneOf(List.of("0", "1", "0.5", "n")));
        code.line("let y = n");
        code.line("let seen = []");
        if (code.number(3) == 0) {
            code.block("for each round in range(3)", () -> {
                loop();
                code.line("x += round");
            });
        } else {
            code.line("let round = n");
            loop();
        }
        code.line("return [i, small(x), small(y), flag, seen" + (code.number(4) == 0 ? ", late" : "") + "]");
    }

    /** A loop that errors may end. */
    private void loop() {
        switch (code.number(4)) {
            case 0 -> {
                code.block("try", this::plainLoop);
                code.line("catch (e) { seen.push(\"${e.line}: ${e}\") }");
            }
            case 1 -> {
                code.block("try", this::plainLoop);
                code.line("catch (e) { seen.push(e.line) } finally { y = 1 }");
            }
            default -> plainLoop();
        }
    }

    private void plainLoop() {
        code.block(
                "while " + oneOf(List.of("true", "flag", "flag && i < n", "flag && x != 3", "i != n", "i < n || flag",
                        "!(i == n)", "i < n", "x < 50 && y < 50", "n")),
                () -> {
                    code.line("i += 1");
                    code.line("if i % " + (MOST_ROUNDS + code.number(3)) + " == 0 { break }");
                    int count = 1 + code.number(3);
                    for (int k = 0; k < count; k++) {
                        step(NESTED);
                    }
                });
    }

    private void step(int depth) {
        switch (code.number(depth > 0 ? 12 : 7)) {
            case 0 -> code.line(oneOf(List.of("x += i", "x = x * 2 - i", "y = x", "x = y", "y += 0.5", "x = i % 3")));
            case 1 -> code.line("x = list[" + place() + "]");
            case 2 -> code.line("list[" + place() + "] = " + oneOf(List.of("i", "i * 0.5", "x", "\"t\"")));
            case 3 -> code.line("flag = " + oneOf(List.of("i < 4", "x != 2", "!flag", "list[0] != 1")));
            case 4 -> code.line("let late = i");
            case 5 -> code.line("y = i > 3 ? x : (flag ? 1 : y)");
            case 6 ->
                code.line("if i % 4 == 2 { " + oneOf(List.of("continue", "break", "x = 0; continue", "y = i")) + " }");
            case 7 -> code.block("if " + condition(), () -> step(depth - 1));
            case 8 -> {
                code.block("if " + condition(), () -> step(depth - 1));
                code.block("else", () -> step(depth - 1));
            }
            case 9 -> {
                code.line("let j" + depth + " = 0");
                code.block(
                        "while " + oneOf(List.of("flag && ", "true && ", "")) + "j" + depth + " != "
                                + (1 + code.number(4)),
                        () -> {
                            code.line("j" + depth + " += 1");
                            code.line("if j" + depth + " > 6 { break }");
                            step(depth - 1);
                        });
            }
            case 10 ->
                code.line(oneOf(List.of("list.push(x)", "list.fill(x)", "list.pop()", "list.fill(i)", "seen.push(i)")));
            default -> code.block("for each x in list", () -> step(depth - 1));
        }
    }

    private String condition() {
        return oneOf(List.of("flag", "i % 2 == 0", "x == 1", "x < i", "y != n", "flag && i < 5", "!flag || x == y"));
    }

    private String place() {
        return oneOf(List.of("0", "i", "i % 3", "-1", "-i", "-9", "i - 2", "9223372036854775807", "4294967296", "1.0"));
    }

    @Override
    public void use(Consumer<Runnable> guarded) {
        code.line("turn += 1"); // statements may assign to round
        for (int i = 0; i < FUNCTIONS; i++) {
            int number = i;
            guarded.accept(() -> {
                code.line("let list = " + oneOf(LISTS));
                code.line("try { log.push(w" + number + "(turn % " + (2 + code.number(3)) + " != 0, "
                        + oneOf(List.of("turn % 7", "turn % 5 * 0.5", "3", "turn")) + ", list)) } "
                        + "catch (e) { log.push(\"${e.line}: ${e}\") }");
                code.line("log.push(list)");
            });
        }
        guarded.accept(() -> {
            code.line("let cell = cells[turn % 4]");
            code.line("cell.any = [" + element() + ", " + element() + ", " + element() + "][turn % 3]");
            code.line("cell.whole = turn % 11 == 10 ? " + element() + " : turn");
            code.line("cell.number = turn % 13 == 12 ? " + element() + " : turn * 0.5");
            code.line("cell.other = " + element());
            code.line("cell.text = turn % 9 == 8 ? " + element() + " : \"t\"");
        });
        guarded.accept(() -> code.line("log.push([cells[turn % 4].any, cells[-1].other])"));
        if (code.number(2) == 0) {
            guarded.accept(() -> code.line("if turn == 40 { watch cells[1].any => log.push(\"changed\") }"));
        }
    }

    private String element() {
        return oneOf(ELEMENTS);
    }

    private String oneOf(List<String> choices) {
        return choices.get(code.number(choices.size()));
    }

    @Override
    public void show() {
        code.line("print(cells)");
    }
}
