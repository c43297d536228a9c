package org.zexus.bytecode.cache;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zexus.bytecode.Bytecode;

/**
 * Programs by the content they were compiled from. It holds so many programs, and so many bytes by its own estimate;
 * the one not used for the longest time goes first. With a store on disk, programs outlive the process. It may be used
 * by several threads.
 */
public final class BytecodeCache {
    private static final int BYTES_OF_INSTRUCTION = 100;
    private static final int BYTES_OF_CONSTANT = 60;
    private static final int BYTES_OF_PROGRAM = 200;
    private static final long MEGABYTE = 1L << 20;

    private record Entry(Bytecode program, long bytes) {}

    private final int maxEntries;
    private final long maxBytes;
    private final DiskStore disk;
    private final Map<CacheKey, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;
    private long hits;
    private long misses;
    private long evictions;
    private long fileHits;
    private long fileMisses;

    /** A cache of 1,000 programs and 100 megabytes in memory. */
    public BytecodeCache() {
        this(1_000, 100 * MEGABYTE, null);
    }

    /**
     * A cache.
     *
     * @param maxEntries the number of programs it holds
     * @param maxBytes the estimated bytes they take
     * @param disk where programs are kept as well, or null
     */
    public BytecodeCache(int maxEntries, long maxBytes, DiskStore disk) {
        this.maxEntries = maxEntries;
        this.maxBytes = maxBytes;
        this.disk = disk;
    }

    /** The program of a key, if it is known. */
    public Optional<Bytecode> get(CacheKey key) {
        synchronized (this) {
            Entry entry = entries.get(key);
            if (entry != null) {
                hits++;
                return Optional.of(entry.program);
            }
            misses++;
        }
        if (disk == null) {
            return Optional.empty();
        }
        Optional<Bytecode> read = disk.read(key);
        synchronized (this) {
            if (read.isPresent()) {
                fileHits++;
                keep(key, read.get());
            } else {
                fileMisses++;
            }
        }
        return read;
    }

    /** Keeps a program. */
    public void put(CacheKey key, Bytecode program) {
        synchronized (this) {
            keep(key, program);
        }
        if (disk != null) {
            disk.write(key, program);
        }
    }

    private void keep(CacheKey key, Bytecode program) {
        forget(key);
        long size = size(program);
        var eldest = entries.entrySet().iterator();
        while (eldest.hasNext() && (entries.size() >= maxEntries || bytes + size > maxBytes)) {
            bytes -= eldest.next().getValue().bytes;
            eldest.remove();
            evictions++;
        }
        if (size <= maxBytes && maxEntries > 0) {
            entries.put(key, new Entry(program, size));
            bytes += size;
        }
    }

    private static long size(Bytecode program) {
        long size = BYTES_OF_PROGRAM + (long) BYTES_OF_INSTRUCTION * program.instructions().size();
        for (Object constant : program.constants()) {
            size += constant instanceof Bytecode function ? size(function) : BYTES_OF_CONSTANT;
        }
        return size;
    }

    private boolean forget(CacheKey key) {
        Entry removed = entries.remove(key);
        if (removed != null) {
            bytes -= removed.bytes;
        }
        return removed != null;
    }

    /** Forgets a program; whether it was in memory. */
    public boolean invalidate(CacheKey key) {
        if (disk != null) {
            disk.delete(key);
        }
        synchronized (this) {
            return forget(key);
        }
    }

    /** Forgets all programs, on disk too. */
    public void clear() {
        Set<CacheKey> keys = keys();
        synchronized (this) {
            entries.clear();
            bytes = 0;
        }
        if (disk != null) {
            keys.forEach(disk::delete);
        }
    }

    /** Whether a program is in memory. */
    public synchronized boolean contains(CacheKey key) {
        return entries.containsKey(key);
    }

    /** The number of programs in memory. */
    public synchronized int size() {
        return entries.size();
    }

    /** The keys of the programs in memory. */
    public synchronized Set<CacheKey> keys() {
        return new LinkedHashSet<>(entries.keySet());
    }

    /** The estimated bytes of the programs in memory. */
    public synchronized long memoryUsage() {
        return bytes;
    }

    /** Counts by the names of the documentation; {@code hit_rate} in percent. */
    public synchronized Map<String, Object> getStats() {
        var stats = new LinkedHashMap<String, Object>();
        stats.put("hits", hits);
        stats.put("misses", misses);
        stats.put("evictions", evictions);
        stats.put("memory_bytes", bytes);
        stats.put("total_entries", entries.size());
        stats.put("hit_rate", hits + misses == 0 ? 0.0 : Math.round(10_000.0 * hits / (hits + misses)) / 100.0);
        stats.put("file_hits", fileHits);
        stats.put("file_misses", fileMisses);
        return stats;
    }

    /** Starts counting again; the programs stay. */
    public synchronized void resetStats() {
        hits = 0;
        misses = 0;
        evictions = 0;
        fileHits = 0;
        fileMisses = 0;
    }
}
