package org.zexus.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OpcodeReferenceTest {
    private static final Path PAGE = Path.of("..", "docs", "opcodes.md");

    @Test
    void documentationIsUpToDate() throws IOException {
        if (Boolean.getBoolean("update.docs")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, OpcodeReference.text());
        }
        assertEquals(Files.readString(PAGE), OpcodeReference.text(),
                "stale; run this test with -Dtest.jvm.args=-Dupdate.docs=true");
    }
}
