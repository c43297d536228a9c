package org.zexus.runtime.operation;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.value.Equality;
import org.zexus.runtime.value.ZexusNull;
import org.zexus.runtime.value.ZexusObject;

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
        if (left == right) {
            return true;
        }
        return !differsFromNull(isNull(left) ? right : left) && Equality.equal(left, right);
    }

    @Specialization(guards = "left.type().isComparedByIdentity()")
    static boolean identities(Instance left, Instance right) {
        return left == right;
    }

    static boolean isNull(Object value) {
        return value == ZexusNull.NULL;
    }

    /** Whether it takes no more than a look at the value to know that it is not equal to null. */
    public static boolean differsFromNull(Object value) {
        if (value instanceof Instance instance) {
            return !instance.type().overloadsEquality();
        }
        return value instanceof ZexusObject && value != ZexusNull.NULL || value instanceof TruffleString
                || value instanceof Long || value instanceof Double || value instanceof Boolean;
    }

    @Specialization
    static boolean others(Object left, Object right) {
        return Equality.equal(left, right);
    }
}
