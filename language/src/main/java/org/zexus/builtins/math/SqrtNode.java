package org.zexus.builtins.math;

import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.UnaryBuiltinNode;

/** {@code sqrt(number)}: a float; nan for negative numbers. */
abstract class SqrtNode extends UnaryBuiltinNode implements LocalNumberFunction {
    @Specialization
    static double integer(long value) {
        return Math.sqrt((double) value);
    }

    @Specialization
    static double floating(double value) {
        return Math.sqrt(value);
    }

    @Fallback
    final double other(Object value) {
        return Math.sqrt(Arguments.number(this, "sqrt", value));
    }
}
