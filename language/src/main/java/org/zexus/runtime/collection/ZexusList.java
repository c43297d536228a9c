package org.zexus.runtime.collection;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.Arrays;
import java.util.function.Consumer;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.EqualityWalk;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.Guarded;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.MutationGuard;
import org.zexus.runtime.value.ZexusIterator;
import org.zexus.runtime.value.ZexusObject;

/**
 * A list. The elements are in one of four forms: {@code long[]} and {@code double[]} while all elements are such
 * numbers, {@link RangeStorage} for a range nobody has changed, otherwise {@code Object[]}. Writing an element that
 * does not fit turns the form into a more general one, never back. The commonest forms have fields of their own, so
 * that a test for null tells them apart.
 *
 * <p>
 * Fast paths look at the array and {@link #size()} themselves and, for writes, at {@link #guard()}, which must be null.
 * All other methods here work for every form and respect the guard.
 */
@ExportLibrary(InteropLibrary.class)
public final class ZexusList extends ZexusObject implements Guarded {

    /** The greatest number of elements. */
    public static final int MAX_SIZE = ListStorage.MAX_CAPACITY;

    /** Up to this length a range becomes an array when it is read by index. */
    private static final int LONGEST_RANGE_EXPANDED = 4096;

    /** Elements of any kind, in an array of this class exactly; or null. */
    private Object[] objects;
    private long[] longs;
    /** A {@code double[]} or a range, if the other two are null. */
    private Object rest;
    private int size;
    private MutationGuard guard;

    private ZexusList(Object[] objects, long[] longs, Object rest, int size) {
        this.objects = objects;
        this.longs = longs;
        this.rest = rest;
        this.size = size;
    }

    /** A new empty list. */
    public static ZexusList empty() {
        return new ZexusList(null, ListStorage.EMPTY, null, 0);
    }

    /** A new empty list with room for so many elements of any kind. */
    public static ZexusList withCapacity(int capacity) {
        return capacity == 0 ? empty() : new ZexusList(new Object[capacity], null, null, 0);
    }

    /** A new list of these elements, in the narrowest form; the array is not kept. */
    @TruffleBoundary
    public static ZexusList of(Object... elements) {
        return ofStorage(ListStorage.narrowest(elements), elements.length);
    }

    /** A new list that keeps the array as its elements, unless it is an array of a class of its own. */
    public static ZexusList ofObjects(Object[] elements) {
        return new ZexusList(CompilerDirectives.isExact(elements, Object[].class)
                ? elements
                : Arrays.copyOf(elements, elements.length, Object[].class), null, null, elements.length);
    }

    /** A new list that keeps the array as its elements. */
    public static ZexusList ofLongs(long[] elements) {
        return new ZexusList(null, elements, null, elements.length);
    }

    /** A new list that keeps the array as its elements. */
    public static ZexusList ofDoubles(double[] elements) {
        return new ZexusList(null, null, elements, elements.length);
    }

    /** A new list that keeps the array, of any form, as its elements. */
    static ZexusList ofStorage(Object storage, int size) {
        ZexusList list = empty();
        if (size != 0) {
            list.setStorage(storage);
            list.size = size;
        }
        return list;
    }

    /** A new list of {@code size} integers from {@code start} on; the last one must be in the range of long. */
    public static ZexusList range(long start, long step, int size) {
        return size == 0 ? empty() : new ZexusList(null, null, new RangeStorage(start, step), size);
    }

