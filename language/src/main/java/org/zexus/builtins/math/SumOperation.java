package org.zexus.builtins.math;

import com.oracle.truffle.api.nodes.Node;
import java.math.BigInteger;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.Numbers;

/** {@code sum} of several numbers or of the numbers in one list: exact while all of them are integers. */
final class SumOperation {
    private long small;
    /** The sum of integers, once it does not fit in {@link #small}. */
    private BigInteger big;
    private double floating;
    private boolean isFloat;

    private SumOperation() {}

    static Object sum(Node where, Object[] arguments) {
        var operation = new SumOperation();
        if (arguments.length == 1 && arguments[0] instanceof ZexusList list) {
            for (int i = 0; i < list.size(); i++) {
                operation.add(where, list.get(i));
            }
        } else {
            for (Object argument : arguments) {
                operation.add(where, argument);
            }
        }
        return operation.result();
    }

    private void add(Node where, Object value) {
        if (!Numbers.isNumber(value)) {
            throw Arguments.wrongKind(where, "sum", "numbers", value);
        }
        if (isFloat) {
            floating += Numbers.toDouble(value);
        } else if (value instanceof Double number) {
            floating = Numbers.toDouble(integer()) + number;
            isFloat = true;
        } else if (big == null && value instanceof Long number) {
            addSmall(number);
        } else {
            big = Numbers.toBigInteger(integer()).add(Numbers.toBigInteger(value));
        }
    }

    private void addSmall(long number) {
        long sum = small + number;
        boolean overflow = ((small ^ sum) & (number ^ sum)) < 0;
        if (overflow) {
            big = BigInteger.valueOf(small).add(BigInteger.valueOf(number));
        } else {
            small = sum;
        }
    }

    private Object integer() {
        return big == null ? (Object) small : BigInt.normalize(big);
    }

    private Object result() {
        return isFloat ? (Object) floating : integer();
    }
}
