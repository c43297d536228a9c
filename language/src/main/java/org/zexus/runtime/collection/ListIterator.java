package org.zexus.runtime.collection;

import org.zexus.runtime.value.ZexusIterator;

/** Goes over a list by position, looking at its current length, so that elements appended meanwhile are visited. */
public final class ListIterator extends ZexusIterator {

    private final ZexusList list;
    private int position = -1;

    ListIterator(ZexusList list) {
        this.list = list;
    }

    /** The list. */
    public ZexusList list() {
        return list;
    }

    /** The position of the current element, from 0. */
    public int position() {
        return position;
    }

    @Override
    public boolean advance() {
        if (position + 1 >= list.size()) {
            return false;
        }
        position++;
        return true;
    }

    @Override
    public Object item() {
        return list.get(position);
    }

    @Override
    public Object key() {
        return (long) position;
    }

    @Override
    public Object value() {
        return list.get(position);
    }
}
