package org.zexus.vm.memory;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Objects by number, with roots, a limit of their total size, and a collector that drops what no root reaches. The Java
 * heap and its collector do the real work: this accounts for objects and decides how long the numbers are valid.
 *
 * <p>
 * Numbers start at 0, and one that was freed is given again, the last one first. It may be used by several threads.
 */
public final class ManagedHeap {
    private static final int MEGABYTE = 1 << 20;
    private static final double NANOSECONDS = 1e9;
    private static final long LEAK_AGE_MILLIS = 60_000;
    private static final int HISTORY = 10_000;

    /** What a collection did: how many objects it dropped, and how long it took. */
    public record Collection(int collected, double seconds) {}

    /** An allocation: when, in milliseconds since 1970, the number, and the size. */
    public record Allocation(long time, int id, long size) {}

    private final long limit;
    private final int threshold;
    private final Clock clock;
    private final Map<Integer, ManagedObject> objects = new LinkedHashMap<>();
    private final Map<Integer, Integer> generations = new HashMap<>();
    private final Set<Integer> roots = new HashSet<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private final Deque<Allocation> history = new ArrayDeque<>();
    private int nextId;
    private int allocationsSinceCollection;
    private long allocated;
    private long freed;
    private long peak;
    private long allocations;
    private long deallocations;
    private long collections;
    private long collected;
    private long collectionNanoseconds;

    /** A heap of 100 megabytes that looks for garbage after 1,000 allocations. */
    public ManagedHeap() {
        this(100L * MEGABYTE, 1_000);
    }

    /**
     * An empty heap.
     *
     * @param limit the size in bytes of all objects together
     * @param threshold the number of allocations after which garbage is looked for
     */
    public ManagedHeap(long limit, int threshold) {
        this(limit, threshold, Clock.systemUTC());
    }

    ManagedHeap(long limit, int threshold, Clock clock) {
        this.limit = limit;
        this.threshold = threshold;
        this.clock = clock;
    }

    /**
     * Takes an object in; the number of it.
     *
     * @throws HeapFullException if it does not fit
     */
    public synchronized int allocate(Object value) {
        if (allocationsSinceCollection >= threshold) {
            collectGarbage(true);
        }
        long size = ObjectSize.of(value);
        if (usage() + size > limit) {
            throw new HeapFullException(usage() + size, limit);
        }
        int id = free.isEmpty() ? nextId++ : free.pop();
        int generation = generations.merge(id, 1, Integer::sum);
        objects.put(id, new ManagedObject(id, generation, value, size, clock.millis()));
        allocated += size;
        allocations++;
        allocationsSinceCollection++;
        peak = Math.max(peak, usage());
        if (history.size() == HISTORY) {
            history.removeFirst();
        }
        history.addLast(new Allocation(clock.millis(), id, size));
        return id;
    }

    /** Takes an object in as a root, so that the collector keeps it and what it consists of. */
    public synchronized int allocateRoot(Object value) {
        int id = allocate(value);
        roots.add(id);
        return id;
    }

    /** Drops an object; whether there was one. */
    public synchronized boolean deallocate(int id) {
        ManagedObject object = objects.remove(id);
        if (object == null) {
            return false;
        }
        object.setState(ManagedObject.State.SWEPT);
        roots.remove(id);
        free.push(id);
        freed += object.size();
        deallocations++;
        return true;
    }

    /** The object with a number, or null. */
    public synchronized Object get(int id) {
        ManagedObject object = objects.get(id);
        return object == null ? null : object.value();
    }

    /** The object with a number and what is known of it, or null. */
    public synchronized ManagedObject managedObject(int id) {
        return objects.get(id);
    }

    /** All objects. */
    public synchronized List<ManagedObject> objects() {
        return List.copyOf(objects.values());
    }

    /** Makes an object a root. */
    public synchronized void addRoot(int id) {
        roots.add(id);
    }

    /** Makes an object no root any more. */
    public synchronized void removeRoot(int id) {
        roots.remove(id);
    }

    /** The numbers of the roots. */
    public synchronized Set<Integer> roots() {
        return Set.copyOf(roots);
    }

