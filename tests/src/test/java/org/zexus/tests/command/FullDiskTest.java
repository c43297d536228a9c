package org.zexus.tests.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** When the room for a file ends in the middle of writing it: one clear message, and nothing half-written. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class FullDiskTest {
    /** The most that a process here may write into one file; everything below is larger. */
    private static final int KILOBYTES = 60;

    @TempDir Path directory;
    private String large;

    @BeforeEach
    void makeLargeProgram() throws IOException {
        large = lines(4000, i -> "let  v" + i + " = \"text number " + i + "\"");
        Files.writeString(directory.resolve("large.zx"), large);
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void compiledPrograms() throws IOException {
        Files.writeString(directory.resolve("large.zxc"), "old");
        Command command = Command.withSmallFiles(KILOBYTES, directory, "compile", "large.zx", "-o", "large.zxc");
        assertRefused("large.zxc", command);
        assertEquals("old", Files.readString(directory.resolve("large.zxc")));
        assertEquals(List.of("large.zx", "large.zxc"), files());
    }

    @Test
    void formattedPrograms() throws IOException {
        assertRefused("large.zx", Command.withSmallFiles(KILOBYTES, directory, "fmt", "large.zx"));
        assertEquals(large, Files.readString(directory.resolve("large.zx")));
        assertEquals(List.of("large.zx"), files());
    }

    @Test
    void resultsOfTests() throws IOException {
        String name = "n".repeat(400);
        Files.writeString(directory.resolve("a_test.zx"), "use {describe, it} from \"test\"\n"
                + lines(300, i -> "describe(\"" + name + i + "\", () => { it(\"works\", () => null) })"));
        assertRefused("r.xml",
                Command.withSmallFiles(KILOBYTES, directory, "test", "--junit=r.xml", "a_test.zx"));
        assertEquals(List.of("a_test.zx", "large.zx"), files());
    }

    @Test
    void filesOfPrograms() throws IOException {
        Files.writeString(directory.resolve("main.zx"), """
                use "json" as json
                let text = "x" * 1000000
                file_write_text("old.txt", "old")
                for each attempt in [
                    () => file_write_text("old.txt", text),
                    () => file_append("old.txt", text),
                    () => file_append("new.txt", text),
                    () => json.save("value.json", text)
                ] {
                    try { attempt() } catch (e) { print(e.kind) }
                }
                print(file_read_text("old.txt"), len(file_read_text("new.txt")), file_exists("value.json"))
                """);
        Command command = Command.withSmallFiles(KILOBYTES, directory, "main.zx");
        assertEquals(new Command("IOError\nIOError\nIOError\nIOError\nold 0 false\n", "", 0), command);
        assertEquals(List.of("large.zx", "main.zx", "new.txt", "old.txt"), files());
    }

    @Test
    void standardOutput() throws IOException {
        Files.writeString(directory.resolve("main.zx"), "print(\"x\" * 1000000)");
        Command command = Command.withSmallFiles(KILOBYTES, directory, "main.zx");
        assertEquals(1, command.exit());
        assertTrue(command.error().startsWith("zexus: cannot write output: "), command.error());
    }

    private static void assertRefused(String file, Command command) {
        assertEquals(2, command.exit(), command.error());
        assertTrue(command.error().startsWith("zexus: cannot write '" + file + "': "), command.error());
        assertEquals(1, command.error().lines().count(), command.error());
    }
}
