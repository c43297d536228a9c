package org.zexus.builtins.conversion;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import org.zexus.runtime.builtin.UnaryBuiltinNode;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.Numbers;

/** {@code float(value)}: the float nearest to a number, 0.0 or 1.0 for a boolean, or the float a text names. */
abstract class FloatNode extends UnaryBuiltinNode {
    @Specialization
    static double floating(double value) {
        return value;
    }

    @Specialization
    static double integer(long value) {
        return (double) value;
    }

    @Specialization
    static double big(BigInt value) {
        return Numbers.toDouble(value);
    }

    @Specialization
    static double bool(boolean value) {
        return value ? 1 : 0;
    }

    @Specialization
    @TruffleBoundary
    final double text(TruffleString text) {
        return NumberText.floating(Strings.toJava(text))
                .orElseThrow(() -> Errors.valueError(this, "cannot convert '" + text + "' to float"));
    }

    @Fallback
    final Object other(Object value) {
        throw NumberText.noNumber(this, value, "float");
    }
}
