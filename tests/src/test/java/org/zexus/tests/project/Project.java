package org.zexus.tests.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;

/**
 * A project of many modules, with functions, maps of closures, types, contracts, tasks and packages, and what it
 * writes. Each module has a function {@code run} from a number to a number; the main program passes the result of each
 * module to the next one.
 */
final class Project {
    private static final long M = Calculation.MODULUS;

    private final Random random;
    private final Path directory;
    private final List<String> modules = new ArrayList<>();
    private final List<LongUnaryOperator> results = new ArrayList<>();
    private final List<Path> others = new ArrayList<>();
    private long moved;
    private int lines;

    private Project(Path directory, long seed) {
        this.directory = directory;
        this.random = new Random(seed);
    }

    /** Writes a project into a directory. */
    static Project write(Path directory, long seed) throws IOException {
        var project = new Project(directory, seed);
        for (int i = 0; i < 20; i++) {
            project.functions("math" + i, 45);
            project.types("model" + i, 12);
            project.contracts("bank" + i, 6);
            project.closures("registry" + i, i == 7 ? 300 : 12);
            project.tasks("task" + i, 4);
        }
        project.functions("large", 400);
        project.packages();
        project.circles();
        project.index();
        project.main();
        return project;
    }

    /** The number of lines of all modules. */
    int lines() {
        return lines;
    }

    /** All files. */
    List<Path> files() {
        var files = new ArrayList<>(modules.stream().map(this::file).toList());
        files.addAll(others);
        files.add(program());
        return files;
    }

    /** The program. */
    Path program() {
        return directory.resolve("main.zx");
    }

    /** What the program writes. */
    String output() {
        moved = 0;
        var text = new StringBuilder();
        long number = 1;
        for (int i = 0; i < modules.size(); i++) {
            number = results.get(i).applyAsLong(number);
            text.append(modules.get(i)).append(' ').append(number).append('\n');
        }
        return text.append("moved ").append(moved).append('\n').toString();
    }

    private Path file(String module) {
        return directory.resolve("lib").resolve(module + ".zx");
    }

    private void save(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        lines += (int) text.lines().count();
    }

    private void module(String name, String text, LongUnaryOperator result) throws IOException {
        save(file(name), text);
        modules.add(name);
        results.add(result);
    }

    private long constant() {
        return 1 + random.nextInt(999);
    }

    /** Functions; the modules of one sort import from each other. */
    private void functions(String name, int count) throws IOException {
        var text = new StringBuilder("# Functions that call each other.\nconst M = " + M + "\n\n");
        var steps = new ArrayList<Calculation>();
        for (int i = 0; i < count; i++) {
            Calculation step = Calculation.random(random);
            steps.add(step);
            text.append("export action f%d(x, y) {\n%s}\n\n".formatted(i, step.body()));
        }
        text.append("export action run(x) {\n    let r = x\n");
        for (int i = 0; i < count; i++) {
            text.append("    r = f%d(r, %d)\n".formatted(i, i));
        }
        module(name, text.append("    return r\n}\n").toString(), folding(steps));
    }

    /** A map of functions. */
    private void closures(String name, int count) throws IOException {
        var text = new StringBuilder("# A map of functions.\nconst M = " + M + "\n\nexport let handlers = {\n");
        var steps = new ArrayList<Calculation>();
        for (int i = 0; i < count; i++) {
            Calculation step = Calculation.random(random);
            steps.add(step);
            String head = i % 3 == 0 ? "(x, y) => {" : i % 3 == 1 ? "action(x, y) {" : "lambda(x, y) {";
            text.append("    \"op%d\": %s\n%s    },\n".formatted(i, head, step.body().indent(4)));
        }
        module(name, text.append("""
                }

                export action run(x) {
                    let r = x
                    let i = 0
                    for each name, handler in handlers {
                        r = handlers[name](r, i)
                        i += 1
                    }
                    return r
                }
                """).toString(), folding(steps));
    }

