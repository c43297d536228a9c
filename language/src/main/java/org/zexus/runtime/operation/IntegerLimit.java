package org.zexus.runtime.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.scope.RuntimeContext;

/** The greatest size of integers, an option of the context. */
public final class IntegerLimit {

    /** Integers of up to so many bits are always allowed, whatever the option says. */
    public static final int LEAST = 1024;

    private IntegerLimit() {}

    /** Raises an OverflowError when an integer of so many bits is too large. */
    public static void check(long bits, Node where) {
        if (bits > LEAST && bits > RuntimeContext.get(where).maxIntegerBits()) {
            throw exceeded(where);
        }
    }

    @TruffleBoundary
    static ZexusException exceeded(Node where) {
        return Errors.overflowError(where,
                "the integer needs more than " + RuntimeContext.get(where).maxIntegerBits() + " bits");
    }
}
