package fib;

/** Calls of a small recursive function. */
public final class Fib {
    private Fib() {}

    private static int fib(int n) {
        return n < 2 ? n : fib(n - 1) + fib(n - 2);
    }

    public static long benchmark(int n) {
        return fib(n);
    }
}
