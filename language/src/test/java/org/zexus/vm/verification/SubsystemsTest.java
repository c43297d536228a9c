package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.vm.Machine.returning;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Bytecode;
import org.zexus.vm.Machine;
import org.zexus.vm.VmMode;
import org.zexus.vm.VmOptions;
import org.zexus.vm.ZexusVM;
import org.zexus.vm.memory.ManagedHeap;
import org.zexus.vm.register.RegisterFile;

/** Behaviours 71 to 100 of the verification list: hot code, registers, managed memory. */
class SubsystemsTest {

    private static final Bytecode SUM = returning(code -> {
        code.emitLoadConst(10);
        code.emitLoadConst(20);
        code.emitAdd();
    });

    private static Machine hot(int threshold) {
        return Machine.exactly(VmOptions.DEFAULT.jitThreshold(threshold));
    }

    private static Object repeat(Machine machine, int times, Bytecode program) {
        Object last = null;
        for (int i = 0; i < times; i++) {
            last = machine.vm().execute(program);
        }
        return last;
    }

    @Test
    void test_071_jit_enabled() {
        try (ZexusVM vm = new ZexusVM(VmOptions.DEFAULT.useJit(true))) {
            assertTrue(vm.useJit());
            assertEquals(true, vm.getJitStats().get("jit_enabled"));
        }
    }

    @Test
    void test_072_jit_disabled() {
        try (ZexusVM vm = new ZexusVM(VmOptions.DEFAULT.useJit(false))) {
            assertFalse(vm.useJit());
            assertEquals(Map.of("jit_enabled", false), vm.getJitStats());
        }
    }

    @Test
    void test_073_jit_hot_path_tracking() {
        try (Machine machine = hot(5)) {
            repeat(machine, 3, SUM);
            assertEquals(1L, machine.vm().getJitStats().get("vm_hot_paths_tracked"));
        }
    }

    @Test
    void test_074_jit_compilation_threshold() {
        try (Machine machine = hot(10)) {
            assertEquals(25L, repeat(machine, 15, returning(code -> {
                code.emitLoadConst(5);
                code.emitLoadConst(5);
                code.emitMul();
            })));
            assertEquals(1L, machine.vm().getJitStats().get("hot_paths_detected"));
            assertEquals(5L, machine.vm().getJitStats().get("jit_executions"));
        }
    }

    @Test
    void test_075_jit_cache_hit() {
        try (Machine machine = hot(5)) {
            repeat(machine, 10, returning(code -> code.emitLoadConst(100)));
            assertEquals(5L, machine.vm().getJitStats().get("cache_hits"));
        }
    }

    @Test
    void test_076_jit_clear_cache() {
        try (Machine machine = hot(5)) {
            repeat(machine, 5, SUM);
            machine.vm().clearJitCache();
            assertEquals(0L, machine.vm().getJitStats().get("vm_hot_paths_tracked"));
        }
    }

    @Test
    void test_077_jit_with_arithmetic() {
        try (Machine machine = hot(3)) {
            assertEquals(42L, repeat(machine, 5, returning(code -> {
                for (int i = 0; i < 10; i++) {
                    code.emitLoadConst(i);
                    code.emitLoadConst(2);
                    code.emitMul();
                    code.emitPop();
                }
                code.emitLoadConst(42);
            })));
        }
    }

    @Test
    void test_078_jit_stats_access() {
        try (Machine machine = hot(100)) {
            assertEquals(true, machine.vm().getJitStats().get("jit_enabled"));
        }
    }

    @Test
    void test_079_jit_correctness() {
        try (Machine machine = hot(2)) {
            Bytecode program = returning(code -> {
                code.emitLoadConst(7);
                code.emitLoadConst(6);
                code.emitMul();
            });
            for (int i = 0; i < 5; i++) {
                assertEquals(42L, machine.vm().execute(program));
            }
        }
    }

    @Test
    void test_080_jit_with_variables() {
        try (Machine machine = hot(3)) {
            machine.env().put("x", 10);
            machine.env().put("y", 20);
            assertEquals(30L, repeat(machine, 5, returning(code -> {
                code.emitLoadName("x");
                code.emitLoadName("y");
                code.emitAdd();
            })));
        }
    }

    @Test
    void test_081_register_file_creation() {
        assertEquals(16, new RegisterFile(16).numRegisters());
    }

    @Test
    void test_082_register_read_write() {
        var file = new RegisterFile(16);
        file.write(0, 42);
        assertEquals(42, file.read(0));
    }

    @Test
    void test_083_register_dirty_tracking() {
        var file = new RegisterFile(16);
        assertFalse(file.isDirty(0));
        file.write(0, 42);
        assertTrue(file.isDirty(0));
    }

