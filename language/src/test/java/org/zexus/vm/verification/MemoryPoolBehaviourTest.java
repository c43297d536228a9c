package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.vm.Machine.returning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.BytecodeBuilder;
import org.zexus.bytecode.Opcode;
import org.zexus.vm.Machine;
import org.zexus.vm.VmOptions;
import org.zexus.vm.ZexusVM;

/**
 * What the machine's list says of memory pools, by its names. There are none: numbers have no identity and need no
 * objects, equal texts of a program are one constant, and lists are cheap and never another one's. So the tests show
 * what the pools are for: that nothing of this is allocated over and over, that nothing stays, and that no program sees
 * a value that another part of it has given away. What has numbers to give again is the managed heap, see
 * {@link MemoryBehaviourTest}.
 */
class MemoryPoolBehaviourTest {
    private final Machine machine = Machine.plain();

    @AfterEach
    void close() {
        machine.close();
    }

    /** A list of so many nulls, as a pool would hand it out. */
    private static void nulls(BytecodeBuilder code, int size) {
        for (int i = 0; i < size; i++) {
            code.emitLoadConst(null);
        }
        code.emitBuildList(size);
    }

    private Object sized(int size) {
        return machine.run(code -> nulls(code, size));
    }

    @Nested
    @DisplayName("test_memory_pool.py, TestIntegerPool")
    class IntegerPool {
        @Test
        void small_int_caching() {
            for (long i = -128; i <= 256; i++) {
                long value = i;
                assertEquals(true, Machine.result(code -> {
                    code.emitLoadConst(value);
                    code.emitLoadConst(value);
                    code.emitEq();
                }));
            }
        }

        @Test
        void large_int_pooling() {
            assertEquals(1L << 62, Machine.result("MUL", 1L << 31, 1L << 31));
        }

        /** Integers too large for 64 bits, of a kilobyte each. */
        @Test
        void int_pool_lru_eviction() {
            MemoryUse.assertNothingStays("2 ** 8000 + i");
        }

        @Test
        void int_pool_clear() {
            MemoryUse.assertNothingStays("i * 1000000007");
        }
    }

    @Nested
    @DisplayName("test_memory_pool.py, TestStringPool")
    class StringPool {
        @Test
        void string_interning() {
            var code = new BytecodeBuilder();
            assertEquals(code.addConstant("text"), code.addConstant(String.join("", "te", "xt")));
        }

        @Test
        void long_strings_not_pooled() {
            String text = "x".repeat(100_000);
            assertEquals(text, Machine.result(code -> code.emitLoadConst(text)));
        }

        @Test
        void string_pool_lru() {
            MemoryUse.assertNothingStays("(\"x\" * 2000 + str(i)).upper()");
        }

        /** A text that is there so often is one constant. */
        @Test
        void string_pool_stats() {
            Bytecode code = returning(builder -> {
                for (int i = 0; i < 50; i++) {
                    builder.emitLoadConst(new StringBuilder("text").toString());
                }
                builder.emitBuildList(50);
            });
            assertEquals(List.of("text"), code.constants());
            assertEquals(Collections.nCopies(50, "text"), machine.vm().execute(code));
        }
    }

    @Nested
    @DisplayName("test_memory_pool.py, TestListPool")
    class ListPool {
        @Test
        void acquire_empty_list() {
            assertEquals(List.of(), Machine.result(code -> code.emitBuildList(0)));
        }

        @Test
        void acquire_sized_list() {
            assertEquals(Collections.nCopies(5, null), sized(5));
        }

        /** The list that a pool would hand out again is another one. */
        @Test
        void list_reuse() {
            Bytecode build = returning(code -> {
                code.emitBuildList(0);
                code.emitDup();
                code.emitStoreName("last");
            });
            machine.vm().execute(build);
            machine.run(code -> {
                code.emitLoadName("last");
                code.emitLoadConst(1);
                code.emit(Opcode.LIST_APPEND);
            });
            assertEquals(List.of(), machine.vm().execute(build));
        }

        @Test
        void large_list_not_pooled() {
            MemoryUse.assertNothingStays("range(1000).fill(i)");
        }

        /** What was done to lists of any size shows in no other one of that size. */
        @Test
        void list_pool_by_size() {
            for (int size = 0; size <= 16; size++) {
                int count = size;
                for (int round = 0; round < 2; round++) {
                    var expected = new ArrayList<Object>(Collections.nCopies(count, null));
                    expected.add(1L);
                    assertEquals(expected, machine.run(code -> {
                        nulls(code, count);
                        code.emitDup();
                        code.emitLoadConst(1);
                        code.emit(Opcode.LIST_APPEND);
                    }));
                }
            }
        }

        @Test
        void list_pool_stats() {
            try (Machine managed = Machine.with(VmOptions.DEFAULT.useMemoryManager(true))) {
                for (int i = 1; i <= 3; i++) {
                    int size = i;
                    managed.run(code -> {
                        nulls(code, size);
                        code.emitStoreName("list");
                    });
                }
                assertEquals(3L, managed.vm().getMemoryStats().get("allocation_count"));
                assertEquals(2L, managed.vm().getMemoryStats().get("deallocation_count"));
            }
        }
    }

