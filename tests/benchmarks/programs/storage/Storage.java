package storage;

import som.Random;

/** A tree of arrays: allocation. */
public final class Storage {
    private int count;
    private Object[] tree;

    private Object[] build(int depth, Random random) {
        count++;
        if (depth == 1) {
            return new Object[random.next() % 10 + 1];
        }
        var node = new Object[4];
        for (int i = 0; i < node.length; i++) {
            node[i] = build(depth - 1, random);
        }
        return node;
    }

    public static long benchmark(int n) {
        int result = 0;
        for (int i = 0; i < n; i++) {
            var storage = new Storage();
            storage.tree = storage.build(7, new Random());
            result = storage.count;
        }
        return result;
    }
}
