package org.zexus.builtins.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zexus.builtins.Builtins;
import org.zexus.language.Program;

/** The documentation of the library. */
class LibraryPagesTest {
    private static final Path FOLDER = Path.of("..", "docs", "library");

    @Test
    void pagesAreUpToDate() throws IOException {
        Map<String, String> pages = LibraryPages.of(Builtins.TABLE);
        if (Boolean.getBoolean("update.docs")) {
            Files.createDirectories(FOLDER);
            for (var page : pages.entrySet()) {
                Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
            }
        }
        for (var page : pages.entrySet()) {
            assertEquals(page.getValue(), Files.readString(FOLDER.resolve(page.getKey())),
                    "stale; run this test with -Dtest.jvm.args=-Dupdate.docs=true");
        }
        try (var files = Files.list(FOLDER)) {
            assertEquals(Set.copyOf(pages.keySet()),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void programsCanAskForHelp() {
        assertTrue(Program.value("help(\"substring\")")
                .startsWith(
                        "substring(text: string, start: integer, end?: integer)\n    The same as text[start:end].\n"));
        assertTrue(Program.value("help(\"fs.glob\")").contains("Needs permission to read files."));
        assertTrue(Program.value("help(\"list\")").contains("List.push(value)"));
        assertTrue(Program.value("help(\"List.push\")").startsWith("List.push(value)\n"));
        assertTrue(Program.value("help()").contains("crypto "));
        assertEquals("NameError: there is no help about 'splot'", Program.error("help(\"splot\")"));
    }
}
