package org.zexus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zexus.launcher.usage.UsageException;

final class SourceReaderTest {
    @TempDir private Path folder;

    private Path file(String name, byte... bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static Source read(Path file) throws UsageException, IOException {
        return read(file.toString(), "");
    }

    private static Source read(String operand, String standardInput) throws UsageException, IOException {
        var in = new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8));
        return new SourceReader(in).read(operand).build();
    }

    private static String refusal(Path file) {
        return assertThrows(UsageException.class, () -> read(file)).getMessage();
    }

    @Test
    void textIsUtf8AndTheNameIsWhatTheUserTyped() throws Exception {
        Path file = file("main.zx", "print(\"käse 🧀\")".getBytes(StandardCharsets.UTF_8));
        Source source = read(file);
        assertEquals("print(\"käse 🧀\")", source.getCharacters().toString());
        assertEquals(file.toString(), source.getName());
        assertEquals(file.toString(), source.getPath());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws Exception {
        assertEquals("x", read(file("main.zx", "\uFEFFx".getBytes(StandardCharsets.UTF_8))).getCharacters().toString());
    }

    @Test
    void standardInputIsAProgramToo() throws Exception {
        Source source = read("-", "print(1)");
        assertEquals("print(1)", source.getCharacters().toString());
        assertEquals("<stdin>", source.getName());
    }

    @Test
    void bytecodeIsKnownByItsFirstBytes() throws Exception {
        Source source = read(file("program", (byte) 'Z', (byte) 'X', (byte) 'C', (byte) 0, (byte) 2));
        assertTrue(source.hasBytes());
        assertEquals("application/x-zexus-bytecode", source.getMimeType());
    }

    @Test
    void whatCannotBeReadIsExplained() throws Exception {
        assertTrue(refusal(folder).endsWith("is a directory"));
        assertTrue(refusal(folder.resolve("nothing.zx")).startsWith("there is no file '"));
        assertTrue(refusal(file("nul", (byte) 'a', (byte) 0)).endsWith("is not a text file: byte 1 is zero"));
        assertTrue(refusal(file("latin1.zx", (byte) '\n', (byte) 0xE4, (byte) '\n'))
                .endsWith("is not UTF-8 text: byte 0xE4 on line 2"));
        assertTrue(refusal(file("cut.zx", (byte) 'a', (byte) 0xF0, (byte) 0x9F)).contains("is not UTF-8 text"));
    }

    @Test
    void aFileWithASimilarNameIsSuggested() throws Exception {
        Path file = file("hello.zx");
        assertTrue(refusal(folder.resolve("helo.zx")).endsWith("; did you mean '" + file + "'?"));
    }

    @Test
    void aCommandWithASimilarNameIsSuggested() {
        assertEquals("there is no file 'chekc'; did you mean 'check'?", refusal(Path.of("chekc")));
    }
}
