package org.zexus.language.transfer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;

/** Makes what has been packed into values of a context. */
final class Unpacking {

    private final Place place;
    private final Map<Packed, Object> restored = new IdentityHashMap<>();
    private final Deque<Runnable> later = new ArrayDeque<>();

    Unpacking(Place place) {
        this.place = place;
    }

    /** The context. */
    Place place() {
        return place;
    }

    /** The value, with everything that belongs to it. */
    Object unpack(Object packed) {
        Object value = value(packed);
        for (Runnable next = later.poll(); next != null; next = later.poll()) {
            next.run();
        }
        return value;
    }

    /** A value; the variables it uses get theirs later. */
    Object value(Object packed) {
        if (!(packed instanceof Packed thing)) {
            return packed;
        }
        Object known = restored.get(thing);
        if (known == null) {
            known = thing.restore(this);
            Object first = restored.putIfAbsent(thing, known);
            known = first == null ? known : first;
        }
        return known;
    }

    /** Notes the value of something that is being restored, so that what it consists of can refer to it. */
    void remember(Packed thing, Object value) {
        restored.put(thing, value);
    }

    /** Does something when everything that is being restored is there. */
    void later(Runnable action) {
        later.add(action);
    }
}
