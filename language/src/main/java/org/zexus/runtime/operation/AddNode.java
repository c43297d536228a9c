package org.zexus.runtime.operation;

import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Cached.Shared;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.call.ZexusFunction;
import org.zexus.runtime.type.Instance;
import org.zexus.runtime.type.Operator;
import org.zexus.runtime.type.ZexusType;

/** {@code left + right}. */
@GenerateUncached
@GenerateInline(false)
public abstract class AddNode extends BinaryNode {

    static final Operator OPERATOR = Operator.ADD;

    /** A node with a cache of its own. */
    @NeverDefault
    public static AddNode create() {
        return AddNodeGen.create();
    }

    @Specialization(rewriteOn = ArithmeticException.class)
    static long addLongs(long left, long right) {
        return Math.addExact(left, right);
    }

    @Specialization
    static double addDoubles(double left, double right) {
        return left + right;
    }

    @Specialization
    static double addLongAndDouble(long left, double right) {
        return left + right;
    }

    @Specialization
    static double addDoubleAndLong(double left, long right) {
        return left + right;
    }

    @Specialization
    static TruffleString join(TruffleString left, TruffleString right, @Bind Node node,
            @Shared @Cached TruffleString.ConcatNode concat) {
        return Joining.join(left, right, node, concat);
    }

    @Specialization
    static TruffleString joinLong(TruffleString left, long right, @Bind Node node,
            @Shared @Cached TruffleString.ConcatNode concat, @Cached TruffleString.FromLongNode fromLong) {
        return Joining.join(left, Joining.fromLong(right, fromLong), node, concat);
    }

    @Specialization(guards = {"left.type() == type", "operator != null"}, limit = "2", excludeForUncached = true)
    static Object callOperator(Instance left, Object right,
            @Cached("left.type()") ZexusType type,
            @Cached("type.operator(OPERATOR)") ZexusFunction operator,
            @Cached("create(operator.callTarget())") DirectCallNode call) {
        return call.call(operator, left, right);
    }

    @Specialization
    static Object addOthers(Object left, Object right, @Bind Node node) {
        return Arithmetic.add(left, right, node);
    }
}
