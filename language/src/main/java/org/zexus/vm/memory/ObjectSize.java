package org.zexus.vm.memory;

import java.math.BigInteger;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;

/** Estimates what a value takes on a 64-bit JVM with compressed references, parts included, each once. */
final class ObjectSize {
    private static final int HEADER = 16;
    private static final int NUMBER = 16;
    private static final int REFERENCE = 4;
    private static final int ENTRY = 40;

    private ObjectSize() {}

    static long of(Object value) {
        return of(value, new IdentityHashMap<>());
    }

    private static long of(Object value, IdentityHashMap<Object, Boolean> seen) {
        return switch (value) {
            case null -> 0;
            case Boolean _ -> 0;
            case BigInteger big -> HEADER + REFERENCE + HEADER + big.bitLength() / Byte.SIZE;
            case Number _ -> NUMBER;
            case CharSequence text -> HEADER + 2 * HEADER + text.length();
            case Collection<?> list -> {
                long size = HEADER;
                if (seen.put(list, true) == null) {
                    for (Object element : list) {
                        size += REFERENCE + of(element, seen);
                    }
                }
                yield size;
            }
            case Map<?, ?> map -> {
                long size = HEADER;
                if (seen.put(map, true) == null) {
                    for (Map.Entry<?, ?> entry : map.entrySet()) {
                        size += ENTRY + of(entry.getKey(), seen) + of(entry.getValue(), seen);
                    }
                }
                yield size;
            }
            default -> HEADER;
        };
    }
}
