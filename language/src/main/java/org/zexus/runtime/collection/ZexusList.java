package org.zexus.runtime.collection;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.EqualityWalk;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.MutationGuard;
import org.zexus.runtime.value.ZexusIterator;
import org.zexus.runtime.value.ZexusObject;

/**
 * A list. The elements are in one of four forms, told apart by the class of {@link #storage()}: {@code long[]} and
 * {@code double[]} while all elements are such numbers, {@link RangeStorage} for a range nobody has changed, otherwise
 * {@code Object[]}. Writing an element that does not fit turns the form into a more general one, never back.
 *
 * <p>
 * Fast paths look at {@link #storage()} and {@link #size()} themselves and, for writes, at {@link #guard()}, which must
 * be null. All other methods here work for every form and respect the guard.
 */
public final class ZexusList extends ZexusObject {

    /** The greatest number of elements. */
    public static final int MAX_SIZE = Integer.MAX_VALUE - 16;

    private static final long[] NO_ELEMENTS = {};
    private static final int FIRST_CAPACITY = 8;

    private Object storage;
    private int size;
    private MutationGuard guard;

    private ZexusList(Object storage, int size) {
        this.storage = storage;
        this.size = size;
    }

    /** A new empty list. */
    public static ZexusList empty() {
        return new ZexusList(NO_ELEMENTS, 0);
    }

    /** A new empty list with room for so many elements of any kind. */
    public static ZexusList withCapacity(int capacity) {
        return new ZexusList(capacity == 0 ? NO_ELEMENTS : new Object[capacity], 0);
    }

    /** A new list of these elements, in the narrowest form; the array is not kept. */
    public static ZexusList of(Object... elements) {
        ZexusList list = empty();
        for (Object element : elements) {
            list.push(element);
        }
        return list;
    }

    /** A new list that keeps the array as its elements. */
    public static ZexusList ofObjects(Object[] elements) {
        return new ZexusList(elements, elements.length);
    }

    /** A new list that keeps the array as its elements. */
    public static ZexusList ofLongs(long[] elements) {
        return new ZexusList(elements, elements.length);
    }

    /** A new list that keeps the array as its elements. */
    public static ZexusList ofDoubles(double[] elements) {
        return new ZexusList(elements, elements.length);
    }

    /** A new list of {@code size} integers from {@code start} on; the last one must be in the range of long. */
    public static ZexusList range(long start, long step, int size) {
        return size == 0 ? empty() : new ZexusList(new RangeStorage(start, step), size);
    }

    /**
     * The elements: a {@code long[]}, {@code double[]}, {@code Object[]} (at least {@link #size()} long) or a range.
     */
    public Object storage() {
        return storage;
    }

    /** The number of elements. */
    public int size() {
        return size;
    }

    /** Null, or what has to be asked before a change. */
    public MutationGuard guard() {
        return guard;
    }

    /** Sets or (with null) removes the guard. */
    public void setGuard(MutationGuard newGuard) {
        guard = newGuard;
    }

    /** The element at an index from 0 to {@code size() - 1}. */
    public Object get(int index) {
        assert index < size;
        return switch (storage) {
            case long[] longs -> (Object) longs[index];
            case Object[] objects -> objects[index];
            case double[] doubles -> (Object) doubles[index];
            case RangeStorage range -> (Object) range.at(index);
            default -> throw new IllegalStateException("not a form of list elements: " + storage.getClass());
        };
    }

    /** Replaces the element at an index from 0 to {@code size() - 1}. */
    public void set(int index, Object value) {
        assert index < size;
        beforeChange();
        setUnguarded(index, value);
    }

    private void setUnguarded(int index, Object value) {
        if (storage instanceof Object[] objects) {
            objects[index] = value;
        } else if (value instanceof Long number && storage instanceof long[] longs) {
            longs[index] = number;
        } else if (value instanceof Double number && storage instanceof double[] doubles) {
            doubles[index] = number;
        } else {
            generalize(value);
            setUnguarded(index, value);
        }
    }

    /** Adds an element at the end. */
    public void push(Object value) {
        beforeChange();
        ensureRoomFor(value);
        size++;
        setUnguarded(size - 1, value);
    }

    /** Adds an element at the end. */
    public void push(long value) {
        if (guard == null && storage instanceof long[] longs && size < longs.length) {
            longs[size++] = value;
        } else {
            push((Object) value);
        }
    }

    /** Adds an element at the end. */
    public void push(double value) {
        if (guard == null && storage instanceof double[] doubles && size < doubles.length) {
            doubles[size++] = value;
        } else {
            push((Object) value);
        }
    }

    /** Removes and returns the last element, or returns Java null when there is none. */
    public Object pop() {
        beforeChange();
        if (size == 0) {
            return null;
        }
        Object last = get(size - 1);
        size--;
        if (storage instanceof Object[] objects) {
            objects[size] = null;
        }
        return last;
    }

