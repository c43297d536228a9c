package org.zexus.builtins.math;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import java.math.RoundingMode;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.UnaryBuiltinNode;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.value.BigInt;

/** {@code floor}, {@code ceil}, {@code trunc} and {@code round} of a number to an integer. */
public abstract class ToIntegerNode extends UnaryBuiltinNode implements LocalNumberFunction {
    /** Doubles of this size and above are no longs. */
    private static final double LONG_LIMIT = 0x1p63;

    private final String name;
    private final RoundingMode mode;

    ToIntegerNode(String name, RoundingMode mode) {
        this.name = name;
        this.mode = mode;
    }

    /** A node for one way of rounding; the name is for errors. */
    public static ToIntegerNode create(String name, RoundingMode mode) {
        return ToIntegerNodeGen.create(name, mode);
    }

    static ToIntegerNode floor() {
        return ToIntegerNodeGen.create("floor", RoundingMode.FLOOR);
    }

    static ToIntegerNode ceil() {
        return ToIntegerNodeGen.create("ceil", RoundingMode.CEILING);
    }

    static ToIntegerNode trunc() {
        return ToIntegerNodeGen.create("trunc", RoundingMode.DOWN);
    }

    static ToIntegerNode round() {
        return ToIntegerNodeGen.create("round", RoundingMode.HALF_EVEN);
    }

    static boolean fits(double value) {
        return Math.abs(value) < LONG_LIMIT;
    }

    @Specialization
    static long integer(long value) {
        return value;
    }

    @Specialization(guards = "fits(value)")
    final long small(double value) {
        return (long) switch (mode) {
            case FLOOR -> Math.floor(value);
            case CEILING -> Math.ceil(value);
            case HALF_EVEN -> Math.rint(value);
            default -> value;
        };
    }

    @Specialization(guards = "!fits(value)")
    @TruffleBoundary
    final Object large(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw Errors.valueError(this, "cannot convert " + (Double.isNaN(value) ? "nan" : "infinity")
                    + " to an integer");
        }
        return BigInt.normalize(Rounding.toInteger(value, mode));
    }

    @Specialization
    static BigInt big(BigInt value) {
        return value;
    }

    @Fallback
    final Object other(Object value) {
        throw Arguments.wrongKind(this, name, "a number", value);
    }
}
