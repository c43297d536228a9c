package org.zexus.launcher.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zexus.launcher.Outcome;

/** The commands around a program: check, fmt, ast, tokens, init, help. */
class ToolsTest {
    @TempDir Path directory;

    @BeforeEach
    void writePrograms() throws IOException {
        Files.writeString(directory.resolve("tidy.zx"), "let x = [1, 2]\nprint(x)\n");
        Files.writeString(directory.resolve("untidy.zx"), "let  x=[1,2] ; // here\nif(x){print( x )}\n");
        Files.writeString(directory.resolve("broken.zx"), "let = 1\nprint(\"ok\")\nlet y = )\n");
        Files.writeString(directory.resolve("odd.zx"), "let x = 1\nif (x = 1) { print(x) }\n");
    }

    /** Runs a command; the names of files in the directory stand for their paths, also in what is written. */
    private Outcome zexus(String... arguments) {
        String prefix = directory + "/";
        Outcome outcome = Outcome.of(Stream.of(arguments)
                .map(argument -> argument.matches("\\w+\\.zx|shop.*|chain.*") ? prefix + argument
                        : argument.equals(".") ? directory.toString() : argument)
                .toArray(String[]::new));
        return new Outcome(outcome.status(), outcome.output().replace(prefix, ""),
                outcome.errors().replace(prefix, ""));
    }

