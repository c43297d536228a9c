package closures;

import java.util.ArrayList;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;

/** Calls of closures, and functions over lists. */
public final class Closures {
    private Closures() {}

    private static IntSupplier counter(int step) {
        var n = new int[1];
        return () -> n[0] += step;
    }

    private static IntUnaryOperator compose(IntUnaryOperator f, IntUnaryOperator g) {
        return x -> f.applyAsInt(g.applyAsInt(x));
    }

    public static long benchmark(int n) {
        IntSupplier one = counter(1);
        IntSupplier three = counter(3);
        IntUnaryOperator f = compose(x -> x + 1, compose(x -> x * 2, x -> x - 3));
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum = Math.floorMod(sum + one.getAsInt() + three.getAsInt() + f.applyAsInt(i), 1000003);
        }
        var list = new ArrayList<Integer>();
        for (int i = 0; i < 1000; i++) {
            list.add(i);
        }
        for (int i = 0; i < n / 1000.0; i++) {
            int shift = i;
            sum += list.stream().map(x -> x + shift).filter(x -> x % 2 == 0).reduce(0, Integer::sum) % 1000;
        }
        return sum;
    }
}
