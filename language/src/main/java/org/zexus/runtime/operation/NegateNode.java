package org.zexus.runtime.operation;

import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.GenerateUncached;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;

/** {@code -operand}. */
@GenerateUncached
@GenerateInline(false)
public abstract class NegateNode extends Node {

    /** A node with a cache of its own. */
    @NeverDefault
    public static NegateNode create() {
        return NegateNodeGen.create();
    }

    /** The result of the operator. */
    public abstract Object execute(Object operand);

    @Specialization(rewriteOn = ArithmeticException.class)
    static long negateLong(long operand) {
        return Math.negateExact(operand);
    }

    @Specialization
    static double negateDouble(double operand) {
        return -operand;
    }

    @Specialization
    static Object negateOthers(Object operand, @Bind Node node) {
        return Arithmetic.negate(operand, node);
    }
}
