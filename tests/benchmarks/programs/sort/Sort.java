package sort;

import java.util.ArrayList;
import java.util.Comparator;

/** Sorting a list, by itself and with a comparison. */
public final class Sort {
    private Sort() {}

    private static int byDigit(int a, int b) {
        return a % 10 != b % 10 ? a % 10 - b % 10 : b - a;
    }

    public static long benchmark(int n) {
        long seed = 7;
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < n; i++) {
            seed = seed * 16807 % 2147483647;
            numbers.add((int) (seed % 100000));
        }
        var sorted = new ArrayList<>(numbers);
        sorted.sort(Comparator.naturalOrder());
        var byDigit = new ArrayList<>(numbers);
        byDigit.sort(Sort::byDigit);
        int sum = 0;
        for (int i = 0; i < n; i += 97) {
            sum = (sum * 31 + sorted.get(i) + byDigit.get(i)) % 1000003;
        }
        return sum;
    }
}
