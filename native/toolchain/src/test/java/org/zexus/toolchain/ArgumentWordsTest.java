package org.zexus.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArgumentWordsTest {
    @Test
    void whiteSpaceDivides() {
        assertEquals(List.of("a", "b", "c=d"), ArgumentWords.of(" a\tb\n\nc=d "));
        assertEquals(List.of(), ArgumentWords.of(" \n"));
    }

    @Test
    void quotesKeepTogether() {
        assertEquals(List.of("a b", "c# d", "", "x=y z"), ArgumentWords.of("'a b' \"c# d\" '' x=\"y z\""));
        assertEquals(List.of("tab\there", "quote\"", "joined"),
                ArgumentWords.of("\"tab\\there\" \"quote\\\"\" \"joi\\\n   ned\""));
    }

    @Test
    void aSignBeginsAComment() {
        assertEquals(List.of("a", "b#c"), ArgumentWords.of("# first 'line\na # more\nb#c"));
        assertEquals(List.of("a"), ArgumentWords.of("a #"));
    }

    @Test
    void backslashesOutsideOfQuotesStay() {
        assertEquals(List.of(".*\\.jar"), ArgumentWords.of(".*\\.jar"));
    }

    @Test
    void filesAreReplacedByTheirWords(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("some.args"), "-a\n# nothing\n-b c\n");
        assertEquals(List.of("x", "-a", "-b", "c", "@"), ArgumentWords.expand(List.of("x", "@" + file, "@")));
    }
}
