package org.zexus.runtime.collection;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.zexus.runtime.value.ZexusObject;

/**
 * The elements of a list, in one of four forms: {@code long[]} and {@code double[]} while all elements are such
 * numbers, {@link RangeStorage} for a range nobody has changed, otherwise {@code Object[]}. Writing an element that
 * does not fit turns the form into a more general one, never back. The commonest forms have fields of their own, so
 * that a test for null tells them apart. What may change the list is not asked here.
 */
public abstract sealed class ListElements extends ZexusObject permits ZexusList {

    /** Up to this length a range becomes an array when it is read by index. */
    private static final int LONGEST_RANGE_EXPANDED = 4096;

    /** Elements of any kind, in an array of this class exactly; or null. */
    private Object[] objects;
    private long[] longs;
    /** A {@code double[]} or a range, if the other two are null. */
    private Object rest;
    private int size;

    /** The elements in one of the fields; Java null in the others. */
    ListElements(Object[] objects, long[] longs, Object rest, int size) {
        this.objects = objects;
        this.longs = longs;
        this.rest = rest;
        this.size = size;
    }

    /**
     * The elements: a {@code long[]}, {@code double[]}, {@code Object[]} (at least {@link #size()} long) or a range.
     */
    public final Object storage() {
        if (objects != null) {
            return objects;
        }
        return longs != null ? longs : rest;
    }

    private void setStorage(Object storage) {
        objects = null;
        longs = null;
        rest = null;
        switch (storage) {
            case Object[] elements -> objects = CompilerDirectives.castExact(elements, Object[].class);
            case long[] elements -> longs = elements;
            default -> rest = storage;
        }
    }

    /** The array of elements of any kind, to read; null if the list has another form. */
    public final Object[] objects() {
        return objects;
    }

    /**
     * The array of elements of any kind, to store some in, if the list has this form. Its class is known exactly: that
     * saves compiled code the test, at each write, whether the array takes such elements.
     */
    public final Object[] objectsToChange() {
        return CompilerDirectives.castExact(objects, Object[].class);
    }

    /** The array of a list whose elements are all integers and not boxed, else Java null; a range has none. */
    public final long[] longs() {
        return longs;
    }

    /** The array of a list whose elements are all floats and not boxed, else Java null. */
    public final double[] doubles() {
        return rest instanceof double[] doubles ? doubles : null;
    }

    /** The array of a list of integers that are not boxed, to store some in; a range becomes one. Else Java null. */
    public final long[] longsToChange() {
        return longs != null ? longs : longsOfRange();
    }

    @TruffleBoundary
    private long[] longsOfRange() {
        if (rest instanceof RangeStorage range) {
            setStorage(range.toLongs(size, size));
        }
        return longs;
    }

    /** Whether the list is a range. */
    public final boolean isRange() {
        return rest instanceof RangeStorage;
    }

    /** The element at an index of a range. A short one becomes an array: who reads it by index does so again. */
    @TruffleBoundary
    public final long elementOfRange(int index) {
        assert index < size;
        if (size <= LONGEST_RANGE_EXPANDED) {
            return longsOfRange()[index];
        }
        return ((RangeStorage) rest).at(index);
    }

    /** Replaces all elements, and the form, by those of an array of any form, or a range. */
    final void replace(Object storage, int newSize) {
        setStorage(storage);
        size = newSize;
    }

    /** The number of elements. */
    public final int size() {
        return size;
    }

    /** The element at an index from 0 to {@code size() - 1}. */
    public final Object get(int index) {
        assert index < size;
        if (objects != null) {
            return objects[index];
        }
        return longs != null ? (Object) longs[index] : ListStorage.get(rest, index);
    }

    /** Replaces the element at an index from 0 to {@code size() - 1}. */
    final void store(int index, Object value) {
        if (objects != null) {
            objectsToChange()[index] = value;
        } else if (!ListStorage.tryStore(storage(), index, value)) {
            setStorage(ListStorage.generalize(storage(), size, value));
            ListStorage.tryStore(storage(), index, value);
        }
    }

    /** Adds an element at the end. */
    final void append(Object value) {
        if (objects != null && size < objects.length) {
            objectsToChange()[size++] = value;
        } else {
            appendToAnyForm(value);
        }
    }

    private void appendToAnyForm(Object value) {
        if (size == ListStorage.capacity(storage(), size)) {
            setStorage(ListStorage.grow(storage(), size, value));
        }
        size++;
        store(size - 1, value);
    }

    /** Adds an element at the end, if the elements are integers and there is room. */
    final boolean tryAppend(long value) {
        if (longs == null || size == longs.length) {
            return false;
        }
        longs[size++] = value;
        return true;
    }

    /** Adds an element at the end, if the elements are floats and there is room. */
    final boolean tryAppend(double value) {
        if (!(rest instanceof double[] doubles) || size == doubles.length) {
            return false;
        }
        doubles[size++] = value;
        return true;
    }

    /** Removes the last element. */
    final void dropLast() {
        size--;
        Object[] objects = objects();
        if (objects != null) {
            objects[size] = null;
        }
    }

    /** Inserts before an index from 0 to {@code size()}. */
    final void makeRoom(int index, Object value) {
        append(value);
        Object storage = storage();
        System.arraycopy(storage, index, storage, index + 1, size - 1 - index);
        store(index, value);
    }

    /** Removes the element at an index from 0 to {@code size() - 1}. */
    final void delete(int index) {
        Object storage = ListStorage.writable(storage(), size);
        setStorage(storage);
        System.arraycopy(storage, index + 1, storage, index, size - 1 - index);
        dropLast();
    }
}
