package sieve;

/** The sieve of Eratosthenes: elements of an array. */
public final class Sieve {
    private Sieve() {}

    public static long benchmark(int n) {
        var composite = new boolean[n + 1];
        int primes = 0;
        for (int i = 2; i <= n; i++) {
            if (!composite[i]) {
                primes++;
                for (int k = i + i; k <= n; k += i) {
                    composite[k] = true;
                }
            }
        }
        return primes;
    }
}
