package org.zexus.runtime.collection;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.Node;
import java.util.function.Consumer;
import org.zexus.runtime.value.DisplayBuilder;
import org.zexus.runtime.value.EqualityWalk;
import org.zexus.runtime.value.Guarded;
import org.zexus.runtime.value.Kind;
import org.zexus.runtime.value.MutationGuard;
import org.zexus.runtime.value.ZexusIterator;
import org.zexus.runtime.value.ZexusObject;

/** A set that keeps the order in which its elements were put in. */
@ExportLibrary(InteropLibrary.class)
public final class ZexusSet extends ZexusObject implements Guarded {

    private HashTable table = new HashTable();
    private MutationGuard guard;

    /** The number of elements. */
    public int size() {
        return table.size();
    }

    /** Whether the set has an element equal to the value. */
    @TruffleBoundary
    public boolean has(Object value) {
        return SetElements.isElement(value) && find(value) >= 0;
    }

    /** Puts a value in; false when it was there. A value that cannot be an element is a TypeError. */
    @TruffleBoundary
    public boolean add(Object value, Node where) {
        if (!SetElements.isElement(value)) {
            throw SetElements.invalidElement(value, where);
        }
        Object element = SetElements.normalize(value);
        int hash = Keys.hash(element);
        if (table.find(element, hash) >= 0) {
            return false;
        }
        if (guard != null) {
            guard.beforeChange(null, () -> table.removeAt(table.find(element, hash)));
        }
        table.add(element, hash, value);
        return true;
    }

    /** Takes a value out; false when it was not there. */
    @TruffleBoundary
    public boolean remove(Object value) {
        int position = SetElements.isElement(value) ? find(value) : -1;
        if (position < 0) {
            return false;
        }
        if (guard != null) {
            Object before = table.keyBefore(position);
            Object element = table.keyAt(position);
            Object kept = table.valueAt(position);
            guard.beforeChange(null, () -> table.insertAfter(before, element, Keys.hash(element), kept));
        }
        table.removeAt(position);
        return true;
    }

    /** Removes all elements. */
    @TruffleBoundary
    public void clear() {
        if (guard != null) {
            HashTable before = table;
            guard.beforeChange(null, () -> table = before);
        }
        table = new HashTable();
    }

    /** The elements in a new array, in order. */
    @TruffleBoundary
    public Object[] toArray() {
        Object[] elements = new Object[size()];
        int n = 0;
        for (int i = 0; i < table.end(); i++) {
            if (table.keyAt(i) != null) {
                elements[n++] = table.valueAt(i);
            }
        }
        return elements;
    }

    /** A new set with the same elements. */
    public ZexusSet copy() {
        ZexusSet copy = new ZexusSet();
        for (Object element : toArray()) {
            copy.add(element, null);
        }
        return copy;
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
        for (Object element : toArray()) {
            action.accept(element);
        }
    }

    private int find(Object value) {
        Object element = SetElements.normalize(value);
        return table.find(element, Keys.hash(element));
    }

    @Override
    public Kind kind() {
        return Kind.SET;
    }

    @Override
    public boolean isTruthy() {
        return size() != 0;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("{");
        String separator = "";
        for (Object element : toArray()) {
            out.append(separator).appendValue(element);
            separator = ", ";
        }
        out.append("}");
    }

    @Override
    public boolean equalTo(Object other, EqualityWalk walk) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof ZexusSet that) || size() != that.size()) {
            return false;
        }
        for (Object element : toArray()) {
            if (!that.has(element)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isIterable() {
        return true;
    }

    @Override
    public ZexusIterator iterate(boolean pairs) {
        return ZexusList.ofObjects(toArray()).iterate(pairs);
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    boolean hasIterator() {
        return true;
    }

    @ExportMessage
    Object getIterator() {
        return iterate(false);
    }
}
