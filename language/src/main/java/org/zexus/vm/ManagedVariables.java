package org.zexus.vm;

import java.util.LinkedHashMap;
import java.util.Map;
import org.zexus.vm.memory.ManagedHeap;

/** Accounts for the values of variables: each variable with a value is a root of the managed heap. */
final class ManagedVariables {
    private final ManagedHeap heap;
    private final Map<String, Integer> ids = new LinkedHashMap<>();

    ManagedVariables(ManagedHeap heap) {
        this.heap = heap;
    }

    /** Takes note of what the variables hold now. */
    synchronized void update(Map<String, Object> environment) {
        var present = new LinkedHashMap<>(environment);
        present.values().removeIf(value -> value == null);
        ids.entrySet().removeIf(entry -> {
            boolean gone = !present.containsKey(entry.getKey());
            if (gone) {
                heap.deallocate(entry.getValue());
            }
            return gone;
        });
        present.forEach((name, value) -> {
            Integer id = ids.get(name);
            if (id == null || !value.equals(heap.get(id))) {
                if (id != null) {
                    heap.deallocate(id);
                }
                ids.put(name, heap.allocateRoot(value));
            }
        });
    }

    synchronized Map<String, Integer> ids() {
        return Map.copyOf(ids);
    }

    synchronized Map<String, Object> statistics() {
        var statistics = new LinkedHashMap<>(heap.getStats());
        statistics.put("managed_objects_count", ids.size());
        statistics.put("memory_manager_enabled", true);
        return statistics;
    }

    String report() {
        return heap.getMemoryReport();
    }

    Map<String, Object> collect(boolean force) {
        ManagedHeap.Collection collection = heap.collectGarbage(force);
        return new LinkedHashMap<>(Map.of("collected", (long) collection.collected(), "gc_time", collection.seconds()));
    }
}
