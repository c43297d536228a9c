package org.zexus.vm.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zexus.vm.Machine;
import org.zexus.vm.VmOptions;

/** The managed heap and the machine that uses it, under the names of the machine's list of behaviours. */
class ManagedHeapTest {

    @Nested
    class Heap {
        private final ManagedHeap heap = new ManagedHeap();

        @Test
        void heap_creation() {
            assertTrue(heap.objects().isEmpty());
            assertEquals(0L, heap.getStats().get("allocation_count"));
        }

        @Test
        void allocate_object() {
            assertEquals(0, heap.allocate("object"));
        }

        @Test
        void allocate_multiple() {
            Set<Integer> ids = new HashSet<>();
            IntStream.range(0, 10).forEach(i -> ids.add(heap.allocate("object " + i)));
            assertEquals(10, ids.size());
        }

        @Test
        void deallocate_object() {
            assertTrue(heap.deallocate(heap.allocate("object")));
            assertTrue(heap.objects().isEmpty());
        }

        @Test
        void deallocate_nonexistent() {
            assertFalse(heap.deallocate(99));
        }

        @Test
        void get_object() {
            assertEquals("object", heap.get(heap.allocate("object")));
        }

        @Test
        void get_nonexistent_object() {
            assertNull(heap.get(99));
        }

        @Test
        void heap_limit() {
            var small = new ManagedHeap(1_000, 1_000_000);
            assertThrows(HeapFullException.class, () -> {
                for (int i = 0; i < 1_000; i++) {
                    small.allocateRoot("some text " + i);
                }
            });
        }

        @Test
        void free_list_reuse() {
            int first = heap.allocate("first");
            int second = heap.allocate("second");
            heap.deallocate(first);
            heap.deallocate(second);
            assertEquals(second, heap.allocate("third"));
            assertEquals(first, heap.allocate("fourth"));
        }

        @Test
        void peak_usage_tracking() {
            int id = heap.allocate("x".repeat(1_000));
            Object peak = heap.getStats().get("peak_usage");
            heap.deallocate(id);
            assertEquals(peak, heap.getStats().get("peak_usage"));
            assertNotEquals(peak, heap.getStats().get("current_usage"));
        }
    }

    @Nested
    class GarbageCollector {
        private final ManagedHeap heap = new ManagedHeap(1 << 20, 10);

        @Test
        void add_remove_root() {
            int id = heap.allocate("object");
            heap.addRoot(id);
            assertEquals(Set.of(id), heap.roots());
            heap.removeRoot(id);
            assertEquals(Set.of(), heap.roots());
        }

        @Test
        void sweep_phase() {
            heap.allocateRoot("kept");
            heap.allocate("garbage");
            heap.allocate("garbage too");
            assertEquals(2, heap.collectGarbage(true).collected());
        }

        @Test
        void mark_follows_what_roots_contain() {
            var inner = new ArrayList<Object>(List.of(1));
            var outer = new ArrayList<Object>(List.of(inner));
            heap.allocate(inner);
            heap.allocateRoot(outer);
            assertEquals(0, heap.collectGarbage(true).collected());
            outer.clear();
            assertEquals(1, heap.collectGarbage(true).collected());
        }

        @Test
        void full_gc_cycle() {
            int root = heap.allocateRoot("kept");
            IntStream.range(0, 5).forEach(i -> heap.allocate("garbage " + i));
            assertEquals(5, heap.collectGarbage(true).collected());
            assertEquals(1, heap.objects().size());
            assertEquals("kept", heap.get(root));
        }

        @Test
        void threshold_triggering() {
            heap.allocate("object");
            assertEquals(0, heap.collectGarbage(false).collected(), "the threshold is not reached");
        }

        @Test
        void auto_collection() {
            IntStream.range(0, 25).forEach(i -> heap.allocate("garbage " + i));
            assertTrue((Long) heap.getStats().get("gc_runs") > 0);
            assertTrue(heap.objects().size() < 25);
        }

        @Test
        void protected_roots() {
            List<Integer> roots = IntStream.range(0, 5).mapToObj(i -> heap.allocateRoot("root " + i)).toList();
            IntStream.range(0, 30).forEach(i -> heap.allocate("garbage " + i));
            heap.collectGarbage(true);
            roots.forEach(id -> assertTrue(heap.get(id) instanceof String));
        }
    }

