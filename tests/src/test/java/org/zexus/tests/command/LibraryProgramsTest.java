package org.zexus.tests.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tests of the library that are written in the language itself, run as its users run theirs. */
class LibraryProgramsTest {
    private static final Path TESTS = Path.of("src/test/resources/library");
    private static final Pattern SUMMARY = Pattern.compile("(\\d+) files, (\\d+) tests: \\2 passed");

    @Test
    void allPass() {
        Command command = Command.zexus(TESTS, "test");
        assertEquals(0, command.exit(), command.output() + command.error());
        Matcher summary = SUMMARY.matcher(command.output());
        assertTrue(summary.find(), command.output());
        assertTrue(Integer.parseInt(summary.group(2)) >= 20, command.output());
    }
}
