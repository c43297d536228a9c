package org.zexus.tests.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zexus.tests.conformance.Configuration;
import org.zexus.tests.conformance.WatchedEngine;

/** A project of more than 60 modules and 20,000 lines is checked without a warning and computes what it should. */
class LargeProjectTest {
    @TempDir private static Path directory;

    @Test
    void isCheckedAndRuns() throws IOException {
        Project project = Project.write(directory, 20_260_101);
        assertTrue(project.lines() >= 20_000 && project.files().size() >= 60,
                project.lines() + " lines in " + project.files().size() + " files");
        var output = new ByteArrayOutputStream();
        var messages = new ByteArrayOutputStream();
        try (WatchedEngine engine = Configuration.DEFAULT.newEngine();
                Context context = Context.newBuilder("zexus")
                        .engine(engine.engine())
                        .option("zexus.Warnings", "true")
                        .allowAllAccess(true)
                        .out(output)
                        .err(messages)
                        .build()) {
            for (Path file : project.files()) {
                context.parse(source(file));
            }
            context.eval(source(project.program()));
        }
        assertEquals("", messages.toString(StandardCharsets.UTF_8), "warnings");
        assertEquals(project.output(), output.toString(StandardCharsets.UTF_8));
    }

    private static Source source(Path file) throws IOException {
        return Source.newBuilder("zexus", file.toFile()).build();
    }
}
