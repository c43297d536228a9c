package org.zexus.runtime.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.collection.StringIterator;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.value.ForeignValues;
import org.zexus.runtime.value.Kinds;
import org.zexus.runtime.value.ZexusIterator;
import org.zexus.runtime.value.ZexusObject;

/** Begins the iteration of {@code for each}. */
public final class Iteration {

    private Iteration() {}

    /**
     * An iterator over a value; {@code TypeError: cannot iterate over Null} for what cannot be iterated over.
     *
     * @param pairs whether the loop has two variables
     */
    @TruffleBoundary
    public static ZexusIterator iterate(Object value, boolean pairs, Node where) {
        Object container = Operands.unwrap(value);
        if (container instanceof ZexusObject object && object.isIterable()) {
            return object.iterate(pairs);
        }
        if (container instanceof TruffleString text) {
            return new StringIterator(text);
        }
        ZexusIterator iterator = ForeignValues.isForeign(container) ? ForeignIterator.over(container, where) : null;
        if (iterator != null) {
            return iterator;
        }
        throw Errors.typeError(where, "cannot iterate over " + Kinds.typeName(container));
    }
}
