package org.zexus.tests.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How fast programs run before they are compiled depends on what the host compiler C2 makes of the dispatch loop. It
 * inlines no more into a method once that has reached the size DesiredMethodLimit with all that is inlined; then the
 * frame accesses of hot instructions become calls. So what hot programs execute has to stay below.
 */
class InliningTest {
    private static final String DISPATCH = "org.zexus.interpreter.BytecodeNode::run";
    private static final Pattern COMPILED_BY_C2 = Pattern.compile("\\s4\\s+" + Pattern.quote(DISPATCH));
    private static final Pattern INLINED_HANDLER = Pattern
            .compile("interpreter\\.\\w+Handlers::\\w+ .*inline \\(hot\\)");

    @TempDir Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"""
            action sum(n) { let s = 0; let i = 0; while i < n { s += i * 3; i += 1 }
            return s }
            for k in range(60) { sum(100000) }
            """, """
            action fib(n) { if n < 2 { return n }
            return fib(n - 1) + fib(n - 2) }
            for k in range(30) { fib(20) }
            """})
    void hotInstructionsAreInlinedIntoTheDispatchLoop(String program) throws IOException {
        Files.writeString(directory.resolve("hot.zx"), program);
        Command command = Command.zexus(directory, "--experimental-options", "--engine.Compilation=false",
                "--vm.XX:+UnlockDiagnosticVMOptions", "--vm.XX:-BackgroundCompilation",
                "--vm.XX:CompileCommand=PrintCompilation," + DISPATCH,
                "--vm.XX:CompileCommand=PrintInlining," + DISPATCH, "hot.zx");
        assertEquals(0, command.exit(), command.error());
        List<String> lines = command.output().lines().toList();
        assertTrue(lines.stream().anyMatch(line -> COMPILED_BY_C2.matcher(line).find()),
                () -> "C2 did not compile the dispatch loop: " + command.output());
        assertTrue(lines.stream().anyMatch(line -> INLINED_HANDLER.matcher(line).find()),
                () -> "no handler was inlined: " + command.output());
        List<String> refused = lines.stream().filter(line -> line.contains("DesiredMethodLimit")).toList();
        assertEquals(List.of(), refused);
    }
}
