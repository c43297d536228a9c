package som;

/** The random numbers of Are-We-Fast-Yet. */
public final class Random {
    private int seed = 74755;

    public int next() {
        seed = (seed * 1309 + 13849) % 65536;
        return seed;
    }
}
