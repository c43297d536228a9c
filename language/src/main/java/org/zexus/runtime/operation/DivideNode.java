package org.zexus.runtime.operation;

import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.Node;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.Operator;
import org.zexus.runtime.type.ZexusType;

/** {@code left / right}. */
@GenerateUncached
@GenerateInline(false)
public abstract class DivideNode extends BinaryNode {

    /** Up to here every integer is a double. */
    private static final long MAX_EXACT = 1L << 53;

    static final Operator OPERATOR = Operator.DIVIDE;

    /** A node with a cache of its own. */
    @NeverDefault
    public static DivideNode create() {
        return DivideNodeGen.create();
    }

    /** The only exact quotient of two longs that is no long is that of the least long and -1. */
    @Specialization(guards = "isPlainDivisor(right)")
    static Object divideLongs(long left, long right) {
        long quotient = left / right;
        return quotient * right == left ? (Object) quotient : (Object) inexact(left, right);
    }

    static boolean isPlainDivisor(long right) {
        return right != 0 && right != -1;
    }

    private static double inexact(long left, long right) {
        boolean exactAsDoubles = Math.abs(left) <= MAX_EXACT && Math.abs(right) <= MAX_EXACT;
        return exactAsDoubles ? (double) left / right : ExactQuotient.toDouble(left, right);
    }

    static boolean isNotZero(double right) {
        return right != 0;
    }

    @Specialization(guards = "isNotZero(right)")
    static double divideDoubles(double left, double right) {
        return left / right;
    }

    @Specialization(guards = "isNotZero(right)")
    static double divideLongAndDouble(long left, double right) {
        return left / right;
    }

    @Specialization(guards = "right != 0")
    static double divideDoubleAndLong(double left, long right) {
        return left / right;
    }

    @Specialization(guards = {"left.type() == type", "operator != null"}, limit = "2", excludeForUncached = true)
    static Object callOperator(Instance left, Object right,
            @Cached("left.type()") ZexusType type,
            @Cached("type.operator(OPERATOR)") ZexusFunction operator,
            @Cached("create(operator.callTarget())") DirectCallNode call) {
        return call.call(operator, left, right);
    }

    @Specialization
    static Object divideOthers(Object left, Object right, @Bind Node node) {
        return Arithmetic.divide(left, right, node);
    }
}
