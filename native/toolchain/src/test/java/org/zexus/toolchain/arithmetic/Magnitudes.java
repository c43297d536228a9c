package org.zexus.toolchain.arithmetic;

import java.math.BigInteger;
import java.util.function.BiConsumer;
import java.util.function.IntSupplier;

/** Magnitudes of big integers, and their values. */
final class Magnitudes {
    private static final int LONGEST = 9;
    private static final int ROUNDS = 200;

    private Magnitudes() {}

    /** Tries magnitudes of all lengths up to some words, the longer one first, often. */
    static void tryPairs(IntSupplier word, BiConsumer<int[], int[]> test) {
        for (int longer = 1; longer <= LONGEST; longer++) {
            for (int shorter = 1; shorter <= longer; shorter++) {
                for (int round = 0; round < ROUNDS; round++) {
                    test.accept(magnitude(longer, word), magnitude(shorter, word));
                }
            }
        }
    }

    /** A magnitude whose highest word is not zero, as in each of the JDK. */
    static int[] magnitude(int length, IntSupplier word) {
        int[] words = new int[length];
        for (int i = 0; i < length; i++) {
            words[i] = word.getAsInt();
        }
        words[0] |= 1;
        return words;
    }

    static BigInteger value(int[] words) {
        BigInteger value = BigInteger.ZERO;
        for (int word : words) {
            value = value.shiftLeft(Integer.SIZE).or(BigInteger.valueOf(Integer.toUnsignedLong(word)));
        }
        return value;
    }

    /** The words of a value, of which the highest is not zero. */
    static int[] words(BigInteger value) {
        int[] words = new int[(value.bitLength() + Integer.SIZE - 1) / Integer.SIZE];
        for (int i = 0; i < words.length; i++) {
            words[i] = value.shiftRight((words.length - 1 - i) * Integer.SIZE).intValue();
        }
        return words;
    }
}
