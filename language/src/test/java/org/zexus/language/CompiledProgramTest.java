package org.zexus.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.ByteSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs in the binary form and as assembly text, as a host evaluates them. */
class CompiledProgramTest {
    private static final String PROGRAM = """
            action half(n) { return n / 0; }
            print("before");
            let result = 42;
            try { half(1); } catch (e) { print(e.message); }
            half(2);
            """;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    private Context context(String... options) {
        var builder = Context.newBuilder("zexus").out(output);
        for (int i = 0; i < options.length; i += 2) {
            builder.option(options[i], options[i + 1]);
        }
        return builder.build();
    }

    private static Source source(String option, String text) throws IOException {
        return source(option, "true", text);
    }

    private static Source source(String option, String value, String text) throws IOException {
        return Source.newBuilder("zexus", text, "program.zx").option(option, value).build();
    }

    private static byte[] binary(Context context, Source source) {
        Value buffer = context.eval(source);
        byte[] bytes = new byte[(int) buffer.getBufferSize()];
        buffer.readBuffer(0, bytes, 0, bytes.length);
        return bytes;
    }

    private static Source program(byte[] bytes) throws IOException {
        return Source.newBuilder("zexus", ByteSequence.create(bytes), "program.zxc")
                .mimeType("application/x-zexus-bytecode")
                .build();
    }

    @Test
    void aCompiledProgramDoesWhatItsSourceDoes() throws IOException {
        try (Context context = context()) {
            byte[] bytes = binary(context, source("zexus.Binary", PROGRAM));
            PolyglotException e = assertThrows(PolyglotException.class, () -> context.eval(program(bytes)));
            assertEquals("Division by zero", e.getMessage());
            assertEquals(1, e.getSourceLocation().getStartLine());
            assertEquals("before\nDivision by zero\n", output.toString(StandardCharsets.UTF_8));
            assertEquals(42, context.getBindings("zexus").getMember("result").asInt());
        }
    }

    @Test
    void assemblyIsAssembledAndRuns() throws IOException {
        try (Context context = context()) {
            String assembly = context.eval(source("zexus.View", "bytecode", "let a = 6; a * 7;")).asString();
            assertEquals(42, context.eval(source("zexus.Assembly", assembly)).asInt());
            Source toBinary = Source.newBuilder("zexus", assembly, "program.zxa")
                    .option("zexus.Assembly", "true")
                    .option("zexus.Binary", "true")
                    .build();
            assertEquals(42, context.eval(program(binary(context, toBinary))).asInt());
        }
    }

    @Test
    void whatIsNoProgramIsRefused() throws IOException {
        try (Context context = context()) {
            byte[] bytes = binary(context, source("zexus.Binary", "1;"));
            for (int i = 0; i < bytes.length; i++) {
                byte[] damaged = bytes.clone();
                damaged[i] ^= 0x41;
                PolyglotException e = assertThrows(PolyglotException.class, () -> context.eval(program(damaged)));
                assertTrue(e.isSyntaxError() && e.getMessage().startsWith("program.zxc is not a compiled program: "),
                        e.getMessage());
            }
            PolyglotException e = assertThrows(PolyglotException.class,
                    () -> context.eval(source("zexus.Assembly", "ADD ADD ADD")));
            assertTrue(e.isSyntaxError(), e.getMessage());
        }
    }

    @Test
    void compiledProgramsAreKeptInADirectory(@TempDir Path directory) throws IOException {
        String cache = directory.resolve("cache").toString();
        try (Context context = context("zexus.CacheDirectory", cache)) {
            assertEquals(3, context.eval("zexus", "1 + 2;").asInt());
        }
        try (Stream<Path> files = Files.list(Path.of(cache))) {
            assertEquals(1, files.filter(file -> file.toString().endsWith(".zxc")).count());
        }
        try (Context context = context("zexus.CacheDirectory", cache)) {
            assertEquals(3, context.eval("zexus", "1 + 2;").asInt());
            assertThrows(PolyglotException.class, () -> context.eval("zexus", "1 +;"));
        }
    }
}
