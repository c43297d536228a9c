package loop;

/** A loop over whole numbers with a condition. */
public final class Loop {
    private Loop() {}

    public static long benchmark(int n) {
        long sum = 0;
        int i = 0;
        while (i < n) {
            if (i % 3 == 0) {
                sum += i;
            } else {
                sum -= 1;
            }
            i++;
        }
        return sum;
    }
}
