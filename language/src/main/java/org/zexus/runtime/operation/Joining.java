package org.zexus.runtime.operation;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;

/** Joins strings. */
public final class Joining {

    /** The greatest number of code points of a string. */
    public static final int MAX_LENGTH = (Integer.MAX_VALUE >> 2) - 1;

    private Joining() {}

    /** Both texts joined; a result that is too long is a ResourceError. */
    public static TruffleString join(TruffleString left, TruffleString right, Node where,
            TruffleString.ConcatNode concat) {
        checkLength((long) Strings.length(left) + Strings.length(right), where);
        return concat.execute(left, right, Strings.ENCODING, true);
    }

    /** Raises a ResourceError if a string would have more code points than any can. */
    public static void checkLength(long length, Node where) {
        if (length > MAX_LENGTH) {
            throw Errors.resourceError(where, "a string cannot have more than " + MAX_LENGTH + " characters");
        }
    }

    /** The digits of an integer. */
    static TruffleString fromLong(long value, TruffleString.FromLongNode fromLong) {
        return fromLong.execute(value, Strings.ENCODING, true);
    }
}
