package bigintegers;

import java.math.BigInteger;

/** Whole numbers that fit in no machine word: sums, products and remainders. */
public final class Bigintegers {
    private Bigintegers() {}

    public static long benchmark(int n) {
        BigInteger a = BigInteger.ZERO;
        BigInteger b = BigInteger.ONE;
        for (int i = 0; i < n; i++) {
            BigInteger next = a.add(b);
            a = b;
            b = next;
        }
        BigInteger product = BigInteger.ONE;
        for (int i = 1; i <= n / 10; i++) {
            product = product.multiply(BigInteger.valueOf(i));
        }
        return remainder(a, 1000000007) + remainder(product, 998244353);
    }

    private static long remainder(BigInteger number, long divisor) {
        return number.mod(BigInteger.valueOf(divisor)).longValue();
    }
}
