package org.zexus.builtins.json;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import java.util.List;
import org.zexus.runtime.collection.MapPattern;
import org.zexus.runtime.collection.ZexusMap;

/**
 * The objects of one JSON text: most have the keys of an earlier one, in the same order, and then the maps share what
 * they need to find them.
 */
final class RepeatedKeys {
    private static final int SIZE = 64;
    private static final int MOST_KEYS = 64;

    /** The keys of an object that was read before, and the pattern once there was a second one. */
    private final TruffleString[][] seen = new TruffleString[SIZE][];
    private final MapPattern[] patterns = new MapPattern[SIZE];

    /** The map of the entries between two positions of an array, where each key stands in front of its value. */
    ZexusMap map(Object[] entries, int start, int end) {
        int count = end - start >> 1;
        if (count == 0 || count > MOST_KEYS) {
            return single(entries, start, end);
        }
        int slot = entries[start].hashCode() + count & SIZE - 1;
        if (!matches(seen[slot], entries, start, count)) {
            seen[slot] = keys(entries, start, count);
            patterns[slot] = null;
            return single(entries, start, end);
        }
        if (patterns[slot] == null) {
            patterns[slot] = MapPattern.of(List.of(seen[slot]));
        }
        MapPattern pattern = patterns[slot];
        return pattern == null ? single(entries, start, end) : pattern.make(values(entries, start, count));
    }

    /** Compares by identity: {@link KeyCache} gives the same key for the same text. */
    private static boolean matches(TruffleString[] keys, Object[] entries, int start, int count) {
        if (keys == null || keys.length != count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (keys[i] != entries[start + 2 * i]) {
                return false;
            }
        }
        return true;
    }

    private static TruffleString[] keys(Object[] entries, int start, int count) {
        var keys = new TruffleString[count];
        Arrays.setAll(keys, i -> (TruffleString) entries[start + 2 * i]);
        return keys;
    }

    private static Object[] values(Object[] entries, int start, int count) {
        Object[] values = new Object[count];
        for (int i = 0; i < count; i++) {
            values[i] = entries[start + 2 * i + 1];
        }
        return values;
    }

    private static ZexusMap single(Object[] entries, int start, int end) {
        var map = new ZexusMap();
        for (int i = start; i < end; i += 2) {
            map.put((TruffleString) entries[i], entries[i + 1]);
        }
        return map;
    }
}
