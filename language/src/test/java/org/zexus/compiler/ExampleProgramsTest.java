package org.zexus.compiler;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example programs of the language's description compile to code the verifier accepts. */
class ExampleProgramsTest {
    static Stream<Path> programs() throws IOException, URISyntaxException {
        Path folder = Path.of(ExampleProgramsTest.class.getResource("examples").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void compiles(Path program) throws IOException {
        assertFalse(Compiled.module(Files.readString(program)).instructions().isEmpty());
    }
}
