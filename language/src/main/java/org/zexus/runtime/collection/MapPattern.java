package org.zexus.runtime.collection;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.List;
import org.zexus.runtime.value.ZexusNull;

/** The keys of maps that are made at one place, which share what they need to find them. */
public final class MapPattern {

    private final HashTable table;

    private MapPattern(HashTable table) {
        this.table = table;
    }

    /** A pattern for some keys in this order; null if one of them is there twice. */
    @TruffleBoundary
    public static MapPattern of(List<TruffleString> keys) {
        var map = new ZexusMap();
        keys.forEach(key -> map.put(key, ZexusNull.NULL));
        return map.size() == keys.size() ? new MapPattern(map.pattern()) : null;
    }

    /**
     * A new map.
     *
     * @param values one for each key; the array is kept
     */
    public ZexusMap make(Object[] values) {
        return new ZexusMap(table.withValues(values));
    }
}
