package org.zexus.runtime.collection;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.IdentityHashMap;
import java.util.Map;

/** Copies lists, maps and sets with everything in them; other values stay what they are. */
public final class DeepCopy {

    private final Map<Object, Object> copies = new IdentityHashMap<>();

    private DeepCopy() {}

    /** A copy that shares no collection with the value. */
    @TruffleBoundary
    public static Object of(Object value) {
        return isCollection(value) ? new DeepCopy().copy(value) : value;
    }

    private static boolean isCollection(Object value) {
        return value instanceof ZexusList || value instanceof ZexusMap || value instanceof ZexusSet;
    }

    private Object copy(Object value) {
        if (!isCollection(value)) {
            return value;
        }
        Object known = copies.get(value);
        if (known != null) {
            return known;
        }
        return switch (value) {
            case ZexusList list -> copyList(list);
            case ZexusMap map -> copyMap(map);
            default -> ((ZexusSet) value).copy();
        };
    }

    private ZexusList copyList(ZexusList list) {
        ZexusList copy = ZexusList.withCapacity(list.size());
        copies.put(list, copy);
        for (int i = 0; i < list.size(); i++) {
            copy.push(copy(list.get(i)));
        }
        return copy;
    }

    private ZexusMap copyMap(ZexusMap map) {
        ZexusMap copy = new ZexusMap();
        copies.put(map, copy);
        for (Object key : map.keyArray()) {
            copy.put(key, copy(map.get(key)), null);
        }
        return copy;
    }
}
