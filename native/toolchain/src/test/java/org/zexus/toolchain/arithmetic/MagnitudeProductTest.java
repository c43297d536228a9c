package org.zexus.toolchain.arithmetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.zexus.toolchain.arithmetic.Magnitudes.magnitude;
import static org.zexus.toolchain.arithmetic.Magnitudes.value;
import static org.zexus.toolchain.arithmetic.Magnitudes.words;

import java.math.BigInteger;
import java.util.Random;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/** Products of a magnitude and a word are those of the JDK. */
class MagnitudeProductTest {
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
        int[] words = {0, 1, 2, -1, -1, -2, Integer.MIN_VALUE, Integer.MAX_VALUE};
        tryAllLengths(() -> words[random.nextInt(words.length)]);
    }

    /** Whether the product has one word more then depends on what is carried into the highest. */
    @Test
    void productsAroundAPowerOfTwo() {
        for (int factor = 2; factor < 1000; factor++) {
            BigInteger power = BigInteger.ONE.shiftLeft(5 * Integer.SIZE);
            BigInteger below = power.subtract(BigInteger.ONE).divide(BigInteger.valueOf(factor));
            tryProduct(words(below), factor);
            tryProduct(words(below.add(BigInteger.ONE)), factor);
        }
    }

    private static void tryAllLengths(IntSupplier word) {
        for (int length = 1; length <= LONGEST; length++) {
            for (int round = 0; round < ROUNDS; round++) {
                tryProduct(magnitude(length, word), magnitude(1, word)[0]);
            }
        }
    }

    private static void tryProduct(int[] words, int factor) {
        BigInteger product = value(words).multiply(BigInteger.valueOf(Integer.toUnsignedLong(factor)));
        int[] room = new int[MagnitudeProduct.length(words, factor)];
        assertArrayEquals(words(product), MagnitudeProduct.of(words, factor, room));
    }
}
