package org.zexus.runtime.collection;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;
import org.zexus.runtime.error.Errors;

/** The forms in which a list keeps its elements: reading, writing, growing and generalising them. */
final class ListStorage {

    /** The greatest number of elements. */
    static final int MAX_CAPACITY = Integer.MAX_VALUE - 16;

    /** The elements of an empty list; the first element decides the form. */
    static final long[] EMPTY = {};

    private static final int FIRST_CAPACITY = 8;

    /** Up to this length the room of a list that grows is doubled. */
    private static final int LONGEST_DOUBLED = 256;

    private ListStorage() {}

    /**
     * The array of elements of any kind, or null for another form. Its class is known exactly: that saves compiled code
     * the test, at each write, whether the array takes such elements.
     */
    static Object[] objects(Object storage) {
        return CompilerDirectives.isExact(storage, Object[].class)
                ? CompilerDirectives.castExact(storage, Object[].class)
                : null;
    }

    static Object get(Object storage, int index) {
        Object[] objects = objects(storage);
        if (objects != null) {
            return objects[index];
        }
        if (storage instanceof long[] longs) {
            return longs[index];
        }
        if (storage instanceof double[] doubles) {
            return doubles[index];
        }
        return ((RangeStorage) storage).at(index);
    }

    /** Stores an element; false when the form does not take it. */
    static boolean tryStore(Object storage, int index, Object value) {
        Object[] objects = objects(storage);
        if (objects != null) {
            objects[index] = value;
            return true;
        }
        if (value instanceof Long number && storage instanceof long[] longs) {
            longs[index] = number;
            return true;
        }
        if (value instanceof Double number && storage instanceof double[] doubles) {
            doubles[index] = number;
            return true;
        }
        return false;
    }

    /** Whether the form takes such elements. */
    static boolean takes(Object storage, Object value) {
        return objects(storage) != null || value instanceof Long && storage instanceof long[]
                || value instanceof Double && storage instanceof double[];
    }

    static int capacity(Object storage, int size) {
        Object[] objects = objects(storage);
        if (objects != null) {
            return objects.length;
        }
        if (storage instanceof long[] longs) {
            return longs.length;
        }
        return storage instanceof double[] doubles ? doubles.length : size;
    }

    /** So many times the same element. */
    static Object filled(int size, Object value) {
        if (size == 0) {
            return EMPTY;
        }
        if (value instanceof Long number) {
            long[] longs = new long[size];
            Arrays.fill(longs, number);
            return longs;
        }
        if (value instanceof Double number) {
            double[] doubles = new double[size];
            Arrays.fill(doubles, number);
            return doubles;
        }
        Object[] objects = new Object[size];
        Arrays.fill(objects, value);
        return objects;
    }

    /** A form with room for one element more; the form of an empty list is chosen for the first element. */
    @TruffleBoundary
    static Object grow(Object storage, int size, Object value) {
        if (storage == EMPTY) {
            if (value instanceof Long) {
                return new long[FIRST_CAPACITY];
            }
            return value instanceof Double ? new double[FIRST_CAPACITY] : (Object) new Object[FIRST_CAPACITY];
        }
        if (size == MAX_CAPACITY) {
            throw Errors.resourceError(null, "a list cannot have more than " + MAX_CAPACITY + " elements");
        }
        int wanted = (int) Math.min(MAX_CAPACITY, Math.max(FIRST_CAPACITY, size + (long) spare(size)));
        return switch (storage) {
            case long[] longs -> Arrays.copyOf(longs, wanted);
            case double[] doubles -> Arrays.copyOf(doubles, wanted);
            case RangeStorage range -> range.toLongs(size, wanted);
            default -> Arrays.copyOf((Object[]) storage, wanted);
        };
    }

    /** How much room a list gets for more elements when it has none left: a short one is copied rarely. */
    private static int spare(int size) {
        return size <= LONGEST_DOUBLED ? size : size >> 1;
    }

    /** The same elements in a form that takes {@code value} as well. */
    @TruffleBoundary
    static Object generalize(Object storage, int size, Object value) {
        if (storage instanceof RangeStorage range && value instanceof Long) {
            return range.toLongs(size, size);
        }
        Object[] objects = new Object[capacity(storage, size)];
        for (int i = 0; i < size; i++) {
            // The place that is to be written may not have an element yet; whatever is there is overwritten.
            objects[i] = get(storage, i);
        }
        return objects;
    }

    /** The same elements in an array. */
    static Object writable(Object storage, int size) {
        return storage instanceof RangeStorage range ? range.toLongs(size, size) : storage;
    }

    static Object slice(Object storage, int from, int to) {
        return switch (storage) {
            case long[] longs -> Arrays.copyOfRange(longs, from, to);
            case double[] doubles -> Arrays.copyOfRange(doubles, from, to);
            case RangeStorage range -> new RangeStorage(range.at(from), range.step());
            case Object[] objects -> Arrays.copyOfRange(objects, from, to);
            default -> throw CompilerDirectives.shouldNotReachHere();
        };
    }

    /** These elements in the narrowest form. */
    static Object narrowest(Object[] elements) {
        if (elements.length == 0) {
            return EMPTY;
        }
        if (elements[0] instanceof Long && areAll(elements, Long.class)) {
            long[] longs = new long[elements.length];
            for (int i = 0; i < longs.length; i++) {
                longs[i] = (long) elements[i];
            }
            return longs;
        }
        if (elements[0] instanceof Double && areAll(elements, Double.class)) {
            double[] doubles = new double[elements.length];
            for (int i = 0; i < doubles.length; i++) {
                doubles[i] = (double) elements[i];
            }
            return doubles;
        }
        return Arrays.copyOf(elements, elements.length, Object[].class);
    }

    private static boolean areAll(Object[] elements, Class<?> type) {
        for (Object element : elements) {
            if (element.getClass() != type) {
                return false;
            }
        }
        return true;
    }
}
