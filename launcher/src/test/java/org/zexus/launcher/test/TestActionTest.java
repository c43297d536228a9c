package org.zexus.launcher.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.zexus.launcher.Outcome;

/** The command {@code test}. */
class TestActionTest {
    @TempDir Path directory;

    @BeforeEach
    void writeTests() throws IOException {
        Files.createDirectories(directory.resolve("tests/.hidden"));
        write("lib.zx", "export action twice(n) { return n * 2 }\n");
        write("tests/good_test.zx", """
                use {describe, it, skip, assert_eq} from "test"
                use {twice} from "../lib"
                describe("twice", () => {
                    it("doubles", () => { assert_eq(twice(2), 4) })
                    describe("of texts", () => { skip("repeats") })
                    it("waits", async () => { sleep(0.01); assert_eq(twice(3), 6) })
                })
                print("noise")
                """);
        write("tests/.hidden/no_test.zx", "throw \"never run\"\n");
        write("notes.zx", "throw \"no test\"\n");
    }

    private void write(String name, String code) throws IOException {
        Files.writeString(directory.resolve(name), code);
    }

    private void writeBad() throws IOException {
        write("tests/bad_test.zx", """
                use {describe, it, before_each, assert_eq} from "test"
                let order = []
                describe("sums", () => {
                    before_each(() => { order.push("before") })
                    it("are right", () => { assert_eq(1 + 1, 2) })
                    it("are wrong", () => {
                        assert_eq(1 + 1, 3, "one and one")
                    })
                    it("fails late", async () => { sleep(0.01); throw "late" })
                })
                print("hint: <&> " + string(len(order)))
                """);
    }

    private Outcome test(String... arguments) {
        var line = new ArrayList<>(List.of("test"));
        line.addAll(List.of(arguments));
        line.replaceAll(argument -> argument.replace("DIR", directory.toString()));
        Outcome outcome = Outcome.of(line.toArray(String[]::new));
        return new Outcome(outcome.status(), plain(outcome.output()), plain(outcome.errors()));
    }

    private String plain(String text) {
        return text.replace(directory + "/", "").replaceAll("\\d+\\.\\d\\d s", "T s").replaceAll("seed=\\d+", "seed=N");
    }

    @Test
    void whatIsFoundIsRun() {
        assertEquals(new Outcome(0, """
                ok      tests/good_test.zx (3 tests, T s)
                1 file, 3 tests: 2 passed, 1 skipped (T s)
                """, ""), test("DIR"));
    }

    @Test
    void whatFailsIsShown() throws IOException {
        writeBad();
        Outcome outcome = test("--jobs=1", "DIR");
        assertEquals(1, outcome.status());
        assertEquals("""
                FAILED  tests/bad_test.zx (3 tests, T s)
                  sums > are wrong
                    AssertionError: one and one: expected 3, got 2
                """, outcome.output().lines().limit(3).map(line -> line + "\n").reduce("", String::concat));
        assertTrue(outcome.output().contains("      at lambda (tests/bad_test.zx:7:9)\n"), outcome.output());
        assertTrue(outcome.output().contains("  sums > fails late\n    Uncaught: late\n"), outcome.output());
        assertTrue(outcome.output().contains("  output:\n    hint: <&> 3\n"), outcome.output());
        assertTrue(outcome.output().endsWith("""
                ok      tests/good_test.zx (3 tests, T s)
                2 files, 6 tests: 3 passed, 2 failed, 1 skipped (T s)
                repeat with --seed=N
                """), outcome.output());
    }

    @Test
    void asynchronousTestsAreWaitedForOutsideOfSuitesToo() throws IOException {
        write("top_test.zx", """
                use {it, assert_eq} from "test"
                it("fails late", async () => { sleep(0.01); assert_eq(1, 2) })
                it("is fine", async () => { sleep(0.01) })
                """);
        Outcome outcome = test("DIR/top_test.zx");
        assertTrue(outcome.output().contains("1 file, 2 tests: 1 passed, 1 failed (T s)"), outcome.output());
    }

    @Test
    void brokenFilesFail() throws IOException {
        write("syntax_test.zx", "let = 1\n");
        write("throws_test.zx", "use {it} from \"test\"\nit(\"passes\", () => 1)\nthrow \"outside\"\n");
        write("exits_test.zx", "exit_program(0)\n");
        Outcome outcome = test("DIR/syntax_test.zx", "DIR/throws_test.zx", "DIR/exits_test.zx");
        assertEquals(1, outcome.status());
        assertTrue(outcome.output().contains("SyntaxError: ") && outcome.output().contains("Uncaught: outside")
                && outcome.output().contains("ended itself with exit status 0"), outcome.output());
        assertTrue(outcome.output().contains("3 files, 1 test: 1 passed, 3 files broken"), outcome.output());
    }

