package org.zexus.runtime.value;

import com.oracle.truffle.api.strings.TruffleString;

/** Which values count as true: all but null, false, zero, and empty strings and collections. */
public final class Truth {

    private Truth() {}

    /** Whether the value counts as true. */
    public static boolean of(Object value) {
        if (value instanceof Boolean bool) {
            return bool;
        }
        if (value instanceof Long number) {
            return number != 0;
        }
        if (value instanceof ZexusObject object) {
            return object.isTruthy();
        }
        if (value instanceof TruffleString text) {
            return !text.isEmpty();
        }
        if (value instanceof Double number) {
            return number != 0;
        }
        return ForeignTruth.of(value);
    }
}
