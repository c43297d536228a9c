package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zexus.vm.Machine;
import org.zexus.vm.VmOptions;
import org.zexus.vm.memory.HeapFullException;
import org.zexus.vm.memory.ManagedHeap;

/**
 * What the machine's list says of the memory manager, by its names, as far as
 * {@code org.zexus.vm.memory.ManagedHeapTest} does not have it.
 */
@DisplayName("test_memory_manager.py")
class MemoryBehaviourTest {
    private final ManagedHeap heap = new ManagedHeap();

    @Nested
    @DisplayName("TestGarbageCollector")
    class GarbageCollector {
        @Test
        void gc_creation() {
            var small = new ManagedHeap(1 << 20, 10);
            assertEquals(Set.of(), small.roots());
            assertEquals(0L, small.getStats().get("gc_runs"));
        }

        @Test
        void mark_phase() {
            int root = heap.allocateRoot("kept");
            int garbage = heap.allocate("garbage");
            assertEquals(1, heap.collectGarbage(true).collected());
            assertEquals("kept", heap.get(root));
            assertNull(heap.get(garbage));
        }
    }

    @Nested
    @DisplayName("TestMemoryManager")
    class Manager {
        @Test
        void mm_creation() {
            assertEquals(List.of(), heap.objects());
        }

        @Test
        void allocate_deallocate() {
            int id = heap.allocate("value");
            assertEquals("value", heap.get(id));
            assertTrue(heap.deallocate(id));
            assertNull(heap.get(id));
            assertFalse(heap.deallocate(id));
        }

        @Test
        void allocate_as_root() {
            int id = heap.allocateRoot("value");
            assertEquals(Set.of(id), heap.roots());
            assertEquals(0, heap.collectGarbage(true).collected());
        }

        @Test
        void collect_garbage_api() {
            heap.allocate("garbage");
            ManagedHeap.Collection collection = heap.collectGarbage(true);
            assertEquals(1, collection.collected());
            assertTrue(collection.seconds() >= 0);
        }
    }

    @Nested
    @DisplayName("TestMemoryStats")
    class MemoryStats {
        @Test
        void stats_creation() {
            Map<String, Object> stats = heap.getStats();
            assertEquals("0 bytes", stats.get("current_usage"));
            assertEquals(0L, stats.get("allocation_count"));
        }

        @Test
        void stats_to_dict() {
            assertEquals(Set.of("total_allocated", "total_freed", "current_usage", "peak_usage", "allocation_count",
                    "deallocation_count", "gc_runs", "objects_collected", "gc_time", "memory_efficiency"),
                    heap.getStats().keySet());
        }
    }

    @Nested
    @DisplayName("TestVMIntegration")
    class MachineIntegration {
        private void withManagedVariables(Consumer<Machine> check) {
            try (Machine machine = Machine.with(VmOptions.DEFAULT.useMemoryManager(true))) {
                machine.run(code -> {
                    code.emitLoadConst("some text");
                    code.emitStoreName("x");
                });
                check.accept(machine);
            }
        }

        @Test
        void vm_with_memory_manager() {
            withManagedVariables(machine -> assertTrue(machine.vm().useMemoryManager()));
        }

        @Test
        void vm_memory_stats() {
            withManagedVariables(machine -> assertEquals(1L, machine.vm().getMemoryStats().get("allocation_count")));
        }

        @Test
        void vm_collect_garbage() {
            withManagedVariables(machine -> {
                machine.run(code -> {
                    code.emitLoadConst("another text");
                    code.emitStoreName("x");
                });
                Map<String, Object> result = machine.vm().collectGarbage(true);
                assertEquals(Set.of("collected", "gc_time"), result.keySet());
                assertEquals(Set.of("x"), machine.vm().managedObjects().keySet());
                assertTrue(machine.vm().getMemoryReport().contains("Active Objects: 1"));
            });
        }

        @Test
        void vm_memory_report() {
            withManagedVariables(machine -> {
                String report = machine.vm().getMemoryReport();
                assertTrue(report.contains("Memory Manager Report") && report.contains("Active Objects: 1"), report);
            });
        }

        @Test
        void vm_managed_variables() {
            withManagedVariables(machine -> assertEquals(Set.of("x"), machine.vm().managedObjects().keySet()));
        }
    }

    @Nested
    @DisplayName("TestConvenienceFunction")
    class Creation {
        @Test
        void create_memory_manager() {
            assertEquals(0, heap.allocate("first"));
        }

        @Test
        void create_with_custom_settings() {
            var small = new ManagedHeap(2_000, 3);
            for (int i = 0; i < 10; i++) {
                small.allocate("garbage " + i);
            }
            assertTrue((Long) small.getStats().get("gc_runs") > 0);
            assertThrows(HeapFullException.class, () -> small.allocateRoot("x".repeat(10_000)));
        }
    }

    @Nested
    @DisplayName("TestMemoryObject")
    class MemoryObject {
        @Test
        void memory_object_hash() {
            int first = heap.allocate("same");
            int second = heap.allocate("same");
            assertEquals(heap.managedObject(first).hashCode(), heap.managedObject(first).hashCode());
            assertNotEquals(heap.managedObject(first), heap.managedObject(second));
        }
    }

    @Nested
    @DisplayName("test_memory_pool.py, TestPoolStats")
    class PoolStats {
        @Test
        void pool_stats_creation() {
            assertEquals(0L, heap.getStats().get("allocation_count"));
            assertEquals("100.0%", heap.getStats().get("memory_efficiency"), "nothing is lost yet");
        }

        @Test
        void reuse_rate_calculation() {
            int first = heap.allocate("text");
            heap.allocate("text");
            heap.deallocate(first);
            assertEquals("50.0%", heap.getStats().get("memory_efficiency"));
        }
    }

    /** Numbers of objects are what is given again. */
    @Nested
    @DisplayName("test_memory_pool.py, TestObjectPool")
    class ObjectPool {
        @Test
        void pool_creation() {
            assertEquals(List.of(), heap.objects());
        }

        @Test
        void acquire_miss() {
            assertEquals(List.of(0, 1, 2), List.of(heap.allocate("a"), heap.allocate("b"), heap.allocate("c")));
        }

        @Test
        void acquire_and_release() {
            int id = heap.allocate("a");
            heap.allocate("b");
            assertTrue(heap.deallocate(id));
            assertEquals(id, heap.allocate("c"));
            assertEquals("c", heap.get(id));
        }

        @Test
        void pool_max_size() {
            var small = new ManagedHeap(500, 1_000);
            assertThrows(HeapFullException.class, () -> {
                for (int i = 0; i < 100; i++) {
                    small.allocate("text");
                }
            });
            assertTrue(small.objects().size() < 100);
        }

        @Test
        void pool_clear() {
            heap.allocateRoot("a");
            heap.reset();
            assertEquals(List.of(), heap.objects());
            assertEquals(0, heap.allocate("b"));
        }
    }

    @Nested
    @DisplayName("TestStressScenarios")
    class Stress {
        /** Objects that come and go take the room of one. */
        @Test
        void memory_efficiency() {
            for (int i = 0; i < 1_000; i++) {
                heap.deallocate(heap.allocate("text"));
            }
            assertEquals("100.0%", heap.getStats().get("memory_efficiency"));
            assertEquals(0, heap.allocate("text"));
            assertEquals(heap.getStats().get("current_usage"), heap.getStats().get("peak_usage"));
        }
    }
}
