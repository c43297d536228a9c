package org.zexus.runtime.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;

/** The greatest size of integers. */
public final class IntegerLimit {

    /** The greatest number of bits of an integer's magnitude. */
    public static final int MAX_BITS = 1_048_576;

    private IntegerLimit() {}

    /** Raises an OverflowError when an integer of so many bits is too large. */
    public static void check(long bits, Node where) {
        if (bits > MAX_BITS) {
            throw exceeded(where);
        }
    }

    @TruffleBoundary
    static ZexusException exceeded(Node where) {
        return Errors.overflowError(where, "the integer needs more than " + MAX_BITS + " bits");
    }
}
