package org.zexus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** The command as a process: what it writes where, and how it ends. */
final class ZexusLauncherTest {
    @TempDir private Path folder;

    @BeforeEach
    void writePrograms() throws IOException {
        program("hello.zx", "print(\"hello\")");
        program("half.zx", """
                action half(n) {
                    return n / 0
                }
                print("before")
                half(4)
                print("after")
                """);
        program("broken.zx", """
                print("never")
                let = 1
                let x = )
                """);
    }

    private void program(String name, String code) throws IOException {
        Files.writeString(folder.resolve(name), code);
    }

    private Outcome zexus(String... arguments) throws IOException, InterruptedException {
        return zexusReading("", arguments);
    }

    private Outcome zexusReading(String input, String... arguments) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        var process = process(arguments).redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        return new Outcome(process.waitFor(), Files.readString(output), Files.readString(errors));
    }

    private ProcessBuilder process(String... arguments) {
        var process = new ProcessBuilder(command(arguments)).directory(folder.toFile());
        process.environment().put("LC_ALL", "C.UTF-8");
        return process;
    }

    private static List<String> command(String... arguments) {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow", "-Dpolyglot.engine.WarnInterpreterOnly=false", "-cp",
                System.getProperty("java.class.path"), ZexusLauncher.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    @Test
    void aProgramWritesNothingButItsOutput() throws Exception {
        assertEquals(new Outcome(0, "hello\n", ""), zexus("hello.zx"));
    }

    @Test
    void anUncaughtErrorIsReportedBesideTheOutput() throws Exception {
        assertEquals(new Outcome(1, "before\n", """
                ZeroDivisionError: Division by zero
                  at half (half.zx:2:14)
                  at half.zx:5:1
                  hint: check the divisor before dividing
                """), zexus("run", "half.zx"));
    }

    @Test
    void aBrokenProgramIsNotStarted() throws Exception {
        Outcome outcome = zexus("broken.zx");
        assertEquals(2, outcome.status());
        assertEquals("", outcome.output());
        assertTrue(outcome.errors().startsWith("SyntaxError: "), outcome.errors());
        assertTrue(outcome.errors().contains("  at broken.zx:2:5\n  2 | let = 1\n    |     ^\n"), outcome.errors());
        assertTrue(outcome.errors().contains("  at broken.zx:3:9\n"), outcome.errors());
    }

    @Test
    void checkingNeverRuns() throws Exception {
        assertEquals(new Outcome(0, "", ""), zexus("check", "hello.zx", "half.zx"));
        Outcome outcome = zexus("check", "hello.zx", "broken.zx");
        assertEquals(2, outcome.status());
        assertEquals("", outcome.output());
        assertTrue(outcome.errors().contains("broken.zx:2:5"), outcome.errors());
    }

    @Test
    void checkingWarns() throws Exception {
        program("odd.zx", "let x = 1\nif (x = 1) { print(x) }\n");
        Outcome outcome = zexus("check", "odd.zx");
        assertTrue(outcome.errors().contains("odd.zx:2:"), outcome.errors());
        assertEquals(0, outcome.status());
    }

    @Test
    void theProgramChoosesItsStatus() throws Exception {
        assertEquals(new Outcome(7, "bye\n", ""), zexus("-e", "print(\"bye\"); exit_program(7); print(\"no\")"));
    }

    @Test
    void inlineCodePrintsItsValue() throws Exception {
        assertEquals(new Outcome(0, "[1, 2]\n", ""), zexus("-e", "let xs = [1]\nxs.push(2)\nxs"));
        assertEquals(new Outcome(0, "1\n", ""), zexus("-e", "print(1)"));
    }

    @Test
    void argumentsReachTheProgram() throws Exception {
        program("arguments.zx", "for each a in __ARGS__ { print(a) }");
        assertEquals(new Outcome(0, "a\n--help\n-e\nkäse\n", ""), zexus("arguments.zx", "a", "--help", "-e", "käse"));
    }

    @Test
    void aProgramCanComeFromStandardInput() throws Exception {
        assertEquals(new Outcome(0, "[x]\n", ""), zexusReading("print(__ARGS__)", "-", "x"));
    }

    @Test
    void disassemblingShowsEveryFunction() throws Exception {
        Outcome outcome = zexus("disasm", "half.zx");
        assertEquals(0, outcome.status());
        assertTrue(outcome.output().contains("\"half\"") && outcome.output().contains("DIV"), outcome.output());
    }

    @ParameterizedTest
    @CsvSource({
        "missing.zx, there is no file 'missing.zx'",
        "helo.zx, did you mean 'hello.zx'?",
        "chekc, did you mean 'check'?",
        ".., is a directory",
        "run, 'run' needs a file",
        "--nonsense=1, Unrecognized argument",
        "--allow-raed=x, unknown option '--allow-raed'; did you mean '--allow-read'?",
        "--jsn, --json",
        "--zexus.Warnigs, --zexus.Warnings",
        "--zexus.Warnings=maybe, Invalid argument"})
    void whatCannotBeStartedIsExplained(String argument, String expected) throws Exception {
        Outcome outcome = zexus(argument);
        assertEquals(2, outcome.status());
        assertEquals("", outcome.output());
        assertTrue(outcome.errors().startsWith("zexus: ") && outcome.errors().contains(expected), outcome.errors());
    }

    @Test
    void outputAndErrorsKeepTheirOrder() throws Exception {
        var process = new ProcessBuilder(command("half.zx")).directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(text.startsWith("before\nZeroDivisionError: "), text);
        assertEquals(1, process.waitFor());
    }

    @Test
    void aReaderThatHasGoneEndsTheProgramQuietly() throws Exception {
        program("endless.zx", "while true { print(\"y\") }");
        var process = process("endless.zx").start();
        assertEquals('y', process.getInputStream().read());
        process.getInputStream().close();
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("", errors);
        assertEquals(141, process.waitFor());
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aSignalEndsTheProgram(String signal, int status) throws Exception {
        program("endless.zx", "print(\"running\")\nwhile true { sleep(0.05) }");
        var running = process("endless.zx");
        // A build in the background ignores the signal of the keyboard, and what it starts inherits that.
        running.command().addAll(0, List.of("env", "--default-signal=" + signal));
        var process = running.start();
        var output = process.inputReader(StandardCharsets.UTF_8);
        assertEquals("running", output.readLine());
        assertEquals(0, new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor());
        assertEquals(status, process.waitFor());
        assertEquals("", new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(null, output.readLine());
    }

    @Test
    void aFullDiskIsReported() throws Exception {
        var process = process("-e", "for each i in range(100000) { print(i) }")
                .redirectOutput(Path.of("/dev/full").toFile())
                .start();
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("zexus: cannot write output: No space left on device\n", errors);
        assertEquals(1, process.waitFor());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "--help", "help fmt"})
    void aFullDiskIsReportedWhoeverWrites(String line) throws Exception {
        var process = process(line.split(" ")).redirectOutput(Path.of("/dev/full").toFile()).start();
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("zexus: cannot write output: No space left on device\n", errors);
        assertEquals(1, process.waitFor());
    }

    @Test
    void theVersionIsPrinted() throws Exception {
        Outcome outcome = zexus("--version");
        assertEquals(0, outcome.status());
        assertTrue(outcome.output().startsWith("Zexus 0.1.0 ("), outcome.output());
    }

    @Test
    void theLogOfTheEngineGoesIntoAFile() throws Exception {
        Outcome outcome = zexus("--log.file=logs/engine.log", "--engine.WarnInterpreterOnly=true",
                "hello.zx");
        assertEquals(new Outcome(0, "hello\n", ""), outcome);
        String log = Files.readString(folder.resolve("logs/engine.log"));
        assertTrue(log.contains("[engine]"), log);
        assertTrue(Files.notExists(folder.resolve("logs/engine.log.lck")));
    }

    @Test
    void aLogThatCannotBeWrittenIsReported() throws Exception {
        Outcome outcome = zexus("--log.file=/dev/null/engine.log", "hello.zx");
        assertEquals(2, outcome.status());
        assertEquals("", outcome.output());
        assertTrue(outcome.errors().startsWith("zexus: cannot write '/dev/null/engine.log': "), outcome.errors());
        assertEquals(1, outcome.errors().lines().count(), outcome.errors());
    }

    @Test
    void helpNamesTheCommands() throws Exception {
        Outcome outcome = zexus("--help");
        assertEquals(0, outcome.status());
        assertTrue(outcome.output().startsWith("Usage: zexus "), outcome.output());
        assertTrue(outcome.output().contains("  check FILE..."), outcome.output());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "help"})
    void helpNamesEachOptionOnce(String line) throws Exception {
        Outcome outcome = zexus(line);
        assertEquals(0, outcome.status());
        List<String> options = outcome.output()
                .lines()
                .filter(text -> text.startsWith("  --"))
                .map(text -> text.strip().split("[ =\\[]")[0])
                .toList();
        assertTrue(options.contains("--help"), outcome.output());
        assertEquals(options.stream().distinct().toList(), options);
    }
}
