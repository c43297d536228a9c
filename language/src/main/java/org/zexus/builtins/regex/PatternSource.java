package org.zexus.builtins.regex;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.builtins.declare.Arguments;
import org.zexus.builtins.state.LibraryState;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.ZexusNull;

/**
 * A pattern as a program writes it.
 *
 * @param text the expression
 * @param flags the sum of its {@link Flag}s
 */
record PatternSource(TruffleString text, long flags) {

    /** The pattern that arguments of a function give; the flags may be missing. */
    static PatternSource of(Node where, String function, Object pattern, Object flags) {
        return new PatternSource(Arguments.text(where, function, pattern),
                flags == Missing.MISSING || flags == ZexusNull.NULL ? 0 : Arguments.integer(where, function, flags));
    }

    /** The compiled pattern; a malformed one is a ValueError. */
    @TruffleBoundary
    Pattern compile(Matching matching, Node where) {
        return LibraryState.get(where).patterns().compile(this, matching, where);
    }
}
