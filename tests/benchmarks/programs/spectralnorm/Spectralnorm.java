package spectralnorm;

import java.util.Arrays;

/** The spectral norm of a matrix: small functions, arrays of floating point numbers. */
public final class Spectralnorm {
    private Spectralnorm() {}

    private static double a(int i, int j) {
        return 1.0 / ((i + j) * (i + j + 1) * 0.5 + i + 1);
    }

    private static double[] times(double[] v, int n, boolean transposed) {
        var result = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = 0.0;
            for (int j = 0; j < n; j++) {
                sum += (transposed ? a(j, i) : a(i, j)) * v[j];
            }
            result[i] = sum;
        }
        return result;
    }

    public static long benchmark(int n) {
        var u = new double[n];
        Arrays.fill(u, 1.0);
        var v = new double[n];
        for (int round = 0; round < 10; round++) {
            v = times(times(u, n, false), n, true);
            u = times(times(v, n, false), n, true);
        }
        double vBv = 0.0;
        double vv = 0.0;
        for (int i = 0; i < n; i++) {
            vBv += u[i] * v[i];
            vv += v[i] * v[i];
        }
        return (long) Math.floor(Math.sqrt(vBv / vv) * 1000000000);
    }
}
