package org.zexus.builtins.math;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.UnaryBuiltinNode;

/** A function from floats to floats, such as the sine; integers are widened. */
abstract class FloatFunctionNode extends UnaryBuiltinNode implements LocalNumberFunction {
    private final String name;
    private final DoubleUnaryOperator function;

    FloatFunctionNode(String name, DoubleUnaryOperator function) {
        this.name = name;
        this.function = function;
    }

    static Supplier<FloatFunctionNode> of(String name, DoubleUnaryOperator function) {
        return () -> FloatFunctionNodeGen.create(name, function);
    }

    @Specialization
    final double floating(double value) {
        return apply(value);
    }

    @Specialization
    final double integer(long value) {
        return apply((double) value);
    }

    @Fallback
    final double other(Object value) {
        return apply(Arguments.number(this, name, value));
    }

    @TruffleBoundary(allowInlining = true)
    private double apply(double value) {
        return function.applyAsDouble(value);
    }
}
