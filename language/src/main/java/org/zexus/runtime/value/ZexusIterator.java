package org.zexus.runtime.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.StopIterationException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.Node;

/**
 * The state of a running iteration. A loop calls {@link #advance()} and, when that is true, reads the current element:
 * {@link #item()} with one loop variable, {@link #key()} and {@link #value()} with two.
 */
@ExportLibrary(InteropLibrary.class)
public abstract class ZexusIterator extends ZexusObject {

    /** Whether another language has asked for the next element already, and what the answer was. */
    private boolean isAhead;
    private boolean hasNext;

    /** Goes to the next element; false when there is none. */
    public abstract boolean advance();

    /**
     * Like {@link #advance()}, for a loop of the language. An iterator that has to wait for its next element may throw
     * a {@link org.zexus.runtime.task.Suspension}; the loop calls this again when the task goes on.
     *
     * @param where the node of the loop
     */
    public boolean advance(@SuppressWarnings("unused") Node where) {
        return advance();
    }

    /** What a loop with one variable binds. */
    public abstract Object item();

    /** What a loop with two variables binds first: a position or a key. */
    public abstract Object key();

    /** What a loop with two variables binds second. */
    public abstract Object value();

    @Override
    public Kind kind() {
        return Kind.ITERATOR;
    }

    @Override
    public void display(DisplayBuilder out) {
        out.append("<iterator>");
    }

    @ExportMessage
    @SuppressWarnings("static-method")
    public final boolean isIterator() {
        return true;
    }

    @ExportMessage
    @TruffleBoundary
    public final boolean hasIteratorNextElement() {
        if (!isAhead) {
            hasNext = advance();
            isAhead = true;
        }
        return hasNext;
    }

    @ExportMessage
    @TruffleBoundary
    public final Object getIteratorNextElement() throws StopIterationException {
        if (!hasIteratorNextElement()) {
            throw StopIterationException.create();
        }
        isAhead = false;
        return item();
    }
}
