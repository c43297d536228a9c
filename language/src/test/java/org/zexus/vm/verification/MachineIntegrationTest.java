package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.vm.Machine.counting;
import static org.zexus.vm.Machine.returning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Opcode;
import org.zexus.vm.Machine;
import org.zexus.vm.OutOfGasError;
import org.zexus.vm.VmMode;
import org.zexus.vm.VmOptions;
import org.zexus.vm.ZexusVM;

/** The parts of the machine together, under the names of the machine's list. */
class MachineIntegrationTest {

    @Nested
    class VMBasicFunctionality {
        @Test
        void stack_mode_basic_arithmetic() {
            try (Machine machine = Machine.with(VmOptions.DEFAULT.mode(VmMode.STACK))) {
                assertEquals(30L, machine.run(code -> {
                    code.emitLoadConst(10);
                    code.emitLoadConst(20);
                    code.emitAdd();
                }));
            }
        }

        @Test
        void register_mode_arithmetic() {
            try (Machine machine = Machine.with(VmOptions.DEFAULT.mode(VmMode.REGISTER))) {
                machine.env().putAll(Map.of("x", 10, "y", 20, "z", 30));
                assertEquals(900L, machine.run(code -> {
                    code.emitLoadName("x");
                    code.emitLoadName("y");
                    code.emitAdd();
                    code.emitLoadName("z");
                    code.emitMul();
                }));
            }
        }

        @Test
        void auto_mode_selection() {
            try (Machine machine = Machine.plain()) {
                assertEquals(42L, machine.run(code -> {
                    for (int i = 0; i < 50; i++) {
                        code.emitLoadConst(i);
                        code.emitLoadConst(1);
                        code.emitAdd();
                        code.emitPop();
                    }
                    code.emitLoadConst(42);
                }));
                var usage = (Map<?, ?>) machine.vm().getStats().get("mode_usage");
                assertEquals(1L, usage.values().stream().mapToLong(each -> (Long) each).sum());
            }
        }

        @Test
        void high_level_ops_execution() {
            try (Machine machine = Machine.plain()) {
                machine.vm().builtins().put("add", a -> (Long) a[0] + (Long) a[1]);
                assertEquals(30L, machine.vm()
                        .execute(List.of(List.of("CALL_BUILTIN", "add",
                                List.of(List.of("LITERAL", 10), List.of("LITERAL", 20))))));
            }
        }
    }

    @Nested
    class JITIntegration {
        private static final Bytecode SQUARE = returning(code -> {
            code.emitLoadConst(5);
            code.emitDup();
            code.emitMul();
        });

        private static void run(ZexusVM vm, int times) {
            for (int i = 0; i < times; i++) {
                assertEquals(25L, vm.execute(SQUARE));
            }
        }

        @Test
        void jit_hot_path_detection() {
            try (var vm = new ZexusVM(VmOptions.DEFAULT.jitThreshold(10))) {
                run(vm, 15);
                assertEquals(true, ((Map<?, ?>) vm.getStats().get("jit_stats")).get("jit_enabled"));
                assertEquals(1L, vm.getJitStats().get("hot_paths_detected"));
            }
        }

        @Test
        void jit_cache_effectiveness() {
            try (var vm = new ZexusVM(VmOptions.DEFAULT.jitThreshold(5))) {
                run(vm, 40);
                assertEquals(1L, vm.getJitStats().get("compilations"));
            }
        }

        @Test
        void jit_performance_improvement() {
            try (var vm = new ZexusVM(VmOptions.DEFAULT.jitThreshold(5))) {
                run(vm, 100);
                assertEquals(95L, vm.getJitStats().get("jit_executions"));
            }
        }

        @Test
        void jit_clear_cache() {
            try (var vm = new ZexusVM(VmOptions.DEFAULT.jitThreshold(2))) {
                run(vm, 5);
                vm.clearJitCache();
                assertEquals(0L, vm.getJitStats().get("cache_size"));
            }
        }
    }

    @Nested
    class MemoryManagerIntegration {
        private static Machine managed() {
            return Machine.with(VmOptions.DEFAULT.useMemoryManager(true));
        }

        @Test
        void memory_manager_basic() {
            try (Machine machine = managed()) {
                assertEquals(42L, machine.run(code -> {
                    code.emitLoadConst(42);
                    code.emitStoreName("x");
                    code.emitLoadName("x");
                }));
                assertTrue((Long) machine.vm().getMemoryStats().get("allocation_count") > 0);
            }
        }

        @Test
        void garbage_collection() {
            try (Machine machine = managed()) {
                Map<String, Object> result = machine.vm().collectGarbage(true);
                assertTrue(result.containsKey("collected") && result.containsKey("gc_time"));
                assertFalse(machine.vm().getMemoryReport().isEmpty());
            }
        }

        @Test
        void memory_manager_with_transactions() {
            try (Machine machine = managed()) {
                machine.run(code -> {
                    code.emitTxBegin();
                    code.emitLoadConst(1);
                    code.emitStateWrite("a");
                    code.emitTxCommit();
                    code.emitLoadConst("kept");
                    code.emitStoreName("x");
                });
                assertEquals(1, machine.vm().managedObjects().size());
                assertEquals(1L, ((Number) machine.vm().getMemoryStats().get("managed_objects_count")).longValue());
            }
        }
    }