    /** Inserts before an index from 0 to {@code size()}. */
    @TruffleBoundary
    public void insert(int index, Object value) {
        push(value);
        System.arraycopy(storage, index, storage, index + 1, size - 1 - index);
        setUnguarded(index, value);
    }

    /** Removes and returns the element at an index from 0 to {@code size() - 1}. */
    @TruffleBoundary
    public Object removeAt(int index) {
        beforeChange();
        Object removed = get(index);
        if (storage instanceof RangeStorage) {
            storage = toLongs(size);
        }
        System.arraycopy(storage, index + 1, storage, index, size - 1 - index);
        size--;
        if (storage instanceof Object[] objects) {
            objects[size] = null;
        }
        return removed;
    }

    /** Removes all elements. */
    public void clear() {
        beforeChange();
        storage = NO_ELEMENTS;
        size = 0;
    }

    /** Adds all elements of another list (which may be this one) at the end. */
    @TruffleBoundary
    public void addAll(ZexusList other) {
        beforeChange();
        int count = other.size;
        for (int i = 0; i < count; i++) {
            push(other.get(i));
        }
    }

    /** A new list of the elements from {@code from} (inclusive) to {@code to} (exclusive). */
    @TruffleBoundary
    public ZexusList slice(int from, int to) {
        return switch (storage) {
            case long[] longs -> ofLongs(Arrays.copyOfRange(longs, from, to));
            case double[] doubles -> ofDoubles(Arrays.copyOfRange(doubles, from, to));
            case RangeStorage range -> range(range.at(from), range.step(), to - from);
            default -> ofObjects(Arrays.copyOfRange((Object[]) storage, from, to));
        };
    }

    /** A new list with the same elements. */
    public ZexusList copy() {
        return slice(0, size);
    }

    /** The elements in a new array. */
    @TruffleBoundary
    public Object[] toArray() {
        Object[] elements = new Object[size];
        for (int i = 0; i < size; i++) {
            elements[i] = get(i);
        }
        return elements;
    }

    private void beforeChange() {
        if (guard != null) {
            guard.beforeChange(this);
        }
    }

    @TruffleBoundary
    private void ensureRoomFor(Object value) {
        if (size == 0 && storage == NO_ELEMENTS) {
            storage = switch (value) {
                case Long _ -> new long[FIRST_CAPACITY];
                case Double _ -> new double[FIRST_CAPACITY];
                default -> new Object[FIRST_CAPACITY];
            };
            return;
        }
        int capacity = capacity();
        if (size < capacity) {
            return;
        }
        if (size == MAX_SIZE) {
            throw Errors.resourceError(null, "a list cannot have more than " + MAX_SIZE + " elements");
        }
        int wanted = (int) Math.min(MAX_SIZE, Math.max(FIRST_CAPACITY, size + (size >> 1) + 1L));
        storage = switch (storage) {
            case long[] longs -> Arrays.copyOf(longs, wanted);
            case double[] doubles -> Arrays.copyOf(doubles, wanted);
            case RangeStorage _ -> toLongs(wanted);
            default -> Arrays.copyOf((Object[]) storage, wanted);
        };
    }

    private int capacity() {
        return switch (storage) {
            case long[] longs -> longs.length;
            case double[] doubles -> doubles.length;
            case Object[] objects -> objects.length;
            default -> size;
        };
    }

    private long[] toLongs(int capacity) {
        RangeStorage range = (RangeStorage) storage;
        long[] longs = new long[capacity];
        for (int i = 0; i < size; i++) {
            longs[i] = range.at(i);
        }
        return longs;
    }

    @TruffleBoundary
    private void generalize(Object value) {
        if (storage instanceof RangeStorage) {
            storage = toLongs(size);
            if (value instanceof Long) {
                return;
            }
        }
        Object[] objects = new Object[capacity()];
        if (storage instanceof long[] longs) {
            for (int i = 0; i < size; i++) {
                objects[i] = longs[i];
            }
        } else {
            double[] doubles = (double[]) storage;
            for (int i = 0; i < size; i++) {
                objects[i] = doubles[i];
            }
        }
        storage = objects;
    }

    @Override
    public Kind kind() {
        return Kind.LIST;
    }

    @Override
    public boolean isTruthy() {
        return size != 0;
    }

    @Override
    public void display(DisplayBuilder out) {
        if (!out.enter(this)) {
            out.append("[...]");
            return;
        }
        out.append("[");
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                out.append(", ");
            }
            out.appendValue(get(i));
        }
        out.append("]");
        out.leave();
    }

    @Override
    public boolean equalTo(Object other, EqualityWalk walk) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof ZexusList that) || size != that.size) {
            return false;
        }
        if (!walk.enter(this, that)) {
            return true;
        }
        try {
            for (int i = 0; i < size && i < that.size; i++) {
                if (!walk.equal(get(i), that.get(i))) {
                    return false;
                }
            }
            return size == that.size;
        } finally {
            walk.leave();
        }
    }

    @Override
    public boolean isIterable() {
        return true;
    }

    @Override
    public ZexusIterator iterate(boolean pairs) {
        return new ListIterator(this);
    }
}