    private void writeSnapshots(String value) throws IOException {
        write("snap_test.zx", """
                use {describe, it, assert_snapshot} from "test"
                describe("values", () => {
                    it("keep their look", () => {
                        assert_snapshot({"a": [1, VALUE], "b": null})
                        assert_snapshot("=== text ===\\n\\\\\\n", "named")
                    })
                    it("wait", async () => { sleep(0.01); assert_snapshot("late") })
                })
                """.replace("VALUE", value));
    }

    @Test
    void snapshotsAreTakenAndCompared() throws IOException {
        writeSnapshots("'x'");
        Outcome missing = test("DIR/snap_test.zx");
        assertEquals(1, missing.status());
        assertTrue(missing.output().contains("there is no snapshot 'values > keep their look #1' yet"),
                missing.output());
        Path file = directory.resolve("__snapshots__/snap_test.zx.snap");
        assertTrue(Files.notExists(file));
        assertEquals(new Outcome(0, """
                ok      snap_test.zx (2 tests, T s)
                  wrote __snapshots__/snap_test.zx.snap
                1 file, 2 tests: 2 passed (T s)
                """, ""), test("--update", "DIR/snap_test.zx"));
        assertEquals("""
                === values > keep their look #1 ===
                {
                  'a': [
                    1,
                    'x',
                  ],
                  'b': null,
                }
                === values > keep their look: named ===
                \\=== text ===
                \\\\

                === values > wait #1 ===
                late
                """, Files.readString(file));
        assertEquals(0, test("DIR/snap_test.zx").status());
        writeSnapshots("'y'");
        String changed = test("DIR/snap_test.zx").output();
        assertTrue(changed.contains("the value is not what the snapshot 'values > keep their look #1' shows"), changed);
        assertTrue(changed.contains("    -     'x',\n    +     'y',\n"), changed);
    }

    @Test
    void snapshotsThatNoTestTakesAreKeptUnlessAllHaveRun() throws IOException {
        writeSnapshots("1");
        assertEquals(0, test("--update", "DIR/snap_test.zx").status());
        Path file = directory.resolve("__snapshots__/snap_test.zx.snap");
        String all = Files.readString(file);
        assertEquals(0, test("--update", "--filter=wait", "DIR/snap_test.zx").status());
        assertEquals(all, Files.readString(file));
        write("snap_test.zx", "use {it} from \"test\"\nit(\"is empty\", () => 1)\n");
        assertEquals(0, test("--update", "DIR/snap_test.zx").status());
        assertTrue(Files.notExists(file));
    }

    @Test
    void snapshotsBelongIntoTests() throws IOException {
        write("snap_test.zx", "use {assert_snapshot} from \"test\"\nassert_snapshot(1)\n");
        String output = test("DIR/snap_test.zx").output();
        assertTrue(output.contains("ValueError: assert_snapshot belongs inside of a test"), output);
        write("snap_test.zx", """
                use {it, assert_snapshot} from "test"
                it("repeats", () => { assert_snapshot(1, "a"); assert_snapshot(1, "a") })
                """);
        String twice = test("--update", "DIR/snap_test.zx").output();
        assertTrue(twice.contains("ValueError: there are two snapshots 'repeats: a'"), twice);
    }

    @Test
    void coverageTellsWhatTestsExecute() throws IOException {
        write("lib.zx", """
                export action sign(n) {
                    if n < 0 {
                        return "negative"
                    } elif n == 0 {
                        return "zero"
                    }
                    return "positive"
                }
                export entity Point {
                    x: integer
                    action far() {
                        let d = this.x * 2
                        return d > 10
                    }
                    action near() { return not this.far() }
                }
                """);
        write("sign_test.zx", """
                use {it, assert_eq} from "test"
                use {sign, Point} from "./lib"
                it("knows signs", () => {
                    assert_eq(sign(1), "positive")
                    assert_eq(sign(-1), "negative")
                    assert_eq(Point(7).far(), true)
                })
                """);
        Outcome outcome = test("--coverage=lcov:DIR/out.info", "DIR/sign_test.zx");
        assertEquals(new Outcome(0, """
                ok      sign_test.zx (1 test, T s)
                1 file, 1 test: 1 passed (T s)
                coverage    lines  file
                   75.0%      6/8  lib.zx  without 5, 15
                   75.0%      6/8  in all
                """, ""), outcome);
        assertEquals("""
                TN:
                SF:lib.zx
                DA:2,2
                DA:3,1
                DA:5,0
                DA:7,1
                DA:9,1
                DA:12,1
                DA:13,1
                DA:15,0
                LF:8
                LH:6
                end_of_record
                """, plain(Files.readString(directory.resolve("out.info"))));
        assertTrue(test("--coverage", "DIR/sign_test.zx").output().contains("75.0%"));
        assertTrue(test("--coverage=DIR/out.info", "DIR").errors().contains("'--coverage' needs lcov:FILE"));
    }

