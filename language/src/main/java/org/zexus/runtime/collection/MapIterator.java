package org.zexus.runtime.collection;

import org.zexus.runtime.value.ZexusIterator;
import org.zexus.runtime.value.ZexusNull;

/**
 * Goes over the keys that were in a map at the start; a key removed meanwhile is still visited, with the value null.
 */
public final class MapIterator extends ZexusIterator {

    private final ZexusMap map;
    private final Object[] keys;
    private int position = -1;

    MapIterator(ZexusMap map) {
        this.map = map;
        this.keys = map.keyArray();
    }

    @Override
    public boolean advance() {
        if (position + 1 >= keys.length) {
            return false;
        }
        position++;
        return true;
    }

    @Override
    public Object item() {
        return keys[position];
    }

    @Override
    public Object key() {
        return keys[position];
    }

    @Override
    public Object value() {
        Object value = map.get(keys[position]);
        return value == null ? ZexusNull.NULL : value;
    }
}
