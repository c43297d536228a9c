package empty;

/** Nothing: what the memory of the others is compared with. */
public final class Empty {
    private Empty() {}

    public static long benchmark(int n) {
        return n;
    }
}
