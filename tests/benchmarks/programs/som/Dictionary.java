package som;

/** A dictionary whose keys know a number that tells them apart. */
public final class Dictionary<K extends Dictionary.Key, V> {
    /** What an object of this dictionary is found by. */
    public interface Key {
        int customHash();
    }

    private static final class Entry<K, V> {
        final int hash;
        final K key;
        V value;
        Entry<K, V> next;

        Entry(int hash, K key, V value) {
            this.hash = hash;
            this.key = key;
            this.value = value;
        }
    }

    private Entry<K, V>[] buckets = buckets(16);
    private int count;

    public V at(K key) {
        int hash = key.customHash();
        for (Entry<K, V> entry = buckets[index(hash)]; entry != null; entry = entry.next) {
            if (entry.hash == hash && entry.key == key) {
                return entry.value;
            }
        }
        return null;
    }

    public void atPut(K key, V value) {
        int hash = key.customHash();
        int i = index(hash);
        Entry<K, V> current = buckets[i];
        if (current == null) {
            buckets[i] = new Entry<>(hash, key, value);
            count++;
        } else {
            insert(key, value, hash, current);
        }
        if (count > buckets.length) {
            resize();
        }
    }

    public void removeAll() {
        buckets = buckets(buckets.length);
        count = 0;
    }

    private int index(int hash) {
        return hash % buckets.length;
    }

    private void insert(K key, V value, int hash, Entry<K, V> head) {
        Entry<K, V> current = head;
        while (true) {
            if (current.hash == hash && current.key == key) {
                current.value = value;
                return;
            }
            if (current.next == null) {
                count++;
                current.next = new Entry<>(hash, key, value);
                return;
            }
            current = current.next;
        }
    }

    private void resize() {
        Entry<K, V>[] old = buckets;
        buckets = buckets(old.length * 2);
        for (int i = 0; i < old.length; i++) {
            Entry<K, V> current = old[i];
            old[i] = null;
            if (current != null) {
                if (current.next == null) {
                    buckets[index(current.hash)] = current;
                } else {
                    split(current, i, old.length);
                }
            }
        }
    }

    /** Distributes the entries of one bucket over the two that take its place, in their order. */
    private void split(Entry<K, V> head, int bucket, int oldLength) {
        Entry<K, V> lowHead = null;
        Entry<K, V> lowTail = null;
        Entry<K, V> highHead = null;
        Entry<K, V> highTail = null;
        for (Entry<K, V> current = head; current != null; current = current.next) {
            if (index(current.hash) == bucket) {
                if (lowTail == null) {
                    lowHead = current;
                } else {
                    lowTail.next = current;
                }
                lowTail = current;
            } else {
                if (highTail == null) {
                    highHead = current;
                } else {
                    highTail.next = current;
                }
                highTail = current;
            }
        }
        if (lowTail != null) {
            lowTail.next = null;
            buckets[bucket] = lowHead;
        }
        if (highTail != null) {
            highTail.next = null;
            buckets[bucket + oldLength] = highHead;
        }
    }

    @SuppressWarnings("unchecked")
    private static <K, V> Entry<K, V>[] buckets(int size) {
        return (Entry<K, V>[]) new Entry<?, ?>[size];
    }
}
