package org.zexus.runtime.operation;

import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.StopIterationException;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.ZexusIterator;

/** Goes over an array, a hash or anything iterable of the host or of another language. */
final class ForeignIterator extends ZexusIterator {

    private final Object iterator;
    private final boolean overEntries;
    private final Node where;
    private long position = -1;
    private Object key;
    private Object value;

    private ForeignIterator(Object iterator, boolean overEntries, Node where) {
        this.iterator = iterator;
        this.overEntries = overEntries;
        this.where = where;
    }

    /** An iterator over a foreign value, or null when it cannot be iterated over. */
    static ZexusIterator over(Object container, Node where) {
        InteropLibrary interop = InteropLibrary.getUncached(container);
        try {
            if (interop.hasHashEntries(container)) {
                return new ForeignIterator(interop.getHashEntriesIterator(container), true, where);
            }
            if (interop.hasIterator(container)) {
                return new ForeignIterator(interop.getIterator(container), false, where);
            }
            return interop.isIterator(container) ? new ForeignIterator(container, false, where) : null;
        } catch (InteropException e) {
            throw ForeignIndexing.refused(e, where);
        }
    }

    @Override
    public boolean advance() {
        InteropLibrary interop = InteropLibrary.getUncached();
        try {
            if (!interop.hasIteratorNextElement(iterator)) {
                return false;
            }
            Object element = interop.getIteratorNextElement(iterator);
            position++;
            key = overEntries ? ForeignValues.adopt(interop.readArrayElement(element, 0)) : (Object) position;
            value = ForeignValues.adopt(overEntries ? interop.readArrayElement(element, 1) : element);
            return true;
        } catch (StopIterationException e) {
            return false;
        } catch (InteropException e) {
            throw ForeignIndexing.refused(e, where);
        }
    }

    @Override
    public Object item() {
        return overEntries ? key : value;
    }

    @Override
    public Object key() {
        return key;
    }

    @Override
    public Object value() {
        return value;
    }
}
