package org.zexus.tests.embedding;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.ResourceLimits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A limit on statements ends every loop, also one whose body has none. */
class StatementLimitTest {
    @ParameterizedTest
    @ValueSource(strings = {"while true { }", "while true { { } }", "while true { 5 }", "for (;;) { }",
        "for (let i = 0; i < 10; i *= 2) { }", "let i = 0\nwhile (i += 1) > 0 { }",
        "let xs = [1]\nfor each x in xs { [xs.push(1)][0] }", "while true { action f() { } }",
        "while true { continue }", "while true { if false { print(1) } }"})
    void endsTheLoop(String program) {
        var limits = ResourceLimits.newBuilder().statementLimit(1_000, null).build();
        try (Context context = Context.newBuilder("zexus").resourceLimits(limits).build()) {
            PolyglotException error = assertThrows(PolyglotException.class, () -> context.eval("zexus", program));
            assertTrue(error.isResourceExhausted(), error.getMessage());
        } catch (PolyglotException closing) {
            assertTrue(closing.isResourceExhausted(), closing.getMessage());
        }
    }
}
