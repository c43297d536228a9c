package org.zexus.runtime.operation;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.type.Operator;

/**
 * One of {@code <}, {@code <=}, {@code >}, {@code >=}. Which one is a constant in compiled code, where comparisons of
 * constants cost nothing (a switch over an enum reads an array).
 */
@GenerateInline(false)
public abstract class OrderNode extends Node {

    private final Operator operator;

    OrderNode(Operator operator) {
        this.operator = operator;
    }

    /** A node for one of the four operators. */
    @NeverDefault
    public static OrderNode create(Operator operator) {
        return OrderNodeGen.create(operator);
    }

    /** Whether the values are in this order. */
    public abstract boolean execute(Object left, Object right);

    @Specialization
    boolean longs(long left, long right) {
        if (operator == Operator.LESS) {
            return left < right;
        }
        if (operator == Operator.LESS_OR_EQUAL) {
            return left <= right;
        }
        return operator == Operator.GREATER ? left > right : left >= right;
    }

    @Specialization
    boolean doubles(double left, double right) {
        if (operator == Operator.LESS) {
            return left < right;
        }
        if (operator == Operator.LESS_OR_EQUAL) {
            return left <= right;
        }
        return operator == Operator.GREATER ? left > right : left >= right;
    }

    @Specialization
    boolean strings(TruffleString left, TruffleString right, @Cached TruffleString.CompareIntsUTF32Node compare) {
        return Ordering.holds(operator, compare.execute(left, right));
    }

    @Specialization
    boolean others(Object left, Object right) {
        return Ordering.holds(operator, left, right, this);
    }
}
