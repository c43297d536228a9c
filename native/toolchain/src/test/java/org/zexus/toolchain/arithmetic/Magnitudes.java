package org.zexus.toolchain.arithmetic;

import java.math.BigInteger;
import java.util.function.IntSupplier;

/** Magnitudes of big integers, and their values. */
final class Magnitudes {
    private Magnitudes() {}

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
