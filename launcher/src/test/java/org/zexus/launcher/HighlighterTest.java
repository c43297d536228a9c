package org.zexus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class HighlighterTest {
    private static final String REPORT = "TypeError: no\n  at main.zx:1:1\n  hint: yes: really";

    @Test
    void plainReportsStayAsTheyAre() {
        assertEquals(REPORT, new Highlighter(false).apply(REPORT));
    }

    @Test
    void theKindAndTheHintAreColoured() {
        assertEquals("\u001B[1;31mTypeError\u001B[0m: no\n  at main.zx:1:1\n\u001B[36m  hint\u001B[0m: yes: really",
                new Highlighter(true).apply(REPORT));
    }
}
