package org.zexus.toolchain.arithmetic;

import jdk.graal.compiler.nodes.PrefetchAllocateNode;
import jdk.graal.compiler.nodes.memory.address.OffsetAddressNode;
import jdk.internal.misc.Unsafe;

/**
 * Memory for magnitudes. Who computes with big integers makes a number after the other, each in memory that no cache
 * has: the first write to each piece would wait for it. The JDK's arrays are cleared first, from the lowest address to
 * the highest, which the processor foresees; but numbers are written from their lowest word, which is last. So here,
 * the processor is told what the next number will need, and nothing is cleared.
 */
final class NumberMemory {
    /** Of an usual processor. A wrong size means to tell it twice, or about each second line. */
    private static final int CACHE_LINE = 64;
    /** A greater number is written for so long that the processor foresees what comes next. */
    private static final int MOST_AHEAD = 4096;

    private NumberMemory() {}

    /** An array for so many words. What it contains is not defined. */
    static int[] take(int length) {
        int[] words = (int[]) Unsafe.getUnsafe().allocateUninitializedArray(int.class, length);
        long end = Unsafe.ARRAY_INT_BASE_OFFSET + length * (long) Integer.BYTES;
        long ahead = Math.min(end, MOST_AHEAD);
        for (long at = 0; at <= ahead; at += CACHE_LINE) {
            PrefetchAllocateNode.prefetch(OffsetAddressNode.address(words, end + at));
        }
        return words;
    }
}
