package org.zexus.toolchain.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.zexus.toolchain.arithmetic.Magnitudes.tryPairs;
import static org.zexus.toolchain.arithmetic.Magnitudes.value;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Differences of magnitudes are those of the JDK. */
class MagnitudeDifferenceTest {
    @Test
    void anyWords() {
        var random = new Random(1);
        tryPairs(random::nextInt, MagnitudeDifferenceTest::tryDifference);
    }

    @Test
    void wordsThatBorrowOften() {
        var random = new Random(2);
        int[] words = {0, 0, 0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE};
        tryPairs(() -> words[random.nextInt(words.length)], MagnitudeDifferenceTest::tryDifference);
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
