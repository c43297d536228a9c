package org.zexus.builtins.math;

import com.oracle.truffle.api.nodes.Node;
import java.math.BigInteger;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.scope.RuntimeContext;
import org.zexus.runtime.value.BigInt;
import org.zexus.runtime.value.Numbers;

/** Functions of the module math on integers of any size. */
final class IntegerFunctions {
    private IntegerFunctions() {}

    static Object factorial(Node where, Object argument) {
        long n = Arguments.integer(where, "factorial", argument);
        if (n < 0) {
            throw Errors.valueError(where, "factorial of a negative integer");
        }
        int limit = RuntimeContext.get(where).maxIntegerBits();
        // n! is at least 2^(n-1), so that this refuses most of what is too large before the work.
        if (n - 1 > limit) {
            throw tooLarge(where);
        }
        BigInteger result = product(1, n);
        if (result.bitLength() > limit) {
            throw tooLarge(where);
        }
        return BigInt.normalize(result);
    }

    /** The product of the integers from {@code first} to {@code last}, by halves of about equal size. */
    private static BigInteger product(long first, long last) {
        if (last < first) {
            return BigInteger.ONE;
        }
        if (last == first) {
            return BigInteger.valueOf(first);
        }
        long middle = (first + last) >>> 1;
        return product(first, middle).multiply(product(middle + 1, last));
    }

    private static RuntimeException tooLarge(Node where) {
        return Errors.overflowError(where, "the factorial is too large");
    }

    static Object gcd(Node where, Object[] arguments) {
        BigInteger result = BigInteger.ZERO;
        for (Object argument : arguments) {
            result = result.gcd(integer(where, "gcd", argument));
        }
        return BigInt.normalize(result);
    }

    static Object lcm(Node where, Object[] arguments) {
        BigInteger result = BigInteger.ONE;
        for (Object argument : arguments) {
            BigInteger value = integer(where, "lcm", argument);
            if (value.signum() == 0) {
                return 0L;
            }
            result = result.divide(result.gcd(value)).multiply(value).abs();
        }
        return BigInt.normalize(result);
    }

    private static BigInteger integer(Node where, String function, Object argument) {
        if (!Numbers.isInteger(argument)) {
            throw Arguments.wrongKind(where, function, "integers", argument);
        }
        return Numbers.toBigInteger(argument);
    }
}
