package org.zexus.runtime.operation;

import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.BigInt;

/** Repeats strings. */
public final class Repetition {

    /** The greatest number of code points of a repeated string. */
    public static final int MAX_LENGTH = 1 << 26;

    private Repetition() {}

    /** The text {@code count} (a Long or a BigInt) times; empty for a count of 0 or less. */
    public static TruffleString repeat(TruffleString text, Object count, Node where) {
        int length = Strings.length(text);
        boolean negative = count instanceof BigInt big ? big.value().signum() < 0 : (Long) count <= 0;
        if (negative || length == 0) {
            return Strings.EMPTY;
        }
        if (!(count instanceof Long times) || times > MAX_LENGTH / length) {
            throw Errors.resourceError(where, "a repeated string cannot have more than " + MAX_LENGTH + " characters");
        }
        return Strings.repeat(text, times.intValue());
    }
}
