package org.zexus.toolchain.arithmetic;

import java.util.Arrays;

/** The product of the magnitude of a big integer and one word, of which two words are computed at a time. */
final class MagnitudeProduct {
    private MagnitudeProduct() {}

    /** So many words the product has, or one less. */
    static int length(int[] words, int factor) {
        long multiplier = Integer.toUnsignedLong(factor);
        // What is carried into the highest word is less than the multiplier.
        long highest = Integer.toUnsignedLong(words[0]) * multiplier + multiplier - 1;
        return highest >>> Integer.SIZE == 0 ? words.length : words.length + 1;
    }

    /**
     * The product of a magnitude and a word, neither of which is zero. It is written to an array of the length that it
     * may have, unless it is shorter.
     */
    static int[] of(int[] words, int factor, int[] product) {
        long multiplier = Integer.toUnsignedLong(factor);
        int distance = product.length - words.length;
        long shift = distance * (long) Integer.BYTES;
        long carry = 0;
        long at = words.length * (long) Integer.BYTES;
        for (; at >= Long.BYTES; at -= Long.BYTES) {
            long pair = WordPairs.read(words, at);
            long low = pair * multiplier;
            long sum = low + carry;
            WordPairs.write(product, at + shift, sum);
            carry = Math.unsignedMultiplyHigh(pair, multiplier) + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
        }
        if (at > 0) {
            carry += Integer.toUnsignedLong(words[0]) * multiplier;
            product[distance] = (int) carry;
            carry >>>= Integer.SIZE;
        }
        if (distance == 0) {
            return product;
        }
        product[0] = (int) carry;
        return carry == 0 ? Arrays.copyOfRange(product, 1, product.length) : product;
    }
}
