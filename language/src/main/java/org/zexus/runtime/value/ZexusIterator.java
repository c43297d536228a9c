package org.zexus.runtime.value;

/**
 * The state of a running iteration. A loop calls {@link #advance()} and, when that is true, reads the current element:
 * {@link #item()} with one loop variable, {@link #key()} and {@link #value()} with two.
 */
public abstract class ZexusIterator extends ZexusObject {

    /** Goes to the next element; false when there is none. */
    public abstract boolean advance();

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
}
