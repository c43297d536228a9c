package org.zexus.runtime.value;

import java.util.ArrayList;
import java.util.List;
import org.zexus.runtime.error.Errors;

/**
 * One comparison by {@code ==} and the containers it is inside of. Two containers being compared already are taken as
 * equal when they meet again, so that comparing values that contain themselves ends.
 */
public final class EqualityWalk {

    private static final int MAX_DEPTH = 1000;

    private record Pair(Object left, Object right) {}

    private final List<Pair> open = new ArrayList<>();

    /** Whether the two values are equal, as parts of what is being compared. */
    public boolean equal(Object left, Object right) {
        return Equality.equal(left, right, this);
    }

    /** Begins comparing the parts of two containers; false when these two are being compared already. */
    public boolean enter(Object left, Object right) {
        for (Pair pair : open) {
            if (pair.left == left && pair.right == right) {
                return false;
            }
        }
        if (open.size() >= MAX_DEPTH) {
            throw Errors.recursionError(null);
        }
        open.add(new Pair(left, right));
        return true;
    }

    /** Ends the comparison entered last. */
    public void leave() {
        open.removeLast();
    }
}
