package org.zexus.launcher.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuggestionTest {
    private static final List<String> WORDS = List.of("run", "check", "disasm");

    @ParameterizedTest
    @CsvSource({
        "rnu, run",
        "rum, run",
        "chek, check",
        "chekc, check",
        "checks, check",
        "disam, disasm",
        "dissasm, disasm"})
    void slipsAreRecognised(String typed, String meant) {
        assertEquals(Optional.of(meant), Suggestion.closest(typed, WORDS));
    }

    @ParameterizedTest
    @CsvSource({"main", "test", "ruined", "x", "check"})
    void otherWordsAreLeftAlone(String typed) {
        assertEquals(Optional.empty(), Suggestion.closest(typed, WORDS));
    }
}