    @Test
    void formattingRewritesWhatIsUntidy() throws IOException {
        Path file = directory.resolve("untidy.zx");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));
        assertEquals(new Outcome(1, "untidy.zx\n", ""), zexus("fmt", "--check", "tidy.zx", "untidy.zx"));
        assertEquals(new Outcome(0, "formatted untidy.zx\n", ""), zexus("fmt", "tidy.zx", "untidy.zx"));
        assertEquals("let x = [1, 2] // here\nif (x) { print(x) }\n", Files.readString(file));
        assertEquals("rwxr-x---", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(new Outcome(0, "", ""), zexus("fmt", "--check", "tidy.zx", "untidy.zx"));
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(4, files.count(), "nothing is left behind");
        }
    }

    @Test
    void formattingLeavesBrokenProgramsAlone() throws IOException {
        Outcome outcome = zexus("fmt", ".");
        assertEquals(2, outcome.status());
        assertEquals("formatted untidy.zx\n", outcome.output());
        assertTrue(outcome.errors().contains("broken.zx:1:5") && outcome.errors().contains("broken.zx:3:9"),
                outcome.errors());
        assertTrue(Files.readString(directory.resolve("broken.zx")).startsWith("let = 1\n"));
    }

    @Test
    void problemsAsJson() {
        Outcome outcome = zexus("check", "--json", "broken.zx", "odd.zx");
        assertEquals(2, outcome.status());
        assertEquals("", outcome.errors());
        assertTrue(outcome.output().startsWith("[\n  {\"file\": \"broken.zx\", \"problems\": [\n"), outcome.output());
        assertTrue(outcome.output().contains("\"range\": {\"start\": {\"line\": 3, \"column\": 9, \"offset\": 28}"),
                outcome.output());
        assertTrue(outcome.output().contains("{\"file\": \"odd.zx\", \"problems\": [\n    {\"severity\": \"warning\""),
                outcome.output());
        assertEquals(new Outcome(0, "[\n  {\"file\": \"tidy.zx\", \"problems\": []}\n]\n", ""),
                zexus("check", "--json", "tidy.zx"));
    }

    @Test
    void treesAndTokens() {
        assertEquals(new Outcome(0, """
                Program 1:1-3:1
                  statements: Let word=LET 1:1-1:15
                    bindings: Let.Binding form=VALUE 1:5-1:15
                      target: Single name=x 1:5-1:6
                      value: ListLiteral 1:9-1:15
                        elements: ListElement spread=false 1:10-1:11
                          value: IntegerLiteral value=1 1:10-1:11
                        elements: ListElement spread=false 1:13-1:14
                          value: IntegerLiteral value=2 1:13-1:14
                  statements: ExpressionStatement 2:1-2:9
                    expression: Call 2:1-2:9
                      callee: Name name="print" 2:1-2:6
                      arguments: Argument spread=false 2:7-2:8
                        value: Name name="x" 2:7-2:8
                """, ""), zexus("ast", "tidy.zx"));
        Outcome json = zexus("ast", "--json", "tidy.zx");
        assertTrue(json.output().startsWith("{\"node\": \"Program\",\n  \"statements\": ["), json.output());
        Outcome tokens = zexus("tokens", "broken.zx");
        assertEquals(0, tokens.status(), "also of a broken program");
        assertTrue(tokens.output().startsWith("1:1      LET                let\n"), tokens.output());
        assertEquals(2, zexus("ast", "broken.zx").status());
    }

    @Test
    void longChainsHaveTrees() throws IOException {
        Files.writeString(directory.resolve("chain.zx"), "print(1" + " + 1".repeat(20_000) + ")\n");
        for (String view : List.of("ast", "tokens", "disasm")) {
            assertEquals(0, zexus(view, "chain.zx").status(), view);
        }
        assertEquals(0, zexus("ast", "--json", "chain.zx").status());
        assertEquals(new Outcome(0, "", ""), zexus("fmt", "--check", "chain.zx"));
    }

    @Test
    void aNewProjectRuns() throws IOException {
        assertEquals(0, zexus("init", "shop").status());
        assertEquals(new Outcome(0, "Hello, Ada!\n", ""), zexus("shop/main.zx", "Ada"));
        assertEquals(new Outcome(0, "", ""), zexus("check", "shop/main.zx", "shop/src"));
        assertEquals(new Outcome(0, "", ""), zexus("fmt", "--check", "shop"));
        Outcome again = zexus("init", "shop");
        assertEquals(2, again.status());
        assertTrue(again.errors().contains("there already"), again.errors());
        assertEquals(2, zexus("init", "1 bad").status());
    }

    @ParameterizedTest
    @CsvSource({
        "helo, help",
        "run --json tidy.zx, not of run",
        "--statements=many tidy.zx, needs a number",
        "completion tcsh, fish",
        "help tst, 'test'"})
    void wrongWordsAreExplained(String line, String expected) {
        Outcome outcome = zexus(line.split(" "));
        assertEquals(2, outcome.status());
        assertEquals("", outcome.output());
        assertTrue(outcome.errors().startsWith("zexus: ") && outcome.errors().contains(expected), outcome.errors());
    }

    @Test
    void helpComesFromOneTable() {
        for (String word : List.of("run", "repl", "check", "fmt", "test", "init", "profile", "debug", "ast", "help")) {
            Outcome help = zexus("help", word);
            assertTrue(help.output().startsWith("Usage: zexus " + word), help.output());
            assertFalse(help.output().isBlank());
        }
        assertEquals(zexus("help", "check"), zexus("check", "--help"));
        assertTrue(zexus("help", "--man").output().contains(".SH COMMANDS\n.TP\n.B run FILE"));
        for (String shell : List.of("bash", "zsh", "fish")) {
            assertTrue(zexus("completion", shell).output().contains("disasm"), shell);
        }
    }

    @Test
    void helpKnowsTheLibrary() {
        assertTrue(zexus("help", "fs.glob").output().startsWith("fs.glob(pattern"));
        assertTrue(zexus("help", "String.split").output().startsWith("String.split("));
        assertTrue(zexus("help", "blockchain").output().contains("blockchain.merkle_root(leaves: list)"));
        Outcome none = zexus("help", "uppercas");
        assertEquals(2, none.status());
        assertTrue(none.errors().contains("did you mean 'uppercase'?"), none.errors());
    }

    @Test
    void statementsAreLimited() throws IOException {
        Files.writeString(directory.resolve("endless.zx"), "let n = 0\nwhile true { n += 1 }\n");
        Outcome outcome = zexus("--statements=10000", "endless.zx");
        assertEquals(1, outcome.status(), outcome.errors());
        assertTrue(outcome.errors().startsWith("ResourceError: "), outcome.errors());
    }
}
