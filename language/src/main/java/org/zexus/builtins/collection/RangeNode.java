package org.zexus.builtins.collection;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.builtin.TernaryBuiltinNode;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.error.ZexusException;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.Missing;

/** {@code range(end)}, {@code range(start, end)} and {@code range(start, end, step)}. */
abstract class RangeNode extends TernaryBuiltinNode {
    @Specialization
    final ZexusList upTo(long end, @SuppressWarnings("unused") Missing second,
            @SuppressWarnings("unused") Missing step) {
        return range(0, end, 1);
    }

    @Specialization
    final ZexusList between(long start, long end, @SuppressWarnings("unused") Missing step) {
        return range(start, end, 1);
    }

    @Specialization
    final ZexusList range(long start, long end, long step) {
        if (step == 0) {
            throw stepZero();
        }
        if (step > 0 ? start >= end : start <= end) {
            return ZexusList.empty();
        }
        // The distance is below 2^64: as an unsigned number it cannot overflow.
        long distance = step > 0 ? end - start : start - end;
        long count = Long.divideUnsigned(distance - 1, Math.abs(step)) + 1;
        if (count < 0 || count > ZexusList.MAX_SIZE) {
            throw tooLong();
        }
        return ZexusList.range(start, step, (int) count);
    }

    @Fallback
    final Object other(Object first, Object second, Object step) {
        throw wrongKind(first, second, step);
    }

    @TruffleBoundary
    private ZexusException wrongKind(Object... arguments) {
        for (Object argument : arguments) {
            if (argument instanceof BigInt) {
                return tooLong();
            }
            if (!(argument instanceof Long) && argument != Missing.MISSING) {
                return Arguments.wrongKind(this, "range", "integers", argument);
            }
        }
        throw new IllegalStateException("range of integers");
    }

    private ZexusException stepZero() {
        return Errors.valueError(this, "the step of a range cannot be 0");
    }

    private ZexusException tooLong() {
        return Errors.resourceError(this, "the range has too many elements");
    }
}
