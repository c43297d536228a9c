package org.zexus.tests.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The command as a process among others: what becomes of it when a stream breaks, a signal arrives or a file cannot be
 * read. The script is tried, and the native executable where it has been built.
 */
@EnabledOnOs(OS.LINUX)
class ProcessTest {
    private static final Path NATIVE = Path.of("..", "native", "target", "zexus").toAbsolutePath().normalize();
    static final List<String> EXECUTABLES = Stream.of(Command.SCRIPT, NATIVE)
            .filter(Files::isExecutable)
            .map(Path::toString)
            .toList();
    /** Command lines that write much or little to standard output, of which every word stands for itself. */
    private static final List<String> WRITERS = List.of("run hello.zx", "-e 42", "ast hello.zx",
            "tokens --json hello.zx",
            "check --json hello.zx", "disasm hello.zx", "fmt - ", "test hello_test.zx", "help fmt", "help --man",
            "completion bash", "--version", "--help");

    /** Whatever runs longer hangs. */
    private static final int LIMIT_SECONDS = 120;

    @TempDir Path directory;

    @BeforeEach
    void writePrograms() throws IOException {
        write("hello.zx", "print(\"hello\")\n");
        write("hello_test.zx", "use {it} from \"test\"\nit(\"works\", () => null)\n");
        write("endless.zx", "while true { print(\"y\") }\n");
        write("waits.zx", "print(\"running\")\nwhile true { sleep(0.05) }\n");
        write("busy.zx", "print(\"running\")\nlet n = 0\nwhile true { n += 1 }\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    /** Runs a line of bash in which {@code $zexus} is the executable. */
    private Command bash(String executable, String line) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bash", "-c", "set -o pipefail; " + line).directory(directory.toFile());
        return finish(builder, executable);
    }

    private Command finish(ProcessBuilder builder, String executable) throws IOException, InterruptedException {
        Path output = directory.resolve("standard-output");
        Path errors = directory.resolve("standard-error");
        builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
        Process process = start(builder, executable);
        process.getOutputStream().close();
        int status = process.waitFor();
        return new Command(Files.readString(output), Files.readString(errors), status);
    }

    private static Process start(ProcessBuilder builder, String executable) throws IOException {
        builder.environment().put("zexus", executable);
        builder.environment().put("ZEXUS_JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        CompletableFuture.delayedExecutor(LIMIT_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        return process;
    }

    @ParameterizedTest
    @FieldSource("EXECUTABLES")
    void aReaderThatHasGoneEndsTheProgramQuietly(String executable) throws Exception {
        assertEquals(new Command("y\n", "", 141), bash(executable, "$zexus endless.zx | head -n 1"));
        write("many.zx", "let v = 1\n".repeat(50_000));
        assertEquals(141, bash(executable, "$zexus tokens many.zx | head -n 1").exit());
    }

    static Stream<List<String>> signals() {
        return EXECUTABLES.stream()
                .flatMap(executable -> Stream.of("waits.zx", "busy.zx")
                        .flatMap(program -> Stream.of(List.of(executable, program, "INT", "130"),
                                List.of(executable, program, "TERM", "143"),
                                List.of(executable, program, "HUP", "129"))));
    }

    @ParameterizedTest
    @MethodSource("signals")
    void aSignalEndsTheProgram(List<String> given) throws Exception {
        String signal = given.get(2);
        // A build in the background ignores the signal of the keyboard, and what it starts inherits that.
        var builder = new ProcessBuilder("env", "--default-signal=" + signal, given.get(0), given.get(1));
        Process process = start(builder.directory(directory.toFile()), given.get(0));
        var output = process.inputReader(StandardCharsets.UTF_8);
        assertEquals("running", output.readLine());
        assertEquals(0, new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor());
        assertEquals(Integer.parseInt(given.get(3)), process.waitFor());
        assertEquals("", text(process.getErrorStream()));
        assertEquals("", text(process.getInputStream()));
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @FieldSource("EXECUTABLES")
    void aFullDiskIsReportedWhateverIsWritten(String executable) throws Exception {
        var wrong = new ArrayList<String>();
        for (String line : WRITERS) {
            Command command = bash(executable, "$zexus " + line + " < hello.zx > /dev/full");
            var expected = new Command("", "zexus: cannot write output: No space left on device\n", 1);
            if (!command.equals(expected)) {
                wrong.add(line + ": " + command);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @FieldSource("EXECUTABLES")
    void closedStreamsAreReported(String executable) throws Exception {
        var nothingToRead = new Command("", "zexus: cannot read standard input: it is closed\n", 2);
        assertEquals(nothingToRead, bash(executable, "$zexus - <&-"));
        assertEquals(nothingToRead, bash(executable, "$zexus repl <&-"));
        write("asks.zx", "print(\"asks\")\ninput()\n");
        Command asks = bash(executable, "$zexus asks.zx <&-");
        assertEquals("asks\n", asks.output());
        assertTrue(asks.error().startsWith("IOError: the input cannot be read: it is closed\n"), asks.toString());
        assertEquals(1, asks.exit());
        assertEquals(new Command("hello\n", "", 0), bash(executable, "$zexus hello.zx <&-"));
        var nowhereToPrint = new Command("", "zexus: cannot write output: it is closed\n", 1);
        assertEquals(nowhereToPrint, bash(executable, "$zexus hello.zx >&-"));
        assertEquals(nowhereToPrint, bash(executable, "$zexus --version >&-"));
        write("fails.zx", "print(\"before\")\n1 / 0\n");
        assertEquals(new Command("before\n", "", 1), bash(executable, "$zexus fails.zx 2>&-"));
        assertEquals(new Command("", "", 1), bash(executable, "$zexus fails.zx <&- >&- 2>&-"));
    }

    /** A file that is opened does not take the place of a stream that is closed. */
    @ParameterizedTest
    @FieldSource("EXECUTABLES")
    void closedStreamsAreNoneOfOtherFiles(String executable) throws Exception {
        assertEquals(1, bash(executable, "$zexus --log.file=log.txt hello.zx >&-").exit());
        assertEquals("", Files.readString(directory.resolve("log.txt")));
        assertEquals("print(\"hello\")\n", Files.readString(directory.resolve("hello.zx")));
    }

    @ParameterizedTest
    @FieldSource("EXECUTABLES")
    void whatCannotBeReadIsNamed(String executable) throws Exception {
        Path locked = Files.createDirectory(directory.resolve("locked"));
        Files.writeString(locked.resolve("a.zx"), "print(1)\n");
        Path secret = Files.writeString(directory.resolve("secret.zx"), "print(1)\n");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
        try {
            String lower = System.getProperty("user.name").equals("root")
                    ? "setpriv --reuid=65534 --regid=65534 --clear-groups "
                    : "";
            for (String word : List.of("check", "fmt", "test")) {
                assertEquals(new Command("", "zexus: cannot read the directory 'locked': no permission\n", 2),
                        bash(executable, lower + "$zexus " + word + " locked"), word);
            }
            for (String word : List.of("run", "check", "fmt", "ast")) {
                assertEquals(new Command("", "zexus: no permission to read 'secret.zx'\n", 2),
                        bash(executable, lower + "$zexus " + word + " secret.zx"), word);
            }
        } finally {
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @ParameterizedTest
    @FieldSource("EXECUTABLES")
    void wrongLinesAreExplainedInOne(String executable) throws Exception {
        var wrong = new ArrayList<String>();
        for (String line : List.of("--frob hello.zx", "-x hello.zx", "run", "run none.zx", "chek hello.zx",
                "--gas=much hello.zx",
                "--gas hello.zx", "--time=-1 hello.zx", "fmt --jsn hello.zx", "check --flame=x hello.zx",
                "ast hello.zx waits.zx",
                "--max-memory=1x hello.zx", "--scheduler=none hello.zx", "test --coverage=xml:x", "test --jobs=0",
                "profile --flame",
                "--allow-read= hello.zx", "--engine.Compilation=maybe hello.zx", "--zexus.Gas=x hello.zx",
                "help frobnicate",
                "completion csh", "asm hello.zx", "init", "debug --port=x hello.zx",
                "debug --port=80 hello.zx", "debug --inspect --port=99999 hello.zx", "debug none.zx",
                "--log.file=/dev/null/x hello.zx",
                "--store=x hello.zx", "--sandbox=frob hello.zx", "compile hello.zx -o none/x", "disasm absent.zx")) {
            Command command = bash(executable, "$zexus " + line);
            boolean good = command.exit() == 2 && command.output().isEmpty()
                    && command.error().lines().count() <= 4 && !command.error().contains("Exception")
                    && !command.error().contains("\tat ") && !command.error().isBlank();
            if (!good) {
                wrong.add(line + ": " + command);
            }
        }
        assertEquals(List.of(), wrong);
    }
}
