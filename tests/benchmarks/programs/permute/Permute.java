package permute;

/** All permutations of six elements: recursion, and swaps in an array. */
public final class Permute {
    private int count;
    private int[] elements;

    private int run() {
        elements = new int[]{0, 1, 2, 3, 4, 5};
        permute(6);
        return count;
    }

    private void permute(int n) {
        count++;
        if (n != 0) {
            int last = n - 1;
            permute(last);
            for (int i = last; i >= 0; i--) {
                swap(last, i);
                permute(last);
                swap(last, i);
            }
        }
    }

    private void swap(int i, int j) {
        int kept = elements[i];
        elements[i] = elements[j];
        elements[j] = kept;
    }

    public static long benchmark(int n) {
        int result = 0;
        for (int i = 0; i < n; i++) {
            result = new Permute().run();
        }
        return result;
    }
}
