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

    /** The map of some values, which are kept, and of the keys that stand in an array from {@code start} on. */
    ZexusMap map(TruffleString[] keys, int start, Object[] values) {
        int count = values.length;
        if (count == 0 || count > MOST_KEYS) {
            return single(keys, start, values);
        }
        int slot = keys[start].hashCode() + count & SIZE - 1;
        if (!matches(seen[slot], keys, start, count)) {
            seen[slot] = Arrays.copyOfRange(keys, start, start + count);
            patterns[slot] = null;
            return single(keys, start, values);
        }
        if (patterns[slot] == null) {
            patterns[slot] = MapPattern.of(List.of(seen[slot]));
        }
        MapPattern pattern = patterns[slot];
        return pattern == null ? single(keys, start, values) : pattern.make(values);
    }

    /** Compares by identity: {@link KeyCache} gives the same key for the same text. */
    private static boolean matches(TruffleString[] earlier, TruffleString[] keys, int start, int count) {
        if (earlier == null || earlier.length != count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (earlier[i] != keys[start + i]) {
                return false;
            }
        }
        return true;
    }

    private static ZexusMap single(TruffleString[] keys, int start, Object[] values) {
        var map = new ZexusMap();
        for (int i = 0; i < values.length; i++) {
            map.put(keys[start + i], values[i]);
        }
        return map;
    }
}
