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

/**
 * A list: its elements, and who watches over them.
 *
 * <p>
 * Fast paths look at the array and {@link #size()} themselves and, for writes, at {@link #guard()}, which must be null.
 * All other methods here work for every form and respect the guard.
 */
@ExportLibrary(InteropLibrary.class)
public final class ZexusList extends ListElements implements Guarded {

    /** The greatest number of elements. */
    public static final int MAX_SIZE = ListStorage.MAX_CAPACITY;

    private MutationGuard guard;

    private ZexusList(Object[] objects, long[] longs, Object rest, int size) {
        super(objects, longs, rest, size);
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
            list.replace(storage, size);
        }
        return list;
    }

    /** A new list of {@code size} integers from {@code start} on; the last one must be in the range of long. */
    public static ZexusList range(long start, long step, int size) {
        return size == 0 ? empty() : new ZexusList(null, null, new RangeStorage(start, step), size);
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
            for (int i = 0; i < size(); i++) {
                action.accept(objects[i]);
            }
        }
    }

    /** Replaces the element at an index from 0 to {@code size() - 1}. */
    public void set(int index, Object value) {
        assert index < size();
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
            replace(ListStorage.filled(size(), value), size());
        }
    }

    @TruffleBoundary
    private void fillGuarded(Object value) {
        // A reaction to one of the changes may add or remove elements, or end the watch.
        int count = size();
        for (int i = 0; i < count && i < size(); i++) {
            set(i, value);
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
        guard.beforeChange((long) size(), this::dropLast);
        guard.admit(value);
        append(value);
    }

    /** Adds an element at the end. */
    public void push(long value) {
        if (guard != null || !tryAppend(value)) {
            push((Object) value);
        }
    }

    /** Adds an element at the end. */
    public void push(double value) {
        if (guard != null || !tryAppend(value)) {
            push((Object) value);
        }
    }

    /** Removes and returns the last element, or returns Java null when there is none. */
    public Object pop() {
        if (size() == 0) {
            return null;
        }
        Object last = get(size() - 1);
        if (guard != null) {
            beforeChange((long) size() - 1, () -> append(last));
        }
        dropLast();
        return last;
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

    /** Removes all elements. */
    public void clear() {
        if (guard != null) {
            Object oldStorage = storage();
            int oldSize = size();
            beforeChange(null, () -> replace(oldStorage, oldSize));
        }
        replace(ListStorage.EMPTY, 0);
    }

    /** Adds all elements of another list (which may be this one) at the end. */
    @TruffleBoundary
    public void addAll(ZexusList other) {
        int count = other.size();
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
        return slice(0, size());
    }

    /** The elements in a new array. */
    @TruffleBoundary
    public Object[] toArray() {
        Object[] elements = new Object[size()];
        for (int i = 0; i < size(); i++) {
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
        return size() != 0;
    }

    @Override
    public void display(DisplayBuilder out) {
        if (!out.enter(this)) {
            out.append("[...]");
            return;
        }
        out.append("[");
        for (int i = 0; i < size(); i++) {
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
        if (!(other instanceof ZexusList that) || size() != that.size()) {
            return false;
        }
        if (!walk.enter(this, that)) {
            return true;
        }
        // An operator of an element may change the lists while they are compared.
        for (int i = 0; i < size() && i < that.size(); i++) {
            if (!walk.equal(get(i), that.get(i))) {
                return false;
            }
        }
        walk.leave();
        return size() == that.size();
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
        return size();
    }

    @ExportMessage(name = "isArrayElementReadable")
    @ExportMessage(name = "isArrayElementModifiable")
    @ExportMessage(name = "isArrayElementRemovable")
    boolean isInside(long index) {
        return index >= 0 && index < size();
    }

    @ExportMessage
    boolean isArrayElementInsertable(long index) {
        return index == size();
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
        if (index == size()) {
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