    @Test
    void namesAreFiltered() throws IOException {
        writeBad();
        assertEquals(0, test("--filter=sums > are right", "DIR").status());
        assertTrue(test("--filter", "doubles", "DIR").output().contains("2 files, 1 test: 1 passed (T s)"));
        Outcome none = test("--filter=nowhere", "DIR");
        assertEquals(2, none.status());
        assertTrue(none.errors().contains("no test has 'nowhere' in its name"), none.errors());
    }

    @Test
    void theSeedDecidesAboutRandomNumbers() throws IOException {
        write("seed_test.zx", """
                use {it, assert_eq} from "test"
                it("draws", () => { assert_eq(random(1000000), -1) })
                """);
        String first = test("--seed=7", "DIR/seed_test.zx").output();
        assertEquals(first, test("--seed=7", "DIR/seed_test.zx").output());
        assertFalse(first.equals(test("--seed=8", "DIR/seed_test.zx").output()));
    }

    @Test
    void resultsAreWrittenAsXml() throws Exception {
        writeBad();
        write("broken_test.zx", "print(\"\\u0001\")\nthrow \"x\"\n");
        Path file = directory.resolve("results.xml");
        assertEquals(1, test("--junit=DIR/results.xml", "DIR").status());
        var document = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(file.toFile());
        var suites = document.getElementsByTagName("testsuite");
        assertEquals(3, suites.getLength());
        Element bad = (Element) suites.item(1);
        assertEquals("3 2 0 0", bad.getAttribute("tests") + " " + bad.getAttribute("failures") + " "
                + bad.getAttribute("skipped") + " " + bad.getAttribute("errors"));
        assertEquals("1", ((Element) suites.item(0)).getAttribute("errors"));
        Element failure = (Element) document.getElementsByTagName("failure").item(0);
        assertEquals("AssertionError: one and one: expected 3, got 2", failure.getAttribute("message"));
        assertEquals("hint: <&> 3\n", bad.getElementsByTagName("system-out").item(0).getTextContent());
        assertEquals(1, document.getElementsByTagName("skipped").getLength());
    }

    @Test
    void largeValuesAreCompared() throws IOException {
        write("large_test.zx", """
                use {it, assert_eq} from "test"
                it("texts", () => { assert_eq("a\\nb\\nX\\nd", "a\\nb\\nc\\nd") })
                it("lists", () => {
                    let orders = range(20).map((i) => {id: i, tags: ["t${i}"]})
                    let changed = range(20).map((i) => {id: i, tags: ["t${i}"]})
                    changed[7].tags[0] = "other"
                    changed[9].delete("id")
                    changed.push(1)
                    assert_eq(changed, orders)
                })
                """);
        String output = test("DIR/large_test.zx").output();
        assertTrue(output.contains("""
                    the texts differ from line 3 on (- expected, + got):
                      a
                      b
                    - c
                    + X
                      d
                """.indent(0)), output);
        assertTrue(output.contains("""
                    at [7]['tags'][0]: expected 't7', got 'other'
                    at [9]['id']: expected 9, got nothing
                    at [20]: expected nothing, got 1
                """.indent(0)), output);
    }

    @Test
    void limitsAndPermissionsHold() throws IOException {
        write("slow_test.zx", "use {it} from \"test\"\nit(\"ends\", () => { while true { } })\n");
        Outcome slow = test("--time=1", "DIR/slow_test.zx");
        assertEquals(1, slow.status());
        assertTrue(slow.output().contains("ran longer than 1 seconds"), slow.output());
        write("reads_test.zx", "use {it} from \"test\"\nit(\"reads\", () => read_file(\"/etc/passwd\"))\n");
        assertTrue(test("DIR/reads_test.zx").output().contains("PermissionError"));
        assertEquals(0, test("--allow-read=/etc/passwd", "DIR/reads_test.zx").status());
    }

    @Test
    void whatIsMissingIsExplained() {
        assertEquals(new Outcome(2, "", "zexus: there is no file 'none'\n"), test("DIR/none"));
        assertEquals(new Outcome(2, "", "zexus: there are no tests (*_test.zx) in 'tests/.hidden/none'\n").status(),
                test("DIR/tests/.hidden/none").status());
    }

    @Test
    void aNewProjectPasses() {
        assertEquals(0, Outcome.of("init", directory + "/shop").status());
        Outcome outcome = test("DIR/shop");
        assertEquals(0, outcome.status(), outcome.output() + outcome.errors());
        assertTrue(outcome.output().contains("1 file, 2 tests: 2 passed"), outcome.output());
    }
}
