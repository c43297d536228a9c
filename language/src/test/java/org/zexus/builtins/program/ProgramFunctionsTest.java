package org.zexus.builtins.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zexus.language.Program;

class ProgramFunctionsTest {
    @TempDir Path folder;

    private Program program() {
        return Program.start(builder -> builder.allowIO(IOAccess.ALL).currentWorkingDirectory(folder));
    }

    @Test
    void valuesOutliveTheProgram() throws IOException {
        try (var program = program()) {
            assertEquals("[null, 7, true, {a: [1, null, true]}, true, false, null]", program.run("""
                    let seen = [persist_get("k"), persist_get("k", 7), persist_set("k", {a: [1, null, true]})]
                    seen.push(persistent_get("k"))
                    seen.push(persist_delete("k"))
                    seen.push(persist_delete("k"))
                    seen.push(persist_get("k"))
                    persist_set("kept", 2 ** 100)
                    seen""").toString());
        }
        try (var program = program()) {
            assertEquals("1267650600228229401496703205376", program.run("persist_get(\"kept\")").toString());
        }
    }

    @Test
    void noKeyLeadsElsewhere() throws IOException {
        try (var program = program()) {
            program.run(
                    """
                            for each key in ["../evil", "/etc/x", "..", "A", "a", "ü/\\u0000", "CON"] { persist_set(key, key) }""");
            assertEquals("[true, true, true, true, true, true]", program.run("""
                    ["../evil", "/etc/x", "..", "A", "a", "ü/\\u0000"].map((key) => persist_get(key) == key)""")
                    .toString());
            assertTrue(program.failure("persist_set(\"\", 1)").startsWith("ValueError: "));
            assertTrue(program.failure("persist_set(\"f\", x => x)").startsWith("TypeError: "));
        }
        try (var files = Files.walk(folder)) {
            assertTrue(files.allMatch(file -> file.equals(folder)
                    || file.startsWith(folder.resolve(".zexus_persist"))), "files elsewhere");
        }
    }

    @Test
    void filesAreRunInScopesOfTheirOwn() throws IOException {
        Files.writeString(folder.resolve("part.zx"), "let hidden = 1\nexport let n = hidden + 1\nprint(\"runs\")\n");
        Files.writeString(folder.resolve("wrong.zx"), "let = 1\n");
        try (var program = program()) {
            assertEquals("[2, 2]", program.run("""
                    let first = eval_file("part.zx")
                    let second = eval_file("part.zx", "zexus")
                    [first.n, second.n]""").toString());
            assertEquals("runs\nruns\n", program.printed());
            assertTrue(program.failure("eval_file(\"part.zx\").hidden").startsWith("NameError: "));
            assertTrue(program.failure("eval_file(\"part.zx\", \"python\")").startsWith("UnsupportedError: "));
            assertTrue(program.failure("eval_file(\"none.zx\")").startsWith("IOError: no such file"));
            assertTrue(program.failure("eval_file(\"wrong.zx\")").contains("has errors"));
        }
        try (var closed = Program.start()) {
            assertTrue(closed.failure("eval_file(\"part.zx\")").startsWith("PermissionError: "));
        }
    }

    @Test
    void aFileKnowsItself() throws IOException {
        Files.createDirectory(folder.resolve("lib"));
        Files.writeString(folder.resolve("lib/part.zx"), """
                use "math" as math
                export let about = [get_module_name(), module_info(), list_imports(), get_exported_names()]
                """);
        try (var program = program()) {
            assertEquals("[part, {module: part, file: " + folder + "/lib/part.zx, dir: " + folder
                    + "/lib, package: lib}, [math], [about]]",
                    program.run("use \"./lib/part\" as part\npart.about").toString());
            assertEquals("[__main__, true, [./lib/part]]",
                    program.run("[get_module_name(), is_main(), list_imports()]").toString());
        }
    }

    @Test
    void plansAreRepeatedUntilTheyAreCancelled() {
        try (var program = Program.start(builder -> builder.option("zexus.Scheduler", "deterministic"))) {
            assertEquals("[[a, b, a, b, a, a], 2]", program.run("""
                    let seen = []
                    let plans = schedule([{interval: 2, action: () => seen.push("a")},
                        {interval: 3, action: () => seen.push("b")}])
                    sleep(8.5)
                    plans.map((plan) => plan.cancel())
                    sleep(10)
                    [seen, len(plans)]""").toString());
            assertTrue(program.failure("schedule([{interval: 1}])").startsWith("ValueError: "));
        }
    }

    @Test
    void aProgramRunsUntilItEndsItself() {
        try (var program = Program.start(builder -> builder.option("zexus.Scheduler", "deterministic"))) {
            assertEquals("[started, 10, 20, 30]", program.run("""
                    let seen = []
                    on_start(() => { seen.push("started") })
                    let n = 0
                    action tick(factor) {
                        n += 1
                        seen.push(n * factor)
                        if n == 3 { throw "enough" }
                    }
                    try { run(tick, 60, [10]) } catch (e) { }
                    seen""").toString());
        }
    }

    @Test
    void diagnosis() {
        try (var program = Program.start()) {
            assertEquals("[5, true]", program.run("""
                    action inner() { debug_trace("here") }
                    let seen = [debug_log("m", 5), debug_log("only")]
                    inner()
                    seen""").toString());
            assertTrue(program.printed().startsWith("[DEBUG] m → 5\n[DEBUG] only\n[TRACE] here\n  at inner ("),
                    program.printed());
            assertEquals("true", program.run("""
                    let stats = memory_stats()
                    stats.current > 0 and stats.peak > 0 and stats.limit >= stats.current and stats.gc_count >= 0""")
                    .toString());
        }
    }

    @Test
    void testSignaturesAreForTestsAndVerifyNever() {
        String code = """
                let keys = generateKeypair()
                let s = test_signature("data", "secret")
                [s == test_signature("data", "secret"), s == test_signature("data", "other"),
                    verify_sig("data", s, keys.public_key)]""";
        assertTrue(Program.error(code).startsWith("UnsupportedError: "));
        try (var program = Program.start(builder -> builder.option("zexus.TestCrypto", "true"))) {
            assertEquals("[true, false, false]", program.run(code).toString());
        }
    }
}