    @Test
    void test_084_register_clear() {
        var file = new RegisterFile(16);
        file.write(5, 99);
        file.clear(5);
        assertNull(file.read(5));
        assertFalse(file.isDirty(5));
    }

    @Test
    void test_085_register_bounds_check() {
        var error = assertThrows(IllegalArgumentException.class, () -> new RegisterFile(16).write(20, 42));
        assertEquals("Invalid register number: r20", error.getMessage());
    }

    @Test
    void test_086_register_vm_creation() {
        try (ZexusVM vm = ZexusVM.create("register", VmOptions.DEFAULT.numRegisters(16))) {
            assertEquals(VmMode.REGISTER, vm.mode());
        }
    }

    @Test
    void test_087_vm_register_mode() {
        try (Machine machine = Machine.with(VmOptions.DEFAULT.mode(VmMode.REGISTER))) {
            assertEquals(VmMode.REGISTER, machine.vm().mode());
        }
    }

    @Test
    void test_088_register_mode_arithmetic() {
        try (Machine machine = Machine.with(VmOptions.DEFAULT.mode(VmMode.REGISTER))) {
            machine.env().put("a", 5);
            machine.env().put("b", 10);
            assertEquals(50L, machine.run(code -> {
                code.emitLoadName("a");
                code.emitLoadName("b");
                code.emitMul();
            }));
        }
    }

    @Test
    void test_089_register_all_available() {
        var file = new RegisterFile(16);
        for (int i = 0; i < 16; i++) {
            file.write(i, i * 10);
        }
        for (int i = 0; i < 16; i++) {
            assertEquals(i * 10, file.read(i));
        }
    }

    @Test
    void test_090_register_clear_all() {
        var file = new RegisterFile(16);
        for (int i = 0; i < 16; i++) {
            file.write(i, i);
        }
        file.clearAll();
        for (int i = 0; i < 16; i++) {
            assertNull(file.read(i));
        }
    }

    @Test
    void test_091_memory_manager_creation() {
        assertTrue(new ManagedHeap().objects().isEmpty());
    }

    @Test
    void test_092_memory_allocation() {
        assertEquals(0, new ManagedHeap().allocate("test_data"));
    }

    @Test
    void test_093_memory_get() {
        var heap = new ManagedHeap();
        assertEquals("test_data", heap.get(heap.allocate("test_data")));
    }

    @Test
    void test_094_memory_deallocation() {
        var heap = new ManagedHeap();
        int id = heap.allocate("test_data");
        assertTrue(heap.deallocate(id));
        assertNull(heap.get(id));
    }

    @Test
    void test_095_memory_stats() {
        var heap = new ManagedHeap();
        heap.allocate("one");
        heap.allocate("two");
        assertEquals(2L, heap.getStats().get("allocation_count"));
    }

    @Test
    void test_096_garbage_collection() {
        var heap = new ManagedHeap(1 << 20, 10);
        for (int i = 0; i < 20; i++) {
            heap.allocate("object " + i);
        }
        ManagedHeap.Collection collection = heap.collectGarbage(true);
        assertEquals(10, collection.collected());
        assertTrue(collection.seconds() >= 0);
    }

    @Test
    void test_097_vm_with_memory_manager() {
        try (Machine machine = Machine.with(VmOptions.DEFAULT.useMemoryManager(true))) {
            assertTrue(machine.vm().useMemoryManager());
            machine.run(code -> {
                code.emitLoadConst(42);
                code.emitStoreName("x");
            });
            assertTrue(machine.vm().managedObjects().containsKey("x"));
        }
    }

    @Test
    void test_098_memory_manager_stats_api() {
        try (Machine machine = Machine.with(VmOptions.DEFAULT.useMemoryManager(true))) {
            assertEquals(true, machine.vm().getMemoryStats().get("memory_manager_enabled"));
        }
        try (Machine machine = Machine.plain()) {
            assertEquals(Map.of("memory_manager_enabled", false), machine.vm().getMemoryStats());
        }
    }

    @Test
    void test_099_memory_manager_gc_trigger() {
        try (Machine machine = Machine.with(VmOptions.DEFAULT.useMemoryManager(true))) {
            assertEquals(0L, machine.vm().collectGarbage(true).get("collected"));
        }
    }

    @Test
    void test_100_memory_report() {
        try (Machine machine = Machine.with(VmOptions.DEFAULT.useMemoryManager(true))) {
            machine.run(code -> {
                code.emitLoadConst("text");
                code.emitStoreName("x");
            });
            String report = machine.vm().getMemoryReport();
            assertTrue(report.contains("Memory Manager") && report.contains("Total Allocations: 1"), report);
            assertNotNull(report);
        }
    }
}