    /** A machine keeps the values of its variables as managed objects, if it is told to. */
    @Nested
    @DisplayName("test_memory_pool.py, TestMemoryPoolManager; test_vm_memory_pool_integration.py")
    class MachineIntegration {
        private final Machine managed = Machine.with(VmOptions.DEFAULT.useMemoryManager(true));

        @AfterEach
        void close() {
            managed.close();
        }

        private Object stored(Machine in, Object value) {
            in.run(code -> {
                code.emitLoadConst(value);
                code.emitStoreName("x");
            });
            return in.env().get("x");
        }

        private Object current(String key) {
            return managed.vm().getMemoryStats().get(key);
        }

        @Test
        void manager_creation() {
            assertEquals(Map.of(), managed.vm().managedObjects());
        }

        @Test
        void memory_pool_enabled() {
            assertTrue(managed.vm().useMemoryManager());
            assertEquals(true, current("memory_manager_enabled"));
        }

        @Test
        void pool_disabled_vm() {
            assertFalse(machine.vm().useMemoryManager());
            assertEquals(Map.of("memory_manager_enabled", false), machine.vm().getMemoryStats());
            for (Object value : List.of(5L, "text", List.of(1L, 2L))) {
                assertEquals(value, stored(machine, value));
            }
        }

        @Test
        void selective_pool_enabling() {
            stored(machine, "text");
            stored(managed, "text");
            assertEquals(List.of(0, 1),
                    List.of(machine.vm().managedObjects().size(), managed.vm().managedObjects().size()));
        }

        @Test
        void get_int() {
            assertEquals(257L, stored(managed, 257));
        }

        @Test
        void get_str() {
            assertEquals("text", stored(managed, "text"));
        }

        @Test
        void allocate_integer() {
            stored(managed, 1L << 40);
            assertEquals(1, current("managed_objects_count"));
        }

        @Test
        void allocate_string() {
            stored(managed, "text");
            assertEquals(1, current("managed_objects_count"));
        }

        @Test
        void allocate_list() {
            assertEquals(List.of(1L, List.of()), stored(managed, List.of(1L, List.of())));
            assertEquals(1, current("managed_objects_count"));
        }

        /** The object of a variable that is null now gives its number to the next one. */
        @Test
        void list_acquire_release() {
            stored(managed, List.of(1L));
            int id = managed.vm().managedObjects().get("x");
            managed.env().put("x", null);
            managed.run(code -> {
                nulls(code, 2);
                code.emitStoreName("y");
            });
            assertEquals(Map.of("y", id), managed.vm().managedObjects());
        }

        @Test
        void release_and_reuse() {
            stored(managed, "first");
            int id = managed.vm().managedObjects().get("x");
            stored(managed, "second");
            assertEquals(id, managed.vm().managedObjects().get("x"));
            assertEquals(1L, current("deallocation_count"));
        }

        @Test
        void pool_stats() {
            assertEquals(0L, current("allocation_count"));
            stored(managed, "text");
            assertEquals(1L, current("allocation_count"));
        }

        /** A value that has stayed what it was is no new object. */
        @Test
        void pool_hit_rate() {
            for (int i = 0; i < 10; i++) {
                stored(managed, "text");
            }
            assertEquals(1L, current("allocation_count"));
        }

        private void removeAll() {
            stored(managed, "text");
            managed.env().put("x", null);
            managed.run(code -> code.emitLoadConst(1));
            assertEquals("0 bytes", current("current_usage"));
            assertEquals(0, current("managed_objects_count"));
        }

        @Test
        void clear_all_pools() {
            removeAll();
        }

        @Test
        void reset_pools() {
            removeAll();
            stored(managed, "text");
            assertEquals(Map.of("x", 0), managed.vm().managedObjects());
        }

        @Test
        void high_performance_vm_has_pools() {
            try (var vm = ZexusVM.createHighPerformance()) {
                assertTrue(vm.useMemoryManager());
            }
        }
    }

    /** What a pool would save is not allocated in the first place. */
    @Nested
    @DisplayName("test_memory_pool.py, TestPoolPerformance; TestMemoryPoolPerformance")
    class Performance {
        @Test
        void int_pool_performance() {
            MemoryUse.assertAllocates(4, "x = (x + i * 7) % 1000003");
        }

        @Test
        void string_pool_performance() {
            MemoryUse.assertAllocates(4, "let s = \"some text\"\nif s == \"some text\" { x += 1 }");
        }

        @Test
        void list_pool_overhead() {
            MemoryUse.assertAllocates(200, "let pair = [i, x]\nx = pair[0]");
        }

        @Test
        void allocation_performance() {
            MemoryUse.assertAllocates(500, "let s = \"n\" + str(i)\nx += s.length");
        }

        /** A million integers in less room than a million objects, or as many references, and what growing takes. */
        @Test
        void memory_savings() {
            long kept = MemoryUse.kept("let all = []\nfor i in range(1000000) { all.push(i * 3) }");
            assertTrue(kept < 18_000_000, kept + " bytes");
        }
    }
}
