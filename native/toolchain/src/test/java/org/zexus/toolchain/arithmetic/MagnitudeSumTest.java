package org.zexus.toolchain.arithmetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.zexus.toolchain.arithmetic.Magnitudes.magnitude;
import static org.zexus.toolchain.arithmetic.Magnitudes.value;
import static org.zexus.toolchain.arithmetic.Magnitudes.words;

import java.util.Random;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/** Sums of magnitudes are those of the JDK. */
class MagnitudeSumTest {
    private static final int LONGEST = 9;
    private static final int ROUNDS = 200;

    @Test
    void anyWords() {
        var random = new Random(1);
        tryAllLengths(random::nextInt);
    }

    @Test
    void wordsThatCarryOften() {
        var random = new Random(2);
        int[] words = {0, 1, -1, -1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE};
        tryAllLengths(() -> words[random.nextInt(words.length)]);
    }

    @Test
    void carriesThroughAllWords() {
        tryAllLengths(() -> -1);
    }

    private static void tryAllLengths(IntSupplier word) {
        for (int longer = 1; longer <= LONGEST; longer++) {
            for (int shorter = 1; shorter <= longer; shorter++) {
                for (int round = 0; round < ROUNDS; round++) {
                    trySum(magnitude(longer, word), magnitude(shorter, word));
                }
            }
        }
    }

    private static void trySum(int[] longer, int[] shorter) {
        assertArrayEquals(words(value(longer).add(value(shorter))),
                MagnitudeSum.of(longer, shorter, new int[longer.length]));
    }
}
