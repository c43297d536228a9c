package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What the machine's list says of warnings, by its names. Warnings are about programs, and reported before one runs if
 * the option asks for them; whatever goes wrong is an error, which no option hides.
 */
@DisplayName("test_vm_v183_functions.py, TestVmWarn")
class WarningsBehaviourTest {
    private static final String WARNS = "let ready : 1\n";
    private static final String FAILS = "let ready = \n";

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** What goes to standard error. */
    private String evaluate(boolean withWarnings, String program) {
        try (Context context = Context.newBuilder("zexus")
                .option("engine.WarnInterpreterOnly", "false")
                .option("zexus.Warnings", String.valueOf(withWarnings))
                .err(err)
                .build()) {
            context.eval("zexus", program);
        }
        return err.toString(StandardCharsets.UTF_8);
    }

    private String failure(boolean withWarnings) {
        return assertThrows(PolyglotException.class, () -> evaluate(withWarnings, WARNS + FAILS)).getMessage();
    }

    @Test
    void warn_all_prints_message() {
        String report = evaluate(true, WARNS);
        assertTrue(report.startsWith("Warning: "), report);
    }

    @Test
    void warn_all_includes_exception() {
        String report = failure(true);
        assertTrue(report.contains("Warning: ") && report.contains("SyntaxError"), report);
    }

    @Test
    void warn_none_is_silent() {
        assertEquals("", evaluate(false, WARNS));
    }

    @Test
    void warn_errors_prints_on_exception() {
        String report = failure(false);
        assertTrue(report.contains("SyntaxError") && !report.contains("Warning"), report);
    }

    @Test
    void warn_errors_silent_without_exception() {
        assertEquals("", evaluate(true, "let ready = 1\nprint(ready == 1)\n"));
    }
}