    /**
     * Drops what no root reaches.
     *
     * @param force whether to do so although few objects were allocated since the last time
     */
    public synchronized Collection collectGarbage(boolean force) {
        if (!force && allocationsSinceCollection < threshold) {
            return new Collection(0, 0);
        }
        long start = System.nanoTime();
        Set<Integer> reached = mark();
        List<Integer> garbage = objects.keySet().stream().filter(id -> !reached.contains(id)).toList();
        garbage.forEach(this::deallocate);
        long time = System.nanoTime() - start;
        allocationsSinceCollection = 0;
        collections++;
        collected += garbage.size();
        collectionNanoseconds += time;
        return new Collection(garbage.size(), time / NANOSECONDS);
    }

    /** The objects that roots consist of, and the roots. */
    private Set<Integer> mark() {
        var ids = new IdentityHashMap<Object, Integer>();
        objects.values().forEach(object -> ids.put(object.value(), object.id()));
        var reached = new HashSet<Integer>();
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        var pending = new ArrayDeque<Object>();
        for (int root : roots) {
            ManagedObject object = objects.get(root);
            if (object != null) {
                reached.add(root);
                object.setState(ManagedObject.State.MARKED);
                if (object.value() != null) {
                    pending.add(object.value());
                }
            }
        }
        while (!pending.isEmpty()) {
            Object value = pending.remove();
            if (!seen.add(value)) {
                continue;
            }
            Integer id = ids.get(value);
            if (id != null) {
                reached.add(id);
            }
            parts(value).stream().filter(part -> part != null).forEach(pending::add);
        }
        return reached;
    }

    private static java.util.Collection<?> parts(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var parts = new ArrayList<Object>(map.keySet());
                parts.addAll(map.values());
                yield parts;
            }
            case java.util.Collection<?> list -> list;
            default -> List.of();
        };
    }

    /** Objects that are no roots and older than a minute. */
    public synchronized List<ManagedObject> detectLeaks() {
        long now = clock.millis();
        return objects.values()
                .stream()
                .filter(object -> !roots.contains(object.id()) && now - object.allocatedAt() > LEAK_AGE_MILLIS)
                .toList();
    }

    /** The latest allocations, oldest first; at the most 10,000. */
    public synchronized List<Allocation> allocationHistory() {
        return List.copyOf(history);
    }

    private long usage() {
        return allocated - freed;
    }

    /** Statistics for people, by the names of the documentation. */
    public synchronized Map<String, Object> getStats() {
        var stats = new LinkedHashMap<String, Object>();
        stats.put("total_allocated", bytes(allocated));
        stats.put("total_freed", bytes(freed));
        stats.put("current_usage", bytes(usage()));
        stats.put("peak_usage", bytes(peak));
        stats.put("allocation_count", allocations);
        stats.put("deallocation_count", deallocations);
        stats.put("gc_runs", collections);
        stats.put("objects_collected", collected);
        stats.put("gc_time", String.format(Locale.ROOT, "%.4fs", collectionNanoseconds / NANOSECONDS));
        stats.put("memory_efficiency", efficiency());
        return stats;
    }

    private static String bytes(long count) {
        return String.format(Locale.ROOT, "%,d bytes", count);
    }

    /** How much of what was allocated is freed again. */
    private String efficiency() {
        return String.format(Locale.ROOT, "%.1f%%", allocated == 0 ? 100.0 : 100.0 * freed / allocated);
    }

    /** A report for people. */
    public synchronized String getMemoryReport() {
        Map<String, Object> stats = getStats();
        return """
                Zexus Memory Manager Report
                ===========================
                Memory Usage:
                  Total allocated: %s
                  Total freed: %s
                  Current usage: %s
                  Peak usage: %s
                Allocation Statistics:
                  Total Allocations: %s
                  Total Deallocations: %s
                  Active Objects: %d
                Garbage Collection:
                  Runs: %s
                  Objects collected: %s
                  Time: %s
                Memory Efficiency: %s
                """.formatted(stats.get("total_allocated"), stats.get("total_freed"), stats.get("current_usage"),
                stats.get("peak_usage"), stats.get("allocation_count"), stats.get("deallocation_count"),
                objects.size(), stats.get("gc_runs"), stats.get("objects_collected"), stats.get("gc_time"),
                stats.get("memory_efficiency"));
    }

    /** Forgets all objects and statistics. */
    public synchronized void reset() {
        objects.clear();
        generations.clear();
        roots.clear();
        free.clear();
        history.clear();
        nextId = 0;
        allocationsSinceCollection = 0;
        allocated = 0;
        freed = 0;
        peak = 0;
        allocations = 0;
        deallocations = 0;
        collections = 0;
        collected = 0;
        collectionNanoseconds = 0;
    }
}
