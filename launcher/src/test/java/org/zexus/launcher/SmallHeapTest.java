package org.zexus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallHeapTest {

    @ParameterizedTest
    @ValueSource(strings = {"100m", "511M", "300000k", "1000000"})
    void aSmallHeapHasALeastSizeToo(String size) {
        assertEquals(Optional.of("--vm.Xms" + size), SmallHeap.missingOption(List.of("--vm.Xmx" + size)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"512m", "1g", "2T", "600000K", "99999999999999999999", "much", "m", ""})
    void anotherHeapHasNone(String size) {
        assertEquals(Optional.empty(), SmallHeap.missingOption(List.of("--vm.Xmx" + size)));
    }

    @Test
    void theLastSizeCounts() {
        assertEquals(Optional.of("--vm.Xms64m"), SmallHeap.missingOption(List.of("--vm.Xmx1g", "--vm.Xmx64m")));
        assertEquals(Optional.empty(), SmallHeap.missingOption(List.of("--vm.Xmx64m", "--vm.Xmx1g")));
    }

    @Test
    void aLeastSizeThatIsGivenStays() {
        assertEquals(Optional.empty(), SmallHeap.missingOption(List.of("--vm.Xms32m", "--vm.Xmx64m")));
        assertEquals(Optional.empty(), SmallHeap.missingOption(List.of("--vm.Dx=y")));
    }
}
