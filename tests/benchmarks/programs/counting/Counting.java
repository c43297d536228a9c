package counting;

import java.util.HashMap;
import java.util.Map;

/** Counting in maps with numbers and texts as keys. */
public final class Counting {
    private Counting() {}

    public static long benchmark(int n) {
        var byNumber = new HashMap<Integer, Integer>();
        var byName = new HashMap<String, Integer>();
        long seed = 42;
        for (int i = 0; i < n; i++) {
            seed = seed * 16807 % 2147483647;
            byNumber.merge((int) (seed % 5000), 1, Integer::sum);
            byName.merge("key" + seed % 200, 1, Integer::sum);
        }
        int most = 0;
        for (int count : byNumber.values()) {
            if (count > most) {
                most = count;
            }
        }
        long sum = 0;
        for (Map.Entry<String, Integer> entry : byName.entrySet()) {
            sum += entry.getValue() * entry.getKey().length();
        }
        return most + sum + byNumber.size() + byName.size();
    }
}
