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

/** {@code left ** right}. */
@GenerateUncached
@GenerateInline(false)
public abstract class PowerNode extends BinaryNode {

    static final Operator OPERATOR = Operator.POWER;

    /** A node with a cache of its own. */
    @NeverDefault
    public static PowerNode create() {
        return PowerNodeGen.create();
    }

    @Specialization(guards = "right >= 0", rewriteOn = ArithmeticException.class)
    static long powerOfLongs(long left, long right) {
        return Math.powExact(left, Math.toIntExact(right));
    }

    static boolean isPositive(double left) {
        return left > 0;
    }

    @Specialization(guards = "isPositive(left)")
    static double powerOfDoubles(double left, double right) {
        return left == 1 ? 1.0 : Math.pow(left, right);
    }

    @Specialization(guards = {"left.type() == type", "operator != null"}, limit = "2", excludeForUncached = true)
    static Object callOperator(Instance left, Object right,
            @Cached("left.type()") ZexusType type,
            @Cached("type.operator(OPERATOR)") ZexusFunction operator,
            @Cached("create(operator.callTarget())") DirectCallNode call) {
        return call.call(operator, left, right);
    }

    @Specialization
    static Object powerOfOthers(Object left, Object right, @Bind Node node) {
        return Arithmetic.power(left, right, node);
    }
}
