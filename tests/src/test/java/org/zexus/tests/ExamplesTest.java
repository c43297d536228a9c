package org.zexus.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The programs of the directory {@code examples}, which newcomers run first. */
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "examples");

    @TestFactory
    Stream<DynamicTest> everyExamplePrintsWhatIsExpected() throws IOException {
        return Files.list(EXAMPLES)
                .filter(file -> file.toString().endsWith(".zx"))
                .sorted()
                .map(file -> dynamicTest(name(file), file.toUri(), () -> assertEquals(expected(file), run(file))));
    }

    @Test
    void helloGreetsItsArguments() throws IOException {
        assertEquals("Hello, Ada!\nHello, Bob!\n", run(EXAMPLES.resolve("hello.zx"), "Ada", "Bob"));
    }

    private static String run(Path file, String... arguments) throws IOException {
        var output = new ByteArrayOutputStream();
        try (Context context = Context.newBuilder("zexus")
                .allowAllAccess(true)
                .arguments("zexus", arguments)
                .out(output)
                .build()) {
            context.eval(Source.newBuilder("zexus", file.toFile()).build());
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    private static String expected(Path file) throws IOException {
        try (InputStream in = ExamplesTest.class.getResourceAsStream("/examples/" + name(file) + ".out")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".zx", "");
    }
}
