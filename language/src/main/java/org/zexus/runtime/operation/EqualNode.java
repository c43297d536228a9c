package org.zexus.runtime.operation;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.Equality;
import org.zexus.runtime.value.ZexusNull;

/** {@code left == right}. */
@GenerateUncached
@GenerateInline(false)
public abstract class EqualNode extends Node {

    /** A node with a cache of its own. */
    @NeverDefault
    public static EqualNode create() {
        return EqualNodeGen.create();
    }

    /** Whether the values are equal. */
    public abstract boolean execute(Object left, Object right);

    @Specialization
    static boolean longs(long left, long right) {
        return left == right;
    }

    @Specialization
    static boolean doubles(double left, double right) {
        return left == right;
    }

    @Specialization
    static boolean booleans(boolean left, boolean right) {
        return left == right;
    }

    @Specialization
    static boolean strings(TruffleString left, TruffleString right, @Cached TruffleString.EqualNode equal) {
        return equal.execute(left, right, Strings.ENCODING);
    }

    @Specialization(guards = "isNull(left) || isNull(right)")
    static boolean nulls(Object left, Object right) {
        return left == right || Equality.equal(left, right);
    }

    static boolean isNull(Object value) {
        return value == ZexusNull.NULL;
    }

    @Specialization
    static boolean others(Object left, Object right) {
        return Equality.equal(left, right);
    }
}
