package org.zexus.toolchain.arithmetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
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
        int[] sum = MagnitudeSum.of(longer, shorter);
        assertArrayEquals(words(value(longer).add(value(shorter)), sum.length), sum);
    }

    /** The highest word is not zero, as in each magnitude of the JDK. */
    private static int[] magnitude(int length, IntSupplier word) {
        int[] words = new int[length];
        for (int i = 0; i < length; i++) {
            words[i] = word.getAsInt();
        }
        words[0] |= 1;
        return words;
    }

    private static BigInteger value(int[] words) {
        BigInteger value = BigInteger.ZERO;
        for (int word : words) {
            value = value.shiftLeft(Integer.SIZE).or(BigInteger.valueOf(Integer.toUnsignedLong(word)));
        }
        return value;
    }

    /** The words of a value, which has to have so many. */
    private static int[] words(BigInteger value, int length) {
        int[] words = new int[(value.bitLength() + Integer.SIZE - 1) / Integer.SIZE];
        assertEquals(length, words.length);
        for (int i = 0; i < length; i++) {
            words[i] = value.shiftRight((length - 1 - i) * Integer.SIZE).intValue();
        }
        return words;
    }
}
