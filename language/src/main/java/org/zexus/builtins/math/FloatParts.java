package org.zexus.builtins.math;

import com.oracle.truffle.api.nodes.Node;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.operation.Ordering;
import org.zexus.runtime.value.Missing;

/** Functions of the module math that take numbers apart or keep them in bounds. */
final class FloatParts {
    private FloatParts() {}

    /** The fraction and the whole part, both with the sign of the number. */
    static Object modf(Node where, Object argument) {
        double number = Arguments.number(where, "modf", argument);
        double whole = number < 0 ? Math.ceil(number) : Math.floor(number);
        double fraction = Double.isInfinite(number) ? 0 : number - whole;
        return ZexusList.of(Math.copySign(fraction, number), whole);
    }

    static Object round(Node where, Object argument, Object digits) {
        double number = Arguments.number(where, "round", argument);
        long places = digits == Missing.MISSING ? 0 : Arguments.integer(where, "round", digits);
        return Double.isFinite(number) ? Rounding.toPlaces(number, places) : number;
    }

    static Object clamp(Node where, Object number, Object least, Object greatest) {
        Arguments.number(where, "clamp", number);
        if (Ordering.compare(number, least, where) < 0) {
            return least;
        }
        return Ordering.compare(number, greatest, where) > 0 ? greatest : number;
    }
}
