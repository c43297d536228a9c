package flags;

import java.util.Arrays;

/** The sieve of Are-We-Fast-Yet: 5,000 booleans in an array. */
public final class Flags {
    private Flags() {}

    private static int sieve(boolean[] flags, int size) {
        int primes = 0;
        for (int i = 2; i <= size; i++) {
            if (flags[i - 1]) {
                primes++;
                for (int k = i + i; k <= size; k += i) {
                    flags[k - 1] = false;
                }
            }
        }
        return primes;
    }

    public static long benchmark(int n) {
        int result = 0;
        for (int i = 0; i < n; i++) {
            var flags = new boolean[5000];
            Arrays.fill(flags, true);
            result = sieve(flags, 5000);
        }
        return result;
    }
}
