package org.zexus.runtime.value;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;

/** Equality of values, the meaning of {@code ==}. */
public final class Equality {

    private Equality() {}

    /** Whether {@code left == right}. */
    @TruffleBoundary
    public static boolean equal(Object left, Object right) {
        try {
            return equal(left, right, new EqualityWalk());
        } catch (StackOverflowError e) {
            // The depth is limited, but the program itself may have used up most of the stack.
            throw Errors.recursionError(null);
        }
    }

    static boolean equal(Object left, Object right, EqualityWalk walk) {
        if (left instanceof Long a && right instanceof Long b) {
            return a.longValue() == b.longValue();
        }
        if (left instanceof TruffleString a && right instanceof TruffleString b) {
            return Strings.equal(a, b);
        }
        if (left instanceof Boolean a && right instanceof Boolean b) {
            return a.booleanValue() == b.booleanValue();
        }
        if (Numbers.isNumber(left) && Numbers.isNumber(right)) {
            return Numbers.equal(left, right);
        }
        if (left instanceof ZexusObject object && !ForeignValues.isForeign(right)) {
            return object.equalTo(right, walk);
        }
        if (right instanceof ZexusObject object && !ForeignValues.isForeign(left)) {
            return object.equalTo(left, walk);
        }
        return (ForeignValues.isForeign(left) || ForeignValues.isForeign(right)) && foreignEqual(left, right, walk);
    }

    private static boolean foreignEqual(Object left, Object right, EqualityWalk walk) {
        Object a = ForeignValues.unwrap(left);
        Object b = ForeignValues.unwrap(right);
        if (a != left || b != right) {
            return equal(a, b, walk);
        }
        InteropLibrary interop = InteropLibrary.getUncached(a);
        return a == b || interop.isIdentical(a, b, InteropLibrary.getUncached(b));
    }
}
