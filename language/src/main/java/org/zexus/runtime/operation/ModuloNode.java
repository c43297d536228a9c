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

/** {@code left % right}. */
@GenerateUncached
@GenerateInline(false)
public abstract class ModuloNode extends BinaryNode {

    static final Operator OPERATOR = Operator.MODULO;

    /** A node with a cache of its own. */
    @NeverDefault
    public static ModuloNode create() {
        return ModuloNodeGen.create();
    }

    @Specialization(guards = "right != 0")
    static long modulo(long left, long right) {
        return Math.floorMod(left, right);
    }

    static boolean isNotZero(double right) {
        return right != 0;
    }

    @Specialization(guards = "isNotZero(right)")
    static double moduloDoubles(double left, double right) {
        return NumberArithmetic.floorMod(left, right);
    }

    @Specialization(guards = "right != 0")
    static double moduloDoubleAndLong(double left, long right) {
        return NumberArithmetic.floorMod(left, (double) right);
    }

    @Specialization(guards = {"left.type() == type", "operator != null"}, limit = "2", excludeForUncached = true)
    static Object callOperator(Instance left, Object right,
            @Cached("left.type()") ZexusType type,
            @Cached("type.operator(OPERATOR)") ZexusFunction operator,
            @Cached("create(operator.callTarget())") DirectCallNode call) {
        return call.call(operator, left, right);
    }

    @Specialization
    static Object moduloOthers(Object left, Object right, @Bind Node node) {
        return Arithmetic.modulo(left, right, node);
    }
}
