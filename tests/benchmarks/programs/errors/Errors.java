package errors;

/** Errors: thrown some calls deep, caught, and cleaned up after. */
public final class Errors {
    private Errors() {}

    private static int check(int n, int depth) {
        if (depth > 0) {
            return check(n, depth - 1);
        }
        if (n % 3 == 0) {
            throw new IllegalArgumentException("divisible by three");
        }
        return n;
    }

    public static long benchmark(int n) {
        int caught = 0;
        int cleanups = 0;
        long sum = 0;
        for (int i = 0; i < n; i++) {
            try {
                sum += check(i, 5);
            } catch (IllegalArgumentException _) {
                caught++;
            } finally {
                cleanups++;
            }
        }
        return sum + caught * 7L + cleanups;
    }
}
