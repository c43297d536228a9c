package org.zexus.tests.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts for completion in the shells they are for, as far as those are installed. */
class ShellCompletionTest {
    @TempDir Path directory;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.writeString(directory.resolve("main.zx"), "");
        Files.writeString(directory.resolve("notes.txt"), "");
    }

    /** What a shell prints that has the script. */
    private String shell(String shell, String... line) throws IOException, InterruptedException {
        Path file = directory.resolve("script." + shell);
        Command script = Command.zexus(directory, "completion", shell);
        assertEquals(0, script.exit());
        Files.writeString(file, script.output());
        Process process = new ProcessBuilder(line).directory(directory.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output.strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zexus ch             | check
            zexus --allow-re     | --allow-read=
            zexus --gas = 5 ch   | check
            zexus --allow-all te | test
            zexus ma             | main.zx
            zexus no             |
            zexus test --fi      | --filter=
            zexus completion z   | zsh
            zexus fmt --allow    |
            """)
    void bash(String words, String completed) throws Exception {
        String line = "source script.bash; COMP_WORDS=(" + words + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _zexus;"
                + " echo \"${COMPREPLY[@]}\"";
        assertEquals(completed == null ? "" : completed, shell("bash", "bash", "-c", line));
    }

    @Test
    void zsh() throws Exception {
        assumeTrue(isInstalled("zsh"));
        String line = "autoload -Uz compinit; compinit -u -D; source script.zsh; print $_comps[zexus] $_comps[zx]";
        assertEquals("_zexus _zexus", shell("zsh", "zsh", "-f", "-c", line));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zexus ch                       | check
            zexus --allow-r                | --allow-read
            zexus --allow-all te           | test
            zexus test --fi                | --filter
            zexus completion z             | zsh
            """)
    void fish(String line, String completed) throws Exception {
        assumeTrue(isInstalled("fish"));
        String output = shell("fish", "fish", "--no-config", "-c", "source script.fish; complete -C '" + line + "'");
        assertEquals(completed, output.split("\t", 2)[0]);
    }

    private static boolean isInstalled(String shell) {
        return Stream.of(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, shell)));
    }
}