    /**
     * The elements: a {@code long[]}, {@code double[]}, {@code Object[]} (at least {@link #size()} long) or a range.
     */
    public Object storage() {
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
    public Object[] objects() {
        return objects;
    }

    /**
     * The array of elements of any kind, to store some in, if the list has this form. Its class is known exactly: that
     * saves compiled code the test, at each write, whether the array takes such elements.
     */
    public Object[] objectsToChange() {
        return CompilerDirectives.castExact(objects, Object[].class);
    }

    /**
     * The array of a list whose elements are all integers and not boxed, else Java null. Compiled code expects an
     * array: most ranges are walked through, or soon changed, rather than read by index.
     */
    public long[] longs() {
        return longs;
    }

    /** The array of a list whose elements are all floats and not boxed, else Java null. */
    public double[] doubles() {
        return rest instanceof double[] doubles ? doubles : null;
    }

    /** The array of a list of integers that are not boxed, to store some in; a range becomes one. Else Java null. */
    public long[] longsToChange() {
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
    public boolean isRange() {
        return rest instanceof RangeStorage;
    }

    /** The element at an index of a range. A short one becomes an array: who reads it by index does so again. */
    @TruffleBoundary
    public long elementOfRange(int index) {
        assert index < size;
        if (size <= LONGEST_RANGE_EXPANDED) {
            return longsOfRange()[index];
        }
        return ((RangeStorage) rest).at(index);
    }

    /** The number of elements. */
    public int size() {
        return size;
    }

    @Override
    public MutationGuard guard() {
        return guard;
    }

    @Override
    public void setGuard(MutationGuard newGuard) {
        guard = newGuard;
    }

    @Override
    public void forEachPart(Consumer<Object> action) {
        Object[] objects = objects();
        if (objects != null) {
            for (int i = 0; i < size; i++) {
                action.accept(objects[i]);
            }
        }
    }

    /** The element at an index from 0 to {@code size() - 1}. */
    public Object get(int index) {
        assert index < size;
        if (objects != null) {
            return objects[index];
        }
        return longs != null ? (Object) longs[index] : ListStorage.get(rest, index);
    }

    /** Replaces the element at an index from 0 to {@code size() - 1}. */
    public void set(int index, Object value) {
        assert index < size;
        if (guard != null) {
            setGuarded(index, value);
        } else {
            store(index, value);
        }
    }

    @TruffleBoundary
    private void setGuarded(int index, Object value) {
        Object before = get(index);
        guard.beforeChange((long) index, () -> store(index, before));
        guard.admit(value);
        store(index, value);
        guard.changed((long) index, before, value);
    }

    /** Replaces all elements by the same one. */
    public void fill(Object value) {
        if (guard != null) {
            fillGuarded(value);
        } else {
            setStorage(ListStorage.filled(size, value));
        }
    }

    @TruffleBoundary
    private void fillGuarded(Object value) {
        for (int i = 0; i < size; i++) {
            setGuarded(i, value);
        }
    }

    private void store(int index, Object value) {
        if (objects != null) {
            objectsToChange()[index] = value;
        } else if (!ListStorage.tryStore(storage(), index, value)) {
            setStorage(ListStorage.generalize(storage(), size, value));
            ListStorage.tryStore(storage(), index, value);
        }
    }

    /** Adds an element at the end. */
    public void push(Object value) {
        if (guard != null) {
            pushGuarded(value);
        } else {
            append(value);
        }
    }

    @TruffleBoundary
    private void pushGuarded(Object value) {
        guard.beforeChange((long) size, this::dropLast);
        guard.admit(value);
        append(value);
    }

    private void append(Object value) {
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

    /** Adds an element at the end. */
    public void push(long value) {
        if (guard == null && longs != null && size < longs.length) {
            longs[size++] = value;
        } else {
            push((Object) value);
        }
    }

    /** Adds an element at the end. */
    public void push(double value) {
        if (guard == null && rest instanceof double[] doubles && size < doubles.length) {
            doubles[size++] = value;
        } else {
            push((Object) value);
        }
    }

    /** Removes and returns the last element, or returns Java null when there is none. */
    public Object pop() {
        if (size == 0) {
            return null;
        }
        Object last = get(size - 1);
        if (guard != null) {
            beforeChange((long) size - 1, () -> append(last));
        }
        dropLast();
        return last;
    }

    private void dropLast() {
        size--;
        Object[] objects = objects();
        if (objects != null) {
            objects[size] = null;
        }
    }

    /** Inserts before an index from 0 to {@code size()}. */
    @TruffleBoundary
    public void insert(int index, Object value) {
        if (guard != null) {
            guard.beforeChange(null, () -> delete(index));
            guard.admit(value);
        }
        makeRoom(index, value);
    }

    private void makeRoom(int index, Object value) {
        append(value);
        Object storage = storage();
        System.arraycopy(storage, index, storage, index + 1, size - 1 - index);
        store(index, value);
    }

    /** Removes and returns the element at an index from 0 to {@code size() - 1}. */
    @TruffleBoundary
    public Object removeAt(int index) {
        Object removed = get(index);
        if (guard != null) {
            guard.beforeChange(null, () -> makeRoom(index, removed));
        }
        delete(index);
        return removed;
    }

    private void delete(int index) {
        Object storage = ListStorage.writable(storage(), size);
        setStorage(storage);
        System.arraycopy(storage, index + 1, storage, index, size - 1 - index);
        dropLast();
    }

    /** Removes all elements. */
    public void clear() {
        if (guard != null) {
            Object oldStorage = storage();
            int oldSize = size;
            beforeChange(null, () -> {
                setStorage(oldStorage);
                size = oldSize;
            });
        }
        setStorage(ListStorage.EMPTY);
        size = 0;
    }

    /** Adds all elements of another list (which may be this one) at the end. */
    @TruffleBoundary
    public void addAll(ZexusList other) {
        int count = other.size;
        for (int i = 0; i < count; i++) {
            push(other.get(i));
        }
    }

    @TruffleBoundary
    private void beforeChange(Object member, Runnable undo) {
        guard.beforeChange(member, undo);
    }

    /** A new list of the elements from {@code from} (inclusive) to {@code to} (exclusive). */
    @TruffleBoundary
    public ZexusList slice(int from, int to) {
        return from == to ? empty() : ofStorage(ListStorage.slice(storage(), from, to), to - from);
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
        // An operator of an element may change the lists while they are compared.
        for (int i = 0; i < size && i < that.size; i++) {
            if (!walk.equal(get(i), that.get(i))) {
                return false;
            }
        }
        walk.leave();
        return size == that.size;
    }

    @Override
    public boolean isIterable() {
        return true;
    }

    @Override
    public ZexusIterator iterate(boolean pairs) {
        return new ListIterator(this);
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean hasArrayElements() {
        return true;
    }

    @ExportMessage
    long getArraySize() {
        return size;
    }

    @ExportMessage(name = "isArrayElementReadable")
    @ExportMessage(name = "isArrayElementModifiable")
    @ExportMessage(name = "isArrayElementRemovable")
    boolean isInside(long index) {
        return index >= 0 && index < size;
    }

    @ExportMessage
    boolean isArrayElementInsertable(long index) {
        return index == size;
    }

    @ExportMessage
    Object readArrayElement(long index) throws InvalidArrayIndexException {
        if (!isInside(index)) {
            throw InvalidArrayIndexException.create(index);
        }
        return get((int) index);
    }

    @ExportMessage
    void writeArrayElement(long index, Object value) throws InvalidArrayIndexException {
        if (index == size) {
            push(ForeignValues.adopt(value));
        } else if (isInside(index)) {
            set((int) index, ForeignValues.adopt(value));
        } else {
            throw InvalidArrayIndexException.create(index);
        }
    }

    @ExportMessage
    void removeArrayElement(long index) throws InvalidArrayIndexException {
        if (!isInside(index)) {
            throw InvalidArrayIndexException.create(index);
        }
        removeAt((int) index);
    }
}
