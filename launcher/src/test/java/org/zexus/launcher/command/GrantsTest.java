package org.zexus.launcher.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zexus.launcher.Outcome;

/** What a program may do outside of itself, without options and with them. The working directory is the module's. */
class GrantsTest {
    @TempDir Path directory;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.createDirectories(directory.resolve("a,b/lib"));
        Files.createDirectories(directory.resolve("a"));
        Files.writeString(directory.resolve("a,b/beside.txt"), "beside");
        Files.writeString(directory.resolve("a,b/lib/module.zx"), "export let name = \"module\"\n");
        Files.writeString(directory.resolve("outside.txt"), "outside");
        Files.writeString(directory.resolve("a/outside.txt"), "outside");
        Files.writeString(directory.resolve("outside.zx"), "export let name = \"secret\"\n");
        Files.createSymbolicLink(directory.resolve("a,b/link.zx"), directory.resolve("outside.zx"));
    }

    /** Runs a program that stands in a directory with a comma in its name. */
    private Outcome run(String code, String... options) throws IOException {
        Path program = directory.resolve("a,b/program.zx");
        Files.writeString(program, code.replace("FOLDER", directory.toString()) + "\n");
        var arguments = new ArrayList<>(List.of(options));
        arguments.replaceAll(option -> option.replace("FOLDER", directory.toString()));
        arguments.add(program.toString());
        return Outcome.of(arguments.toArray(String[]::new));
    }

    private static void assertRefused(Outcome outcome, String hint) {
        assertEquals(1, outcome.status(), outcome.toString());
        assertEquals("", outcome.output());
        assertTrue(outcome.errors().startsWith("PermissionError: "), outcome.errors());
        assertTrue(outcome.errors().contains("on the command line: " + hint), outcome.errors());
    }

    @Test
    void readingBelowTheWorkingDirectoryAndBesideTheProgramIsGranted() throws IOException {
        assertEquals(new Outcome(0, "beside\nmodule\ntrue\n", ""), run("""
                use {name} from "./lib/module"
                print(read_file(__DIR__ + "/beside.txt"))
                print(name)
                print(len(read_file("pom.xml")) > 100)"""));
    }

    @Test
    void writingBelowTheWorkingDirectoryIsGranted() throws IOException {
        Path file = Path.of("target", "granted.txt");
        assertEquals(new Outcome(0, "", ""), run("file_write_text(\"target/granted.txt\", \"written\")"));
        assertEquals("written", Files.readString(file));
        Files.delete(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"read_file(\"FOLDER/outside.txt\")", "read_file(\"../pom.xml\")",
        "read_file(\"target/../../pom.xml\")", "read_file(\"/etc/passwd\")", "read_file(\"FOLDER/a/outside.txt\")",
        "read_file(\"/PROC/self/environ\")", "read_file(\"/proc/self/environ\")", "file_exists(\"FOLDER/none\")",
        "use \"../outside\" as m", "use \"FOLDER/outside\" as m", "use \"./link\" as m",
        "use \"./none/../../outside\" as m",
        "use \"../none\" as m", "use \"sockets\" as s\nread_file(\"FOLDER/a\")"})
    void readingElsewhereIsRefused(String code) throws IOException {
        assertRefused(run(code), "--allow-read=");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "file_write_text(__DIR__ + \"/new.txt\", \"x\") | --allow-write=",
        "fs_mkdir(\"FOLDER/new\") | --allow-write=FOLDER/new",
        "fs_remove(\"FOLDER/outside.txt\") | --allow-write=FOLDER/outside.txt",
        "http_get(\"http://127.0.0.1:1/\") | --allow-net=127.0.0.1:1",
        "http_server(0) | --allow-net=127.0.0.1:0",
        "env_get(\"PATH\") | --allow-env=PATH",
        "use \"os\" as os; os.execute(\"true\") | --allow-run=true",
        "use \"os\" as os; os.get_username() | --allow-env",
        "sqlite_connect(\"FOLDER/outside.txt\") | --allow-read=FOLDER/outside.txt"})
    void everythingElseIsRefused(String code, String hint) throws IOException {
        assertRefused(run(code), hint.replace("FOLDER", directory.toString()));
        assertFalse(Files.exists(directory.resolve("new")) || Files.exists(directory.resolve("a,b/new.txt")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "print(read_file(\"FOLDER/outside.txt\")) | --allow-read=FOLDER/outside.txt | outside",
        "print(read_file(\"FOLDER/outside.txt\")) | --allow-read | outside",
        "print(read_file(\"FOLDER/outside.txt\")) | --allow-all | outside",
        "use {name} from \"../outside\"; print(name) | --allow-read=/nowhere,FOLDER | secret",
        "file_write_text(\"FOLDER/n\", \"x\"); print(1) | --allow-write=FOLDER/n | 1",
        "print(len(env_get(\"PATH\")) > 0) | --allow-env=PATH | true",
        "print(len(env_get(\"PATH\")) > 0) | --allow-env | true",
        "use \"os\" as os; print(os.execute(\"echo\", [\"hi\"]).stdout.trim()) | --allow-run=echo | hi",
        "let s = http_server(0); s.listen(); print(s.port > 0); s.stop() | --allow-net | true",
        "let s = http_server(0); s.listen(); print(s.port > 0); s.stop() | --allow-net=127.0.0.1 | true"})
    void optionsGrantMore(String code, String option, String output) throws IOException {
        assertEquals(new Outcome(0, output + "\n", ""), run(code, option));
    }

    @Test
    void anOptionGrantsNothingButWhatItLists() throws IOException {
        assertRefused(run("env_get(\"PATH\")", "--allow-env=HOME,USER", "--allow-read"), "--allow-env=PATH");
        assertRefused(run("http_get(\"http://127.0.0.1:1/\")", "--allow-net=example.org,127.0.0.1:2"),
                "--allow-net=127.0.0.1:1");
        assertRefused(run("file_write_text(\"FOLDER/n\", \"x\")", "--allow-read"), "--allow-write=");
        assertRefused(run("read_file(\"FOLDER/outside.txt\")", "--allow-read=FOLDER/a,b"), "--allow-read=");
    }

    @Test
    void limitsAreEnforced() throws IOException {
        String endless = "let n = 0\nwhile true { n += 1 }";
        Outcome slow = run(endless, "--time=1");
        assertEquals(new Outcome(1, "", "ResourceError: the program ran longer than 1 seconds\n"), slow);
        assertEquals(new Outcome(0, "1\n", ""), run("print(1)", "--time=60"));
        Outcome gas = run(endless, "--gas=10000");
        assertEquals(1, gas.status());
        assertTrue(gas.errors().contains("gas"), gas.errors());
        assertEquals(new Outcome(0, "done\n", ""), run("sleep(1000)\nprint(\"done\")", "--scheduler=deterministic"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--allow-read= | needs a list behind '='", "--gas=much | needs a number",
        "--scheduler=fair | needs cooperative or deterministic", "--max-memory=lots | needs a size such as 512m",
        "--allow-all=yes | has no value"})
    void wrongValuesAreExplained(String option, String message) throws IOException {
        Outcome outcome = run("print(1)", option);
        assertEquals(2, outcome.status(), outcome.toString());
        assertTrue(outcome.errors().contains(message), outcome.errors());
    }
}
