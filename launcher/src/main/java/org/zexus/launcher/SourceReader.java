package org.zexus.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AccessMode;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.ByteSequence;
import org.zexus.launcher.usage.Command;
import org.zexus.launcher.usage.Suggestion;
import org.zexus.launcher.usage.UsageException;

/** Turns what the user names on the command line into sources, with a plain message for everything that is not one. */
public final class SourceReader {
    private static final String LANGUAGE = "zexus";
    private static final String BYTECODE_MIME_TYPE = "application/x-zexus-bytecode";
    private static final byte[] BYTECODE_MAGIC = {'Z', 'X', 'C', 0};
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream standardInput;

    SourceReader(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    /**
     * Starts a source from a file, or from standard input if the operand is {@code -}. The source's name, which error
     * messages show, is the path as the user typed it.
     *
     * @throws UsageException if there is no such file, it cannot be read, or holds neither UTF-8 text nor bytecode
     */
    public Source.Builder read(String operand) throws UsageException {
        try {
            if (operand.equals("-")) {
                String name = "<stdin>";
                return Source.newBuilder(LANGUAGE, text(name, standardInput.readAllBytes()), name);
            }
            Path path = existingFile(operand);
            byte[] bytes = Files.readAllBytes(path);
            var builder = Source.newBuilder(LANGUAGE, path.toFile()).name(operand);
            return isBytecode(bytes)
                    ? builder.content(ByteSequence.create(bytes)).mimeType(BYTECODE_MIME_TYPE)
                    : builder.content(text(operand, bytes));
        } catch (IOException e) {
            String name = operand.equals("-") ? "standard input" : "'" + operand + "'";
            throw new UsageException("cannot read " + name + ": " + e.getMessage());
        }
    }

    /** Starts a source from code that stands in the command line itself. */
    public static Source.Builder inline(String code) {
        return Source.newBuilder(LANGUAGE, code, "<command line>");
    }

    /** The source, which has its content already. */
    public static Source build(Source.Builder builder) {
        try {
            return builder.build();
        } catch (IOException e) {
            // The content is given, so building reads nothing.
            throw new UncheckedIOException(e);
        }
    }

    private static Path existingFile(String operand) throws UsageException {
        Path path;
        try {
            path = Path.of(operand);
        } catch (InvalidPathException e) {
            throw new UsageException("'" + operand + "' cannot be the name of a file: " + e.getReason());
        }
        if (Files.isDirectory(path)) {
            throw new UsageException("'" + operand + "' is a directory");
        }
        try {
            path.getFileSystem().provider().checkAccess(path, AccessMode.READ);
        } catch (AccessDeniedException e) {
            // The file itself, or a directory on the way to it.
            throw new UsageException("no permission to read '" + operand + "'");
        } catch (IOException e) {
            throw new UsageException("there is no file '" + operand + "'" + meant(operand, path));
        }
        return path;
    }

    /** What the user may have meant by the name of a file that does not exist, as the end of a sentence. */
    private static String meant(String operand, Path path) {
        var command = path.getParent() == null
                ? Suggestion.closest(operand, Command.words())
                : Optional.<String>empty();
        var guess = command.or(() -> Suggestion.closest(path.getFileName().toString(), neighbours(path))
                .map(name -> path.resolveSibling(name).toString()));
        return guess.map(name -> "; did you mean '" + name + "'?").orElse("");
    }

    private static List<String> neighbours(Path missing) {
        Path folder = missing.toAbsolutePath().getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".zx")).toList();
        } catch (IOException e) {
            // The folder is missing as well or closed to us: then there is nothing to suggest.
            return List.of();
        }
    }

    private static boolean isBytecode(byte[] bytes) {
        return bytes.length >= BYTECODE_MAGIC.length
                && ByteBuffer.wrap(bytes, 0, BYTECODE_MAGIC.length).equals(ByteBuffer.wrap(BYTECODE_MAGIC));
    }

    private static String text(String name, byte[] bytes) throws UsageException {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw new UsageException("'" + name + "' is not a text file: byte " + i + " is zero");
            }
        }
        var decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        var result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new UsageException(String.format("'%s' is not UTF-8 text: byte 0x%02X on line %d", name,
                    bytes[in.position()], line));
        }
        String text = out.flip().toString();
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