    @Nested
    class BlockchainOpcodes {
        private final Machine machine = Machine.plain();

        @Test
        void hash_block() {
            Object hash = machine.run(code -> {
                code.emitLoadConst("block_data");
                code.emitHashBlock();
            });
            assertEquals(64, ((String) hash).length());
            assertEquals(hash, Machine.result("HASH_BLOCK", "block_data"));
        }

        @Test
        void merkle_root() {
            assertEquals(64, ((String) machine.run(code -> {
                code.emitLoadConst("a");
                code.emitLoadConst("b");
                code.emitMerkleRoot(2);
            })).length());
        }

        @Test
        void state_operations() {
            machine.run(code -> {
                code.emitLoadConst(1_000);
                code.emitStateWrite("balance_key");
            });
            assertEquals(Map.of("balance_key", 1_000L), machine.env().get("_blockchain_state"));
        }

        @Test
        void transaction_flow() {
            machine.run(code -> {
                code.emitLoadConst(1);
                code.emitStateWrite("old");
                code.emitTxBegin();
                code.emitLoadConst(2);
                code.emitStateWrite("new");
                code.emitTxCommit();
            });
            assertEquals(Map.of("old", 1L, "new", 2L), machine.env().get("_blockchain_state"));
        }

        @Test
        void transaction_revert() {
            machine.run(code -> {
                code.emitTxBegin();
                code.emitLoadConst(2);
                code.emitStateWrite("new");
                code.emitTxRevert("changed my mind");
            });
            assertEquals(Map.of(), machine.env().get("_blockchain_state"));
        }

        @Test
        void gas_metering() {
            machine.env().put("_gas_remaining", 1_000);
            machine.run(code -> code.emitGasCharge(300));
            assertEquals(700L, machine.env().get("_gas_remaining"));
        }

        @Test
        void out_of_gas() {
            try (Machine limited = Machine.with(VmOptions.DEFAULT.gasLimit(1_000))) {
                assertThrows(OutOfGasError.class, () -> limited.run(code -> code.emitGasCharge(1_500)));
            }
        }

        @Test
        void ledger_append() {
            machine.run(code -> {
                code.emitLoadConst(Map.of("tx", "t"));
                code.emitLedgerAppend();
            });
            var entry = (Map<?, ?>) ((List<?>) machine.env().get("_ledger")).getFirst();
            assertTrue(entry.containsKey("timestamp"));
        }
    }

    @Nested
    class PerformanceComparison {
        @Test
        void mode_performance_profiling() {
            try (var vm = ZexusVM.createHighPerformance()) {
                Map<String, Object> profile = vm.profileExecution(counting(20), 10);
                ((Map<?, ?>) profile.get("modes")).values().forEach(mode -> {
                    assertNotNull(((Map<?, ?>) mode).get("avg"));
                    assertNotNull(((Map<?, ?>) mode).get("total"));
                });
            }
        }
    }

    @Nested
    class ConcurrentExecution {
        @Test
        void async_spawn_await() {
            try (Machine machine = Machine.plain()) {
                machine.vm().builtins().put("later", _ -> CompletableFuture.supplyAsync(() -> 30L));
                assertEquals(30L, machine.run(code -> {
                    code.emitSpawn("later", 0);
                    code.emitStoreName("task");
                    code.emitLoadName("task");
                    code.emitAwait();
                }));
            }
        }

        @Test
        void event_system() {
            try (Machine machine = Machine.plain()) {
                List<List<Object>> calls = new ArrayList<>();
                machine.vm().builtins().put("handler", Machine.recording(calls));
                machine.run(code -> {
                    code.emitRegisterEvent("test_event", "handler");
                    code.emitLoadConst("test_payload");
                    code.emit(Opcode.EMIT_EVENT, code.addConstant("test_event"));
                });
                assertEquals(List.of(List.of("test_payload")), calls);
            }
        }
    }

    @Nested
    class FactoryFunctions {
        @Test
        void create_vm_custom_config() {
            try (var vm = ZexusVM.create("register", VmOptions.DEFAULT)) {
                assertEquals(VmMode.REGISTER, vm.mode());
            }
            assertThrows(IllegalArgumentException.class, () -> ZexusVM.create("turbo", VmOptions.DEFAULT));
        }

        @Test
        void create_high_performance_vm() {
            try (var vm = ZexusVM.createHighPerformance()) {
                assertTrue(vm.useJit() && vm.useMemoryManager());
                assertEquals(VmMode.AUTO, vm.mode());
            }
        }

        /** There is no factory for it: what it chooses are options. */
        @Test
        void create_debug_vm() {
            try (var vm = ZexusVM.create("stack", VmOptions.DEFAULT.useJit(false))) {
                assertEquals(VmMode.STACK, vm.mode());
                assertFalse(vm.useJit());
            }
        }
    }
}
