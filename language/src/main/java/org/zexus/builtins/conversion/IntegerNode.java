package org.zexus.builtins.conversion;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.zexus.builtins.math.ToIntegerNode;
import org.zexus.runtime.builtin.UnaryBuiltinNode;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.text.Strings;
import org.zexus.runtime.value.BigInt;

/** {@code int(value)}: a float truncated towards zero, 0 or 1 for a boolean, or the integer a text names. */
abstract class IntegerNode extends UnaryBuiltinNode {
    @Child private ToIntegerNode truncate = ToIntegerNode.create("int", RoundingMode.DOWN);

    @Specialization
    static long integer(long value) {
        return value;
    }

    @Specialization
    static BigInt big(BigInt value) {
        return value;
    }

    @Specialization
    final Object floating(double value) {
        return truncate.execute(value);
    }

    @Specialization
    static long bool(boolean value) {
        return value ? 1 : 0;
    }

    @Specialization
    final Object text(TruffleString text, @Cached TruffleString.CodePointAtIndexNode codePoints) {
        long plain = NumberText.plain(text, codePoints);
        return plain >= 0 ? plain : read(text);
    }

    @TruffleBoundary
    private Object read(TruffleString text) {
        return switch (NumberText.integer(Strings.toJava(text))) {
            case Long small -> small;
            case BigInteger large -> BigInt.normalize(large);
            case null, default -> throw Errors.valueError(this, "cannot convert '" + text + "' to integer");
        };
    }

    @Fallback
    final Object other(Object value) {
        throw NumberText.noNumber(this, value, "integer");
    }
}
