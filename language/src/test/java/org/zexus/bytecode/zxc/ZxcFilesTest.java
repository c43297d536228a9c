package org.zexus.bytecode.zxc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.bytecode.BytecodeEquality;

class ZxcFilesTest {
    @TempDir Path directory;

    private static Bytecode program(Object value) {
        var builder = new BytecodeBuilder();
        builder.emitLoadConst(value);
        return builder.build();
    }

    @Test
    void savesAndLoads() throws IOException {
        Path file = directory.resolve("main.zxc");
        ZxcFiles.save(file, program(1));
        ZxcFiles.save(file, program(2));
        BytecodeEquality.assertSame(program(2), ZxcFiles.load(file));
        try (var files = Files.list(directory)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void leavesNothingBehindWhenSavingFails() throws IOException {
        Path occupied = Files.createDirectories(directory.resolve("main.zxc/inner")).getParent();
        assertThrows(IOException.class, () -> ZxcFiles.save(occupied, program(1)));
        try (var files = Files.list(directory)) {
            assertEquals(List.of(occupied), files.toList());
        }
    }

    @Test
    void binariesLieBesideTheirSources() {
        assertEquals(Path.of("a", "foo.zxc"), ZxcFiles.pathFor(Path.of("a", "foo.zx")));
        assertEquals(Path.of("foo.bar.zxc"), ZxcFiles.pathFor(Path.of("foo.bar.txt")));
        assertEquals(Path.of("foo.zxc"), ZxcFiles.pathFor(Path.of("foo")));
        assertEquals(Path.of(".hidden.zxc"), ZxcFiles.pathFor(Path.of(".hidden")));
    }

    @Test
    void freshMeansNotOlderThanTheSource() throws IOException {
        Path source = Files.createFile(directory.resolve("main.zx"));
        assertFalse(ZxcFiles.isFresh(source));
        Path binary = ZxcFiles.pathFor(source);
        ZxcFiles.save(binary, program(1));
        Files.setLastModifiedTime(source, FileTime.fromMillis(1_000_000));
        Files.setLastModifiedTime(binary, FileTime.fromMillis(1_000_000));
        assertTrue(ZxcFiles.isFresh(source));
        Files.setLastModifiedTime(binary, FileTime.fromMillis(999_000));
        assertFalse(ZxcFiles.isFresh(source));
    }

    @Test
    void containersHoldSeveralPrograms() throws IOException {
        byte[] bytes = ZxcContainer.write(List.of(program("a"), program("b")));
        List<Bytecode> read = ZxcContainer.read(bytes);
        assertEquals(2, read.size());
        BytecodeEquality.assertSame(program("b"), read.get(1));
        assertEquals(List.of(), ZxcContainer.read(ZxcContainer.write(List.of())));
        assertArrayEquals(bytes, ZxcContainer.write(read));
    }

    @Test
    void damagedContainersAreRefused() {
        byte[] bytes = ZxcContainer.write(List.of(program("a")));
        assertThrows(ZxcFormatException.class, () -> ZxcContainer.read(new byte[7]));
        assertThrows(ZxcFormatException.class, () -> ZxcContainer.read(new byte[8]));
        assertThrows(ZxcFormatException.class, () -> ZxcContainer.read(Arrays.copyOf(bytes, bytes.length - 1)));
        assertThrows(ZxcFormatException.class, () -> ZxcContainer.read(Arrays.copyOf(bytes, bytes.length + 1)));
        bytes[4] = (byte) 0xFF;
        bytes[7] = 0x7F;
        assertThrows(ZxcFormatException.class, () -> ZxcContainer.read(bytes));
    }
}
