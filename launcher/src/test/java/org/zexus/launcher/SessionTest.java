package org.zexus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zexus.launcher.usage.CommandLine;
import org.zexus.launcher.usage.UsageException;

/** The options for the compiler that a command means. */
class SessionTest {

    private static final String EXPANSION = "compiler.InliningExpansionBudget";
    private static final String INLINING = "compiler.InliningInliningBudget";

    private static Map<String, String> compilerOptions(Map<String, String> given, String... arguments)
            throws UsageException {
        var streams = new StandardStreams(new ByteArrayOutputStream(), new ByteArrayOutputStream(),
                new ByteArrayInputStream(new byte[0]));
        var error = new PrintStream(streams.error(), true, StandardCharsets.UTF_8);
        return new Session(CommandLine.parse(List.of(arguments)), streams, error, new Highlighter(false), given)
                .optionsOf("compiler.", true);
    }

    @Test
    void meteredCodeHasMoreRoomForInlining() throws UsageException {
        var more = Map.of(EXPANSION, "20000", INLINING, "20000");
        assertEquals(more, compilerOptions(Map.of(), "--gas=1000", "program.zx"));
        assertEquals(more, compilerOptions(Map.of("zexus.Gas", "1000"), "program.zx"));
    }

    @Test
    void otherCodeHasTheUsualRoom() throws UsageException {
        assertEquals(Map.of(), compilerOptions(Map.of(), "program.zx"));
    }

    @Test
    void whatTheUserSaysHolds() throws UsageException {
        assertEquals(Map.of(EXPANSION, "7000", INLINING, "20000"),
                compilerOptions(Map.of(EXPANSION, "7000"), "--gas=1000", "program.zx"));
        assertEquals(Map.of(EXPANSION, "20000", INLINING, "9000"),
                compilerOptions(Map.of(INLINING, "9000"), "--gas=1000", "program.zx"));
        assertEquals(Map.of(INLINING, "9000"), compilerOptions(Map.of(INLINING, "9000"), "program.zx"));
    }

    /** The sandbox for programs that nobody trusts takes no options for the compiler. */
    @Test
    void constrainedProgramsHaveTheUsualRoom() throws UsageException {
        assertEquals(Map.of(), compilerOptions(Map.of(), "--gas=1000", "--sandbox=constrained", "program.zx"));
    }
}
