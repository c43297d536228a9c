package org.zexus.tests.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileTest {
    private static final Command DONE = new Command("", "", 0);

    @TempDir Path directory;

    @Test
    void aCompiledProgramRunsLikeItsSource() throws IOException {
        Files.writeString(directory.resolve("a.zx"), "action f(n) { return n / 0 }\nprint(__ARGS__)\nf(1)\n");
        assertEquals(DONE, Command.zexus(directory, "compile", "a.zx", "-o", "b.zxc"));
        assertFalse(Files.exists(directory.resolve("a.zxc")));
        Command run = Command.zexus(directory, "b.zxc", "x");
        assertEquals("[x]\n", run.output());
        assertTrue(run.error().startsWith("ZeroDivisionError: Division by zero\n  at f (b.zxc:1"), run.error());
        assertEquals(1, run.exit());
    }

    @Test
    void bytecodeAsTextIsAssembled() throws IOException {
        Files.writeString(directory.resolve("a.zx"), "print(6 * 7)\n");
        Command text = Command.zexus(directory, "disasm", "a.zx");
        Files.writeString(directory.resolve("a.zxa"), text.output());
        assertEquals(DONE, Command.zexus(directory, "asm", "a.zxa"));
        assertEquals(new Command("42\n", "", 0), Command.zexus(directory, "a.zxc"));
        Command again = Command.zexus(directory, "disasm", "a.zxc");
        Files.writeString(directory.resolve("b.zxa"), again.output());
        assertEquals(DONE, Command.zexus(directory, "asm", "--output=b.zxc", "b.zxa"));
        assertEquals(-1, Files.mismatch(directory.resolve("a.zxc"), directory.resolve("b.zxc")));
    }

    @Test
    void nothingIsWrittenForAProgramWithErrors() throws IOException {
        Files.writeString(directory.resolve("a.zx"), "print(\n");
        assertEquals(2, Command.zexus(directory, "compile", "a.zx").exit());
        Files.writeString(directory.resolve("b.zxa"), "FROB\n");
        assertEquals(2, Command.zexus(directory, "asm", "b.zxa").exit());
        assertFalse(Files.exists(directory.resolve("a.zxc")) || Files.exists(directory.resolve("b.zxc")));
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        Files.writeString(directory.resolve("a.zx"), "print(1)\n");
        assertEquals(DONE, Command.zexus(directory, "compile", "a.zx"));
        byte[] bytes = Files.readAllBytes(directory.resolve("a.zxc"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(directory.resolve("a.zxc"), bytes);
        Command run = Command.zexus(directory, "a.zxc");
        assertEquals(2, run.exit());
        assertTrue(run.error().contains("checksum"), run.error());
    }
}
