package org.zexus.launcher.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zexus.launcher.Outcome;

/** Policies of the engine, and the other options that tell how a program is to run. */
class SandboxTest {
    @TempDir Path directory;

    private String program(String code) throws IOException {
        Path program = directory.resolve("program.zx");
        Files.writeString(program, code);
        return program.toString();
    }

    @Test
    void aConstrainedProgramComputes() throws IOException {
        assertEquals(new Outcome(0, "[2, 4] true 5\n{\"a\": 1}\n", ""),
                Outcome.of("--sandbox=constrained", "--gas=100000", "--statements=1000", "--seed=3", program("""
                        use "json" as json
                        let waited = async (() => 5)()
                        print([1, 2].map(x => x * 2), "a1" matches "[0-9]", await waited)
                        print(json.stringify({"a": 1}))
                        """)));
    }

    @Test
    void aConstrainedProgramReachesNothingOutside() throws IOException {
        Files.writeString(directory.resolve("module.zx"), "export let a = 1");
        assertEquals(new Outcome(0, """
                PermissionError
                PermissionError
                PermissionError
                PermissionError
                PermissionError
                ImportError
                """, ""), Outcome.of("--sandbox=constrained", program("""
                for each attempt in [
                    () => read_file("pom.xml"),
                    () => file_write_text("target/new.txt", "x"),
                    () => env_get("HOME"),
                    () => http_get("http://127.0.0.1:1/"),
                    () => sqlite_connect(":memory:")
                ] {
                    try { attempt() } catch (e) { print(e.kind) }
                }
                try { use "./module" as m } catch (e) { print(e.kind) }
                """)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            --sandbox=isolated                       ! '--sandbox=isolated' needs the isolate library, which community
            --sandbox=untrusted                      ! '--sandbox=untrusted' needs the isolate library, which community
            --sandbox=constrained --allow-net        ! '--allow-net' does not go with '--sandbox=constrained'
            --sandbox=constrained --zexus.AllowRead= ! '--zexus.AllowRead=' does not go with '--sandbox=constrained'
            """)
    void whatCannotBeHadIsRefused(String options, String expected) {
        var line = new ArrayList<>(List.of(options.split(" ")));
        line.addAll(List.of("-e", "print(1)"));
        Outcome outcome = Outcome.of(line.toArray(String[]::new));
        assertEquals(2, outcome.status());
        assertEquals("", outcome.output());
        assertTrue(outcome.errors().startsWith("zexus: " + expected), outcome.errors());
    }

    @Test
    void trustedIsTheSameAsNoPolicy() throws IOException {
        assertEquals(new Outcome(0, "true\n", ""),
                Outcome.of("--sandbox=trusted", program("print(len(read_file(\"pom.xml\")) > 100)")));
    }

    @Test
    void aBannerTellsWhatRuns() throws IOException {
        String program = program("print(1)");
        Outcome outcome = Outcome.of("--banner", program);
        List<String> lines = outcome.output().lines().toList();
        assertEquals(4, lines.size(), outcome.toString());
        assertTrue(lines.get(0).matches("=+"), lines.get(0));
        assertEquals("Zexus 0.1.0 - " + program, lines.get(1));
        assertEquals(lines.get(0), lines.get(2));
        assertEquals("1", lines.get(3));
    }
}
