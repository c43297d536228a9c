package org.zexus.builtins.state;

import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** A bounded cache of a program: when it is full, the entry used longest ago gives way; entries may expire. */
public final class Cache {
    private static final int DEFAULT_ENTRIES = 10_000;

    private final Clock clock;
    private final SequencedMap<Object, Entry> entries = new LinkedHashMap<>();
    private int maximum = DEFAULT_ENTRIES;
    private long lifetime = Long.MAX_VALUE;
    private boolean orderedByUse = true;

    private record Entry(Object value, long expires) {}

    Cache(Clock clock) {
        this.clock = clock;
    }

    /** Limits the number of entries, now and from now on. */
    public void limit(int maximumEntries) {
        maximum = maximumEntries;
        trim();
    }

    /**
     * Sets how long entries live that are put without a lifetime of their own.
     *
     * @param milliseconds the lifetime
     */
    public void setLifetime(long milliseconds) {
        lifetime = milliseconds;
    }

    /** Whether reading an entry makes it the last to give way; otherwise the oldest gives way, read or not. */
    public void orderByUse(boolean byUse) {
        orderedByUse = byUse;
    }

    /** Puts an entry with the usual lifetime. */
    public void put(Object key, Object value) {
        put(key, value, lifetime);
    }

    /**
     * Puts an entry.
     *
     * @param milliseconds how long it lives
     */
    public void put(Object key, Object value, long milliseconds) {
        long now = clock.millis();
        long expires = milliseconds > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + milliseconds;
        entries.remove(key);
        entries.putLast(key, new Entry(value, expires));
        trim();
    }

    /** The value of a key, or null when there is none or it has expired. */
    public Object get(Object key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            return null;
        }
        if (entry.expires <= clock.millis()) {
            entries.remove(key);
            return null;
        }
        if (orderedByUse) {
            entries.putLast(key, entry);
        }
        return entry.value;
    }

    /** Removes an entry; whether there was one that had not expired. */
    public boolean remove(Object key) {
        Entry entry = entries.remove(key);
        return entry != null && entry.expires > clock.millis();
    }

    /** Removes all entries. */
    public void clear() {
        entries.clear();
    }

    private void trim() {
        Iterator<Object> eldest = entries.sequencedKeySet().iterator();
        while (entries.size() > maximum) {
            eldest.next();
            eldest.remove();
        }
    }
}