    private static LongUnaryOperator folding(List<Calculation> steps) {
        return x -> {
            long r = x;
            for (int i = 0; i < steps.size(); i++) {
                r = steps.get(i).result().applyAsLong(r, i);
            }
            return r;
        };
    }

    /** Data and entity types. */
    private void types(String name, int count) throws IOException {
        var text = new StringBuilder("# Types.\nconst M = " + M + "\n\ndata Base { id: number = 0 }\n\n");
        var calls = new StringBuilder();
        LongUnaryOperator result = x -> x;
        for (int i = 0; i < count; i++) {
            long a = constant();
            long b = constant();
            long c = constant();
            text.append(
                    """
                            export data Item%1$d extends Base {
                                price: number
                                count: number = %2$d require count >= 0
                                method total() { return (this.price * this.count + %3$d) %% M }
                                computed twice => price * 2 %% M
                                operator + (other) {
                                    return Item%1$d(id = this.id + other.id, price = this.price + other.price)
                                }
                            }
                            export entity Meter%1$d {
                                value: integer = 0
                                history: list = []
                                init(start) { this.value = start }
                                action add(n):
                                    this.value = (this.value + n * %4$d) %% M
                                    this.history.push(this.value)
                                    return this
                            }
                            action step%1$d(x) {
                                let item = Item%1$d(1, x) + Item%1$d{id: 2, price: %4$d}
                                let meter = Meter%1$d(x).add(item.total()).add(%3$d)
                                return match item {
                                    Item%1$d(id, price, _) => (item.total() + item.twice + meter.value + len(meter.history) + id) %% M
                                }
                            }

                            """
                            .formatted(i, a, b, c));
            calls.append("    r = step%d(r)\n".formatted(i));
            result = result.andThen(x -> {
                long total = ((x + c) * a + b) % M;
                long value = ((x + total * c) % M + b * c) % M;
                return (total + (x + c) * 2 % M + value + 2 + 3) % M;
            });
        }
        module(name, text + "export action run(x) {\n    let r = x\n" + calls + "    return r\n}\n", result);
    }

    /** Contracts, whose calls sometimes fail. */
    private void contracts(String name, int count) throws IOException {
        var text = new StringBuilder("# Contracts.\nconst M = " + M + "\n\n");
        var calls = new StringBuilder();
        LongUnaryOperator result = x -> x;
        for (int i = 0; i < count; i++) {
            long floor = constant();
            long factor = constant();
            text.append(
                    """
                            export contract Bank%1$d {
                                state owner = TX.caller
                                persistent storage balances: Map<string, integer>
                                state moves = 0
                                state history = []
                                init(supply) { balances["a"] = supply }
                                modifier positive(n) { require(n > 0, "nothing to move") }
                                action move(from, to, n) positive(n) {
                                    balances[from] -= n
                                    balances[to] += n
                                    moves += 1
                                    history.push(n)
                                    emit Moved(n)
                                    require(balances[from] >= %2$d, "${from} has too little")
                                    return this.of(to)
                                }
                                action view of(who) { return balances[who] }
                                action view digest() {
                                    return (of("a") + of("b") * 3 + of("c") * 7 + moves * 11 + len(history) * 13) %% M
                                }
                            }
                            action step%1$d(x) {
                                let bank = Bank%1$d(x)
                                let names = ["a", "b", "c"]
                                let n = x
                                let failed = 0
                                for i in range(12) {
                                    n = (n * %3$d + i) %% M
                                    try { bank.move(names[i %% 3], names[n %% 3], n %% 5000 - 50) } catch (e) { failed += len("" + e) }
                                }
                                return (bank.digest() + failed) %% M
                            }

                            """
                            .formatted(i, floor, factor));
            calls.append("    r = step%d(r)\n".formatted(i));
            result = result.andThen(x -> transfers(x, floor, factor));
        }
        module(name, text + "export action run(x) {\n    let r = x\n" + calls + "    return r\n}\n", result);
    }

