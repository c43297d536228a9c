package mandelbrot;

/** The Mandelbrot set as bits of bytes: arithmetic with floating point numbers in local variables. */
public final class Mandelbrot {
    private Mandelbrot() {}

    public static long benchmark(int size) {
        int sum = 0;
        int bits = 0;
        int count = 0;
        for (int y = 0; y < size; y++) {
            double ci = 2.0 * y / size - 1.0;
            for (int x = 0; x < size; x++) {
                double zrzr = 0.0;
                double zi = 0.0;
                double zizi = 0.0;
                double cr = 2.0 * x / size - 1.5;
                int z = 0;
                boolean isInside = true;
                int escape = 0;
                while (isInside && z < 50) {
                    double zr = zrzr - zizi + cr;
                    zi = 2.0 * zr * zi + ci;
                    zrzr = zr * zr;
                    zizi = zi * zi;
                    if (zrzr + zizi > 4.0) {
                        isInside = false;
                        escape = 1;
                    }
                    z++;
                }
                bits = bits * 2 + escape;
                count++;
                if (x == size - 1) {
                    while (count < 8) {
                        bits *= 2;
                        count++;
                    }
                }
                if (count == 8) {
                    sum ^= bits;
                    bits = 0;
                    count = 0;
                }
            }
        }
        return sum;
    }
}
