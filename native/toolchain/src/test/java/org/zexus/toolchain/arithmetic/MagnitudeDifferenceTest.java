package org.zexus.toolchain.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.zexus.toolchain.arithmetic.Magnitudes.magnitude;
import static org.zexus.toolchain.arithmetic.Magnitudes.value;

import java.util.Random;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/** Differences of magnitudes are those of the JDK. */
class MagnitudeDifferenceTest {
    private static final int LONGEST = 9;
    private static final int ROUNDS = 200;

    @Test
    void anyWords() {
        var random = new Random(1);
        tryAllLengths(random::nextInt);
    }

    @Test
    void wordsThatBorrowOften() {
        var random = new Random(2);
        int[] words = {0, 0, 0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE};
        tryAllLengths(() -> words[random.nextInt(words.length)]);
    }

    private static void tryAllLengths(IntSupplier word) {
        for (int longer = 1; longer <= LONGEST; longer++) {
            for (int shorter = 1; shorter <= longer; shorter++) {
                for (int round = 0; round < ROUNDS; round++) {
                    tryDifference(magnitude(longer, word), magnitude(shorter, word));
                }
            }
        }
    }

    private static void tryDifference(int[] longer, int[] shorter) {
        boolean ordered = value(longer).compareTo(value(shorter)) >= 0;
        int[] greater = ordered ? longer : shorter;
        int[] smaller = ordered ? shorter : longer;
        int[] difference = MagnitudeDifference.of(greater, smaller, new int[greater.length]);
        assertEquals(greater.length, difference.length);
        assertEquals(value(greater).subtract(value(smaller)), value(difference));
    }
}
