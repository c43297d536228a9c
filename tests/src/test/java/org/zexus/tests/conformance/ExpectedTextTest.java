package org.zexus.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ExpectedTextTest {
    @Test
    void plainTextMatchesItselfOnly() {
        var text = new ExpectedText("a (b)\n  c\n");
        assertTrue(text.matches("a (b)\n  c\n"));
        assertFalse(text.matches("a (b)\n c\n"));
        assertFalse(text.matches("a (b)\n"));
        assertFalse(text.matches("a (b)\n  c\nmore\n"));
    }

    @Test
    void theEllipsisStandsForTextWithinALine() {
        var text = new ExpectedText("at …:2:…\nend\n");
        assertTrue(text.matches("at main.zx:2:14\nend\n"));
        assertTrue(text.matches("at :2:\nend\n"));
        assertFalse(text.matches("at main.zx:3:14\nend\n"));
        assertTrue(new ExpectedText("…x…").matches("axb"));
        assertFalse(new ExpectedText("…x").matches("axb"));
    }

    @Test
    void aLineOfTheEllipsisStandsForAnyLines() {
        var text = new ExpectedText("first\n…\nlast\n");
        assertTrue(text.matches("first\nlast\n"));
        assertTrue(text.matches("first\n1\n2\nlast\n"));
        assertFalse(text.matches("first\n1\n"));
    }
}