    private long transfers(long supply, long floor, long factor) {
        long[] balances = {supply, 0, 0};
        long n = supply;
        long moves = 0;
        long failed = 0;
        for (int i = 0; i < 12; i++) {
            n = (n * factor + i) % M;
            int from = i % 3;
            int to = (int) (n % 3);
            long amount = n % 5000 - 50;
            long left = from == to ? balances[from] : balances[from] - amount;
            if (amount <= 0) {
                failed += "Requirement failed: nothing to move".length();
            } else if (left < floor) {
                failed += "Requirement failed: a has too little".length();
            } else {
                balances[from] -= amount;
                balances[to] += amount;
                moves++;
                moved += amount;
            }
        }
        long digest = (balances[0] + balances[1] * 3 + balances[2] * 7 + moves * 11 + moves * 13) % M;
        return (digest + failed) % M;
    }

    /** Tasks; each module waits for its own. */
    private void tasks(String name, int count) throws IOException {
        var text = new StringBuilder("# Tasks.\nconst M = " + M + "\n\n");
        var calls = new StringBuilder();
        LongUnaryOperator result = x -> x;
        for (int i = 0; i < count; i++) {
            TaskModules.Step step = TaskModules.step(i, constant(), constant(), constant());
            text.append(step.text());
            calls.append("    r = await step%d(r)\n".formatted(i));
            result = result.andThen(step.result());
        }
        module(name, text + "export action run(x) {\n    let r = x\n" + calls + "    return r\n}\n", result);
    }

    /** An installed package whose index hands on the modules of its folders, each with an index of its own. */
    private void packages() throws IOException {
        Path root = directory.resolve("zpm_modules").resolve("pack");
        var index = new StringBuilder();
        var calls = new StringBuilder();
        LongUnaryOperator result = x -> x;
        for (int i = 0; i < 6; i++) {
            Calculation step = Calculation.random(random);
            index.append("export use \"./part%1$d\" as part%1$d\n".formatted(i));
            other(root.resolve("part" + i).resolve("index.zx"),
                    "export use {f} from \"./code\"\nexport let place = __MODULE__\n");
            other(root.resolve("part" + i).resolve("code.zx"),
                    "const M = %d\nexport action f(x, y) {\n%s}\n".formatted(M, step.body()));
            calls.append("    r = pack.part%1$d.f(r, %1$d)\n".formatted(i));
            long y = i;
            result = result.andThen(x -> step.result().applyAsLong(x, y));
        }
        other(root.resolve("index.zx"), index.toString());
        module("packaged",
                "use \"pack\" as pack\n\nexport action run(x) {\n    let r = x\n" + calls + "    return r\n}\n",
                result);
    }

    /** Modules that import each other in a circle, which is noticed at the import that closes it. */
    private void circles() throws IOException {
        Path folder = directory.resolve("lib").resolve("circle");
        int length = 5;
        for (int i = 0; i < length; i++) {
            other(folder.resolve("c" + i + ".zx"),
                    "use \"./c%d\" as next\nexport let depth = %d\n".formatted((i + 1) % length, i));
        }
        module("circular", """
                export action run(x) {
                    let r = x
                    for i in range(3) {
                        try { use "./circle/c0" as c } catch (e) { r += len(e.kind + ": " + e.message) }
                    }
                    return r
                }
                """, x -> x + 3 * "ImportError: circular import of './c0.zx'".length());
    }

    private void other(Path file, String text) throws IOException {
        save(file, text);
        others.add(file);
    }

    private void index() throws IOException {
        var text = new StringBuilder();
        modules.forEach(module -> text.append("export use \"./%1$s.zx\" as %1$s\n".formatted(module)));
        other(file("index"), text.toString());
    }

    private void main() throws IOException {
        var text = new StringBuilder("""
                use "./lib" as lib
                use {run as first} from "./lib/math0"

                let moved = 0
                on Moved(n) { moved += n }

                let number = 1
                action show(name, run) {
                    number = run(number)
                    print(name + " " + number)
                }
                show("math0", first)
                """);
        modules.stream()
                .skip(1)
                .forEach(module -> text.append("show(\"%1$s\", x => lib.%1$s.run(x))\n".formatted(module)));
        save(program(), text.append("print(\"moved\", moved)\n").toString());
    }
}
