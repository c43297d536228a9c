package org.zexus.builtins.math;

import com.oracle.truffle.api.nodes.Node;
import java.util.Arrays;
import org.zexus.builtins.declare.Arguments;
import org.zexus.runtime.collection.ZexusList;
import org.zexus.runtime.error.Errors;
import org.zexus.runtime.operation.Arithmetic;
import org.zexus.runtime.operation.Ordering;
import org.zexus.runtime.value.Equality;
import org.zexus.runtime.value.Numbers;

/** Averages and spreads of lists of numbers. */
final class Statistics {
    private Statistics() {}

    static Object mean(Node where, Object argument) {
        double[] values = floats(where, "mean", argument);
        return values.length == 0 ? (Object) 0L : (Object) mean(values);
    }

    static Object median(Node where, Object argument) {
        Object[] sorted = numbers(where, "median", argument);
        if (sorted.length == 0) {
            throw Errors.valueError(where, "median of an empty list");
        }
        Arrays.sort(sorted, (a, b) -> Ordering.compare(a, b, where));
        Object upper = sorted[sorted.length / 2];
        if (sorted.length % 2 == 1) {
            return upper;
        }
        Object lower = sorted[sorted.length / 2 - 1];
        return Numbers.toDouble(Arithmetic.divide(Arithmetic.add(lower, upper, where), 2L, where));
    }

    /** The most frequent value; of several the one that comes first. */
    static Object mode(Node where, Object argument) {
        ZexusList list = Arguments.list(where, "mode", argument);
        if (list.size() == 0) {
            throw Errors.valueError(where, "mode of an empty list");
        }
        Object[] values = list.toArray();
        Object best = values[0];
        int bestCount = 0;
        for (Object candidate : values) {
            int count = 0;
            for (Object value : values) {
                if (Equality.equal(candidate, value)) {
                    count++;
                }
            }
            if (count > bestCount) {
                best = candidate;
                bestCount = count;
            }
        }
        return best;
    }

    static Object variance(Node where, Object argument) {
        return variance(floats(where, "variance", argument));
    }

    static Object deviation(Node where, Object argument) {
        return Math.sqrt(variance(floats(where, "stdev", argument)));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double variance(double[] values) {
        if (values.length == 0) {
            return 0;
        }
        double mean = mean(values);
        return Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum() / values.length;
    }

    private static double[] floats(Node where, String function, Object argument) {
        return Arrays.stream(numbers(where, function, argument)).mapToDouble(Numbers::toDouble).toArray();
    }

    private static Object[] numbers(Node where, String function, Object argument) {
        Object[] values = Arguments.list(where, function, argument).toArray();
        for (Object value : values) {
            if (!Numbers.isNumber(value)) {
                throw Arguments.wrongKind(where, function, "a list of numbers", value);
            }
        }
        return values;
    }
}
