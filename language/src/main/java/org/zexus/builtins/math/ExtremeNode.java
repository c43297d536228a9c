package org.zexus.builtins.math;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.VariadicBuiltinNode;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.value.Numbers;

/** {@code min} and {@code max} of several numbers or of the numbers in one list; nan if one of them is nan. */
final class ExtremeNode extends VariadicBuiltinNode {
    private final String name;
    private final boolean greatest;

    private ExtremeNode(String name, boolean greatest) {
        this.name = name;
        this.greatest = greatest;
    }

    static ExtremeNode min() {
        return new ExtremeNode("min", false);
    }

    static ExtremeNode max() {
        return new ExtremeNode("max", true);
    }

    @Override
    public Object execute(Object[] arguments) {
        if (arguments.length == 2) {
            return better(arguments[0], arguments[1]);
        }
        if (arguments.length == 1) {
            return ofList(Arguments.list(this, name, arguments[0]));
        }
        return ofArguments(arguments);
    }

    private Object ofArguments(Object[] arguments) {
        Object best = arguments[0];
        for (int i = 1; i < arguments.length; i++) {
            best = better(best, arguments[i]);
        }
        return best;
    }

    @TruffleBoundary
    private Object ofList(ZexusList list) {
        if (list.size() == 0) {
            throw Errors.valueError(this, name + " of an empty list");
        }
        Object best = list.get(0);
        checkNumber(best);
        for (int i = 1; i < list.size(); i++) {
            best = better(best, list.get(i));
        }
        return best;
    }

    private Object better(Object left, Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            return (greatest ? a >= b : a <= b) ? left : right;
        }
        if (left instanceof Double a && right instanceof Double b && !a.isNaN() && !b.isNaN()) {
            return (greatest ? a >= b : a <= b) ? left : right;
        }
        return betterOfAny(left, right);
    }

    @TruffleBoundary
    private Object betterOfAny(Object left, Object right) {
        checkNumber(left);
        checkNumber(right);
        if (Numbers.isNan(left) || Numbers.isNan(right)) {
            return Double.NaN;
        }
        int order = Numbers.compare(left, right);
        return (greatest ? order >= 0 : order <= 0) ? left : right;
    }

    private void checkNumber(Object value) {
        if (!Numbers.isNumber(value)) {
            throw Arguments.wrongKind(this, name, "numbers", value);
        }
    }
}
