package org.zexus.tests.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is given to the command: one clear message and the right exit status, never the trace of a Java exception.
 */
class BadInputTest {
    @TempDir Path directory;

    @Test
    void missingFile() {
        Command command = Command.zexus(directory, "absent.zx");
        assertRefused(command);
        assertTrue(command.error().contains("absent.zx"), command.error());
    }

    @Test
    void directoryInPlaceOfAFile() throws IOException {
        Files.createDirectory(directory.resolve("folder.zx"));
        Command command = Command.zexus(directory, "folder.zx");
        assertRefused(command);
        assertTrue(command.error().contains("is a directory"), command.error());
    }

    @Test
    void binaryFile() throws IOException {
        byte[] bytes = new byte[4096];
        new Random(1).nextBytes(bytes);
        Files.write(directory.resolve("binary.zx"), bytes);
        assertRefused(Command.zexus(directory, "binary.zx"));
    }

    @Test
    void bytesThatAreNotUtf8() throws IOException {
        Files.write(directory.resolve("latin.zx"), "print(\"caf\u00e9\")\n".getBytes(StandardCharsets.ISO_8859_1));
        Command command = Command.zexus(directory, "latin.zx");
        assertRefused(command);
        assertTrue(command.error().contains("UTF-8") && command.error().contains("0xE9"), command.error());
    }

    @Test
    void zeroBytes() throws IOException {
        Files.writeString(directory.resolve("zero.zx"), "print(1)\0\nprint(2)\n");
        assertRefused(Command.zexus(directory, "zero.zx"));
    }

    @Test
    void emptyFile() throws IOException {
        Files.writeString(directory.resolve("empty.zx"), "");
        assertEquals(new Command("", "", 0), Command.zexus(directory, "empty.zx"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[", "{a: ", "-", "not ", "x => ", "f(", "a ? b : ", "if a { "})
    void deepNesting(String opening) throws IOException {
        Files.writeString(directory.resolve("deep.zx"), "let v = " + opening.repeat(100_000));
        Command command = Command.zexus(directory, "deep.zx");
        assertRefused(command);
        assertTrue(command.error().startsWith("SyntaxError: "), command.error());
        assertTrue(command.error().length() < 10_000, () -> command.error().length() + " characters of message");
    }

    @Test
    void deepNestingThatCloses() throws IOException {
        int depth = 100_000;
        Files.writeString(directory.resolve("deep.zx"), "print(" + "(".repeat(depth) + "1" + ")".repeat(depth) + ")\n");
        Command command = Command.zexus(directory, "deep.zx");
        if (command.exit() == 0) {
            assertEquals(new Command("1\n", "", 0), command);
        } else {
            assertRefused(command);
        }
    }

    @Test
    void longChainOfOperators() throws IOException {
        int length = 100_000;
        Files.writeString(directory.resolve("chain.zx"), "print(1" + " + 1".repeat(length) + ")\n");
        Command command = Command.zexus(directory, "chain.zx");
        if (command.exit() == 0) {
            assertEquals(new Command(length + 1 + "\n", "", 0), command);
        } else {
            assertRefused(command);
        }
    }

    @Test
    void lineOfAHundredMegabytes() throws IOException {
        Path file = directory.resolve("long.zx");
        int size = 100_000_000;
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("let text = \"");
            String part = "x".repeat(1_000_000);
            for (int i = 0; i < size / part.length(); i++) {
                writer.write(part);
            }
            writer.write("\"; print(len(text))\n");
        }
        assertEquals(new Command(size + "\n", "", 0), Command.zexus(directory, "long.zx"));
    }

    @Test
    void longLineThatIsWrong() throws IOException {
        Files.writeString(directory.resolve("long.zx"), "let text = " + "x ".repeat(5_000_000) + "\n");
        Command command = Command.zexus(directory, "long.zx");
        assertRefused(command);
        assertTrue(command.error().length() < 10_000, () -> command.error().length() + " characters of message");
    }

    @Test
    void unknownOption() {
        assertRefused(Command.zexus(directory, "--no-such-option", "x.zx"));
    }

    @Test
    void nothingToRun() {
        assertRefused(Command.zexus(directory));
    }

    private static void assertRefused(Command command) {
        assertEquals(2, command.exit(), command.error());
        assertEquals("", command.output());
        assertFalse(command.error().isBlank(), "says nothing");
        assertNoTrace(command);
    }

    private static void assertNoTrace(Command command) {
        assertFalse(command.error().contains(".java:") || command.error().contains("Exception")
                || command.error().contains("internal error"), command.error());
    }
}
