package org.zexus.runtime.value;

import com.oracle.truffle.api.strings.TruffleString;

/** Which values count as true: all but null, false, zero, and empty strings and collections. */
public final class Truth {

    private Truth() {}

    /** Whether the value counts as true. */
    public static boolean of(Object value) {
        return switch (value) {
            case Boolean bool -> bool;
            case Long number -> number != 0;
            case Double number -> number != 0;
            case TruffleString text -> !text.isEmpty();
            case ZexusObject object -> object.isTruthy();
            default -> ForeignTruth.of(value);
        };
    }
}