    @Nested
    class Manager {
        private final ManagedHeap heap = new ManagedHeap();

        @Test
        void get_stats() {
            heap.allocate("object");
            assertTrue(heap.getStats()
                    .keySet()
                    .containsAll(Set.of("total_allocated", "total_freed", "current_usage", "peak_usage", "gc_time",
                            "memory_efficiency", "allocation_count", "deallocation_count", "gc_runs",
                            "objects_collected")));
        }

        @Test
        void memory_report() {
            String report = heap.getMemoryReport();
            for (String heading : List.of("Zexus Memory Manager Report", "Memory Usage:", "Allocation Statistics:",
                    "Garbage Collection:", "Memory Efficiency:")) {
                assertTrue(report.contains(heading), heading);
            }
        }

        @Test
        void leak_detection() {
            heap.allocate("young");
            assertEquals(List.of(), heap.detectLeaks());
        }

        @Test
        void profiling_history() {
            heap.allocate("one");
            heap.allocate("two");
            assertEquals(List.of(0, 1), heap.allocationHistory().stream().map(ManagedHeap.Allocation::id).toList());
        }

        @Test
        void stale_ids_read_nothing() {
            int id = heap.allocate("first");
            ManagedObject stale = heap.managedObject(id);
            heap.deallocate(id);
            assertEquals(id, heap.allocate("second"));
            assertNotEquals(stale.generation(), heap.managedObject(id).generation());
        }
    }

    @Nested
    class MemoryObject {
        private final ManagedHeap heap = new ManagedHeap();

        @Test
        void memory_object_creation() {
            ManagedObject object = heap.managedObject(heap.allocate("object"));
            assertEquals(ManagedObject.State.ALLOCATED, object.state());
            assertTrue(object.size() > 0);
        }

        @Test
        void memory_object_equality() {
            int id = heap.allocate("object");
            assertEquals(heap.managedObject(id), heap.managedObject(id));
            assertEquals(heap.managedObject(id).hashCode(), heap.managedObject(id).hashCode());
            assertNotEquals(heap.managedObject(id), heap.managedObject(heap.allocate("other")));
        }
    }

    @Nested
    class VmIntegration {
        @Test
        void vm_bytecode_execution_with_mm() {
            try (Machine machine = Machine.with(VmOptions.DEFAULT.useMemoryManager(true))) {
                machine.run(code -> {
                    code.emitLoadConst("value");
                    code.emitStoreName("x");
                    code.emitLoadName("x");
                });
                assertEquals(1L, machine.vm().getMemoryStats().get("allocation_count"));
                assertEquals(Set.of("x"), machine.vm().managedObjects().keySet());
                assertEquals(Map.of("collected", 0L), Map.of("collected",
                        machine.vm().collectGarbage(true).get("collected")));
            }
        }

        @Test
        void vm_without_memory_manager() {
            try (Machine machine = Machine.plain()) {
                assertFalse(machine.vm().useMemoryManager());
                assertEquals("Memory manager disabled", machine.vm().getMemoryReport());
            }
        }
    }

    @Nested
    class StressScenarios {
        @Test
        void many_allocations() {
            var heap = new ManagedHeap(100L << 20, 1_000_000);
            IntStream.range(0, 1_000).forEach(i -> heap.allocateRoot("object " + i));
            assertEquals(1_000, heap.objects().size());
        }

        @Test
        void rapid_alloc_dealloc() {
            var heap = new ManagedHeap();
            for (int i = 0; i < 100; i++) {
                assertTrue(heap.deallocate(heap.allocate("object " + i)));
            }
            assertEquals(0, heap.objects().size());
        }

        @Test
        void gc_under_pressure() {
            var heap = new ManagedHeap(1 << 20, 50);
            IntStream.range(0, 1_000).forEach(i -> heap.allocate("object " + i));
            assertTrue((Long) heap.getStats().get("gc_runs") >= 10);
        }

        @Test
        void many_threads() {
            var heap = new ManagedHeap(100L << 20, 100);
            IntStream.range(0, 10_000).parallel().forEach(i -> {
                int id = heap.allocateRoot("object " + i);
                assertEquals("object " + i, heap.get(id));
                assertTrue(heap.deallocate(id));
            });
            assertEquals(0, heap.objects().size());
            assertEquals(10_000L, heap.getStats().get("allocation_count"));
        }
    }
}
