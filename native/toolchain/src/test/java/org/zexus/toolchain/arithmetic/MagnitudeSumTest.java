package org.zexus.toolchain.arithmetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.zexus.toolchain.arithmetic.Magnitudes.tryPairs;
import static org.zexus.toolchain.arithmetic.Magnitudes.value;
import static org.zexus.toolchain.arithmetic.Magnitudes.words;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Sums of magnitudes are those of the JDK. */
class MagnitudeSumTest {
    @Test
    void anyWords() {
        var random = new Random(1);
        tryPairs(random::nextInt, MagnitudeSumTest::trySum);
    }

    @Test
    void wordsThatCarryOften() {
        var random = new Random(2);
        int[] words = {0, 1, -1, -1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE};
        tryPairs(() -> words[random.nextInt(words.length)], MagnitudeSumTest::trySum);
    }

    @Test
    void carriesThroughAllWords() {
        tryPairs(() -> -1, MagnitudeSumTest::trySum);
    }

    private static void trySum(int[] longer, int[] shorter) {
        assertArrayEquals(words(value(longer).add(value(shorter))),
                MagnitudeSum.of(longer, shorter, new int[longer.length]));
    }
}
