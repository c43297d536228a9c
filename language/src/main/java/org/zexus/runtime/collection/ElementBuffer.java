package org.zexus.runtime.collection;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * Collects the elements of a new list when their number is known, or a bound of it, but not their kind. The array and
 * the number of elements so far are variables of the caller, which compiled code keeps in registers:
 *
 * <pre>
 * if (!ElementBuffer.tryAppend(elements, size, value)) {
 *     elements = ElementBuffer.withRoom(elements, size, value, expected);
 *     ElementBuffer.tryAppend(elements, size, value);
 * }
 * size++;
 * </pre>
 */
public final class ElementBuffer {
    /** The array before there are elements. */
    public static final Object NONE = ListStorage.EMPTY;

    /** So many elements get room at once; what is expected beyond may never come, or not all at the same time. */
    private static final int MOST_EXPECTED = 1 << 16;

    private ElementBuffer() {}

    /** Stores an element behind the others; false when the array has no room for it, or not for such elements. */
    public static boolean tryAppend(Object elements, int size, Object value) {
        Object[] objects = ListStorage.objects(elements);
        if (objects != null) {
            if (size < objects.length) {
                objects[size] = value;
                return true;
            }
            return false;
        }
        if (value instanceof Long number) {
            if (elements instanceof long[] longs && size < longs.length) {
                longs[size] = number;
                return true;
            }
            return false;
        }
        if (value instanceof Double number && elements instanceof double[] doubles && size < doubles.length) {
            doubles[size] = number;
            return true;
        }
        return false;
    }

    /** An array with the same elements and room for one more; the first element decides what is expected to come. */
    @TruffleBoundary
    public static Object withRoom(Object elements, int size, Object value, int expected) {
        if (size == 0) {
            int capacity = Math.clamp(expected, 1, MOST_EXPECTED);
            if (value instanceof Long) {
                return new long[capacity];
            }
            return value instanceof Double ? new double[capacity] : (Object) new Object[capacity];
        }
        Object grown = size < ListStorage.capacity(elements, size) ? elements
                : ListStorage.grow(elements, size, value);
        return ListStorage.takes(grown, value) ? grown : ListStorage.generalize(grown, size, value);
    }

    /** The list of the collected elements; it keeps the array unless most of that is free. */
    public static ZexusList toList(Object elements, int size) {
        return ZexusList.ofStorage(size < ListStorage.capacity(elements, size) / 2
                ? ListStorage.slice(elements, 0, size)
                : elements, size);
    }
}
