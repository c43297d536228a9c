package org.zexus.bytecode.zxc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.zexus.bytecode.Bytecode;

/** Programs in the binary form as files beside their sources. */
public final class ZxcFiles {
    private static final String EXTENSION = ".zxc";

    private ZxcFiles() {}

    /**
     * Where the binary form of a source file lies: beside it, with the extension {@code .zxc} in place of its own.
     */
    public static Path pathFor(Path source) {
        String name = String.valueOf(source.getFileName());
        int dot = name.lastIndexOf('.');
        return source.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + EXTENSION);
    }

    /**
     * Whether the binary form of a source file exists and is not older than the source.
     *
     * @throws IOException if the files cannot be looked at
     */
    public static boolean isFresh(Path source) throws IOException {
        Path binary = pathFor(source);
        return Files.exists(binary)
                && Files.getLastModifiedTime(binary).compareTo(Files.getLastModifiedTime(source)) >= 0;
    }

    /**
     * Reads a program.
     *
     * @throws ZxcFormatException if the file is not a program
     * @throws IOException if the file cannot be read
     */
    public static Bytecode load(Path file) throws IOException {
        return ZxcReader.read(Files.readAllBytes(file));
    }

    /**
     * Writes a program. Readers see the old file or the new one, never a part of it.
     *
     * @throws IOException if the file cannot be written
     */
    public static void save(Path file, Bytecode program) throws IOException {
        byte[] bytes = ZxcWriter.write(program);
        Path directory = file.toAbsolutePath().getParent();
        Path temporary = Files.createTempFile(directory, String.valueOf(file.getFileName()), ".tmp");
        try {
            Files.write(temporary, bytes);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
