package org.zexus.builtins.math;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.UnaryBuiltinNode;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.Numbers;

/** {@code abs(number)}. */
abstract class AbsNode extends UnaryBuiltinNode implements LocalNumberFunction {
    @Specialization(rewriteOn = ArithmeticException.class)
    static long small(long value) {
        return Math.absExact(value);
    }

    @Specialization(replaces = "small")
    static Object integer(long value) {
        return value == Long.MIN_VALUE ? big(value) : (Object) Math.abs(value);
    }

    @Specialization
    static double floating(double value) {
        return Math.abs(value);
    }

    @Specialization
    static Object large(BigInt value) {
        return big(value);
    }

    @Fallback
    final Object other(Object value) {
        throw Arguments.wrongKind(this, "abs", "a number", value);
    }

    @TruffleBoundary
    private static Object big(Object value) {
        return BigInt.normalize(Numbers.toBigInteger(value).abs());
    }
}
