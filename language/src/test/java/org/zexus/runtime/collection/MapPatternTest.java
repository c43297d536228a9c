package org.zexus.runtime.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zexus.runtime.text.Strings;

class MapPatternTest {
    private static final int MAPS = 4;
    private static final int KEYS = 12;

    @Test
    void keysAreThereOnce() {
        assertNull(MapPattern.of(List.of(key(1), key(2), key(1))));
    }

    /** Maps of one pattern change at random, and so do Java maps. */
    @Test
    void mapsOfOnePatternAreIndependent() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            int count = random.nextInt(KEYS);
            List<TruffleString> keys = IntStream.range(0, count).mapToObj(MapPatternTest::key).toList();
            MapPattern pattern = MapPattern.of(keys);
            var maps = new ZexusMap[MAPS];
            var expected = new LinkedHashMap<?, ?>[MAPS];
            for (int i = 0; i < MAPS; i++) {
                long value = i;
                maps[i] = pattern.make(keys.stream().map(_ -> (Object) value).toArray());
                var map = new LinkedHashMap<TruffleString, Object>();
                keys.forEach(key -> map.put(key, value));
                expected[i] = map;
            }
            for (int step = 0; step < 50; step++) {
                int which = random.nextInt(MAPS);
                change(random, maps, which, expected);
                for (int i = 0; i < MAPS; i++) {
                    assertEquals(expected[i].toString(), text(maps[i]), "seed " + seed + ", step " + step);
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void change(Random random, ZexusMap[] maps, int which, Map<?, ?>[] expected) {
        var other = (Map<TruffleString, Object>) expected[which];
        TruffleString key = key(random.nextInt(KEYS));
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> {
                maps[which].remove(key);
                other.remove(key);
            }
            case 3 -> {
                maps[which].clear();
                maps[which].putAll(maps[(which + 1) % MAPS]);
                other.clear();
                other.putAll((Map<TruffleString, Object>) expected[(which + 1) % MAPS]);
            }
            case 4 -> maps[which] = maps[which].copy();
            default -> {
                long value = random.nextInt(1000);
                maps[which].put(key, value);
                other.put(key, value);
            }
        }
    }

    private static String text(ZexusMap map) {
        var found = new LinkedHashMap<Object, Object>();
        for (Object key : map.keyArray()) {
            found.put(key, map.get(key));
        }
        return found.toString();
    }

    private static TruffleString key(int number) {
        return Strings.fromJava("key " + number);
    }
}
