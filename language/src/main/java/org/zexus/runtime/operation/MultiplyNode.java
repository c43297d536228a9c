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

/** {@code left * right}. */
@GenerateUncached
@GenerateInline(false)
public abstract class MultiplyNode extends BinaryNode {

    static final Operator OPERATOR = Operator.MULTIPLY;

    /** A node with a cache of its own. */
    @NeverDefault
    public static MultiplyNode create() {
        return MultiplyNodeGen.create();
    }

    @Specialization(rewriteOn = ArithmeticException.class)
    static long multiplyLongs(long left, long right) {
        return Math.multiplyExact(left, right);
    }

    @Specialization
    static double multiplyDoubles(double left, double right) {
        return left * right;
    }

    @Specialization
    static double multiplyLongAndDouble(long left, double right) {
        return left * right;
    }

    @Specialization
    static double multiplyDoubleAndLong(double left, long right) {
        return left * right;
    }

    @Specialization(guards = {"left.type() == type", "operator != null"}, limit = "2", excludeForUncached = true)
    static Object callOperator(Instance left, Object right,
            @Cached("left.type()") ZexusType type,
            @Cached("type.operator(OPERATOR)") ZexusFunction operator,
            @Cached("create(operator.callTarget())") DirectCallNode call) {
        return call.call(operator, left, right);
    }

    @Specialization
    static Object multiplyOthers(Object left, Object right, @Bind Node node) {
        return Arithmetic.multiply(left, right, node);
    }
}
