package org.zexus.launcher.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandLineTest {
    private static CommandLine parse(String line) throws UsageException {
        return CommandLine.parse(line.isEmpty() ? List.of() : List.of(line.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "main.zx, RUN",
        "run main.zx, RUN",
        "--engine.Compilation=false run main.zx, RUN",
        "run --engine.Compilation=false main.zx, RUN",
        "-, RUN",
        "run -, RUN",
        "-- main.zx, RUN",
        "-- -main.zx, RUN",
        "check main.zx, CHECK",
        "disasm main.zx, DISASSEMBLE",
        "-e 1+2, EVALUATE",
        "-r 1+2, EVALUATE",
        "--version, VERSION",
        "--help, NOTHING",
        "-h, NOTHING",
        "'', NOTHING"})
    void firstWordsDecideWhatToDo(String line, Command expected) throws UsageException {
        assertEquals(expected, parse(line).command());
    }

    @Test
    void aProgramKeepsItsOwnOptions() throws UsageException {
        CommandLine line = parse("--log.level=FINE main.zx --help run -e x --log.level=OFF");
        assertEquals(List.of("main.zx"), line.operands());
        assertEquals(List.of("--help", "run", "-e", "x", "--log.level=OFF"), line.programArguments());
        assertEquals(List.of("--log.level=FINE"), line.options());
    }

    @Test
    void inlineCodeHasArgumentsToo() throws UsageException {
        CommandLine line = parse("-e code a -b");
        assertEquals(List.of("code"), line.operands());
        assertEquals(List.of("a", "-b"), line.programArguments());
    }

    @Test
    void aCommandWordBehindAnotherIsAFile() throws UsageException {
        assertEquals(List.of("check"), parse("run -- check").operands());
    }

    @Test
    void severalFilesCanBeChecked() throws UsageException {
        assertEquals(List.of("a.zx", "b.zx"), parse("check a.zx b.zx").operands());
    }

    @ParameterizedTest
    @CsvSource({
        "run, needs a file",
        "check, needs a file",
        "disasm, needs a file",
        "disasm a.zx b.zx, one file",
        "-e, needs the code",
        "--store=x a.zx, is not available yet",
        "--store, is not available yet",
        "--sandbox=strict a.zx, trusted or constrained or isolated or untrusted, not 'strict'",
        "-x, unknown option '-x'",
        "-ex, unknown option '-ex'"})
    void wrongUsageIsExplained(String line, String expected) {
        String message = assertThrows(UsageException.class, () -> parse(line)).getMessage();
        assertTrue(message.contains(expected), message);
    }
}
