package org.zexus.runtime.collection;

import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.ZexusIterator;

/** Goes over the characters of a string; with two variables over position and character. */
public final class StringIterator extends ZexusIterator {

    private final TruffleString text;
    private final int length;
    private int position = -1;

    /** An iterator before the first character. */
    public StringIterator(TruffleString text) {
        this.text = text;
        this.length = Strings.length(text);
    }

    @Override
    public boolean advance() {
        if (position + 1 >= length) {
            return false;
        }
        position++;
        return true;
    }

    @Override
    public Object item() {
        return Strings.ofCodePoint(Strings.codePointAt(text, position));
    }

    @Override
    public Object key() {
        return (long) position;
    }

    @Override
    public Object value() {
        return item();
    }
}
