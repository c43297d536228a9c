package org.zexus.builtins.math;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Specialization;
import java.math.BigInteger;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.BinaryBuiltinNode;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.Missing;
import org.zexus.runtime.value.Numbers;

/** {@code round(number, digits?)}: to an integer, or with digits to a number of the same kind; ties go to even. */
abstract class RoundNode extends BinaryBuiltinNode {
    @Child private ToIntegerNode toInteger = ToIntegerNode.round();

    @Specialization
    final Object whole(Object value, @SuppressWarnings("unused") Missing digits) {
        return toInteger.execute(value);
    }

    @Specialization(guards = "!isMissing(digits)")
    @TruffleBoundary
    final Object places(Object value, Object digits) {
        long places = Arguments.integer(this, "round", digits);
        if (Numbers.isInteger(value)) {
            BigInteger integer = Numbers.toBigInteger(value);
            return places >= 0 ? value
                    : BigInt.normalize(Rounding.toPowerOfTen(integer, -Math.max(places, -Long.MAX_VALUE)));
        }
        double number = Arguments.number(this, "round", value);
        return Double.isFinite(number) ? Rounding.toPlaces(number, places) : number;
    }

    static boolean isMissing(Object value) {
        return value == Missing.MISSING;
    }
}
