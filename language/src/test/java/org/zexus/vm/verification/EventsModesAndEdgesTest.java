package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.vm.Machine.result;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Opcode;
import org.zexus.vm.Machine;
import org.zexus.vm.VmMode;
import org.zexus.vm.VmOptions;
import org.zexus.vm.ZexusVM;

/** Behaviours 105 to 120 of the verification list: events, modes, edges. */
class EventsModesAndEdgesTest {

    @Test
    void test_105_await_non_coroutine() {
        assertEquals(42L, result("AWAIT", 42));
    }

    @Test
    void test_106_register_event() {
        try (Machine machine = Machine.plain()) {
            assertEquals("done", machine.run(code -> {
                code.emitRegisterEvent("test_event", "handler_func");
                code.emitLoadConst("done");
            }));
            assertEquals(List.of("handler_func"), machine.vm().events().get("test_event"));
        }
    }

    @Test
    void test_107_emit_event() {
        try (Machine machine = Machine.plain()) {
            List<List<Object>> calls = new ArrayList<>();
            machine.vm().builtins().put("handler", Machine.recording(calls));
            machine.run(code -> {
                code.emitRegisterEvent("test_event", "handler");
                code.emitEmitEvent("test_event");
            });
            assertEquals(List.of(Collections.singletonList((Object) null)), calls);
        }
    }

    @Test
    void test_108_multiple_handlers() {
        try (Machine machine = Machine.plain()) {
            machine.run(code -> {
                code.emitRegisterEvent("event", "handler1");
                code.emitRegisterEvent("event", "handler2");
                code.emitRegisterEvent("event", "handler2");
            });
            assertEquals(List.of("handler1", "handler2"), machine.vm().events().get("event"));
        }
    }

    @Test
    void test_109_event_with_payload() {
        try (Machine machine = Machine.plain()) {
            List<List<Object>> calls = new ArrayList<>();
            machine.vm().builtins().put("handler", Machine.recording(calls));
            assertNotNull(machine.run(code -> {
                code.emitRegisterEvent("event", "handler");
                code.emitLoadConst(Map.of("value", 100));
                code.emitEmitEvent("event");
                code.emitLoadConst(Map.of("value", 100));
            }));
            assertEquals(List.of(List.of(Map.of("value", 100L))), calls);
        }
    }

    @Test
    void test_110_unregistered_event() {
        assertEquals("ok", result(code -> {
            code.emitEmitEvent("nonexistent");
            code.emitLoadConst("ok");
        }));
    }

    @Test
    void eventsOfTheOpcodesAndOfTheLanguageAreTheSame() {
        try (Machine machine = Machine.plain()) {
            List<List<Object>> calls = new ArrayList<>();
            machine.vm().builtins().put("handler", Machine.recording(calls));
            machine.run(code -> {
                code.emitRegisterEvent("event", "handler");
                code.emitLoadConst(1);
                code.emit(Opcode.EMIT_ARGS, code.addConstant("event"), 1);
                code.emitPop();
                code.emitLoadConst(2);
                code.emitEmitEvent("event");
            });
            assertEquals(List.of(List.of(1L), List.of(2L)), calls);
        }
    }

    @Test
    void allHandlersAreCalledAndTheFirstErrorIsRaised() {
        try (Machine machine = Machine.plain()) {
            List<List<Object>> calls = new ArrayList<>();
            var first = new IllegalStateException("first");
            machine.vm().builtins().put("fails", _ -> {
                throw first;
            });
            machine.vm().builtins().put("fails_too", _ -> CompletableFuture.failedFuture(new IOException("second")));
            machine.vm().builtins().put("handler", Machine.recording(calls));
            assertSame(first, assertThrows(IllegalStateException.class, () -> machine.run(code -> {
                code.emitRegisterEvent("event", "fails");
                code.emitRegisterEvent("event", "fails_too");
                code.emitRegisterEvent("event", "handler");
                code.emitLoadConst("payload");
                code.emitEmitEvent("event");
            })));
            assertEquals(List.of(List.of("payload")), calls);
        }
    }

    @Test
    void aHandlerThatTakesTimeIsWaitedForBeforeTheNextIsCalled() {
        try (Machine machine = Machine.plain()) {
            List<String> order = new ArrayList<>();
            machine.vm()
                    .builtins()
                    .put("slow", _ -> CompletableFuture.supplyAsync(() -> order.add("slow"),
                            CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS)));
            machine.vm().builtins().put("quick", _ -> order.add("quick"));
            machine.run(code -> {
                code.emitRegisterEvent("event", "slow");
                code.emitRegisterEvent("event", "quick");
                code.emitEmitEvent("event");
            });
            assertEquals(List.of("slow", "quick"), order);
        }
    }

    @Test
    void test_111_stack_mode() {
        try (Machine machine = Machine.with(VmOptions.DEFAULT.mode(VmMode.STACK))) {
            assertEquals(VmMode.STACK, machine.vm().mode());
        }
    }

    @Test
    void test_112_auto_mode() {
        try (Machine machine = Machine.with(VmOptions.DEFAULT.mode(VmMode.AUTO))) {
            assertEquals(VmMode.AUTO, machine.vm().mode());
        }
    }

    @Test
    void test_113_mode_switching() {
        try (Machine machine = Machine.plain()) {
            assertEquals(30L, machine.run(code -> {
                code.emitLoadConst(10);
                code.emitLoadConst(20);
                code.emitAdd();
            }));
            Map<?, ?> usage = (Map<?, ?>) machine.vm().getStats().get("mode_usage");
            assertEquals(List.of("stack", "register", "parallel", "auto"), List.copyOf(usage.keySet()));
            assertEquals(1, usage.values().stream().mapToLong(count -> (Long) count).sum());
        }
    }

    @Test
    void test_114_factory_create_vm() {
        try (ZexusVM vm = ZexusVM.create("Stack", VmOptions.DEFAULT.useJit(false))) {
            assertEquals(VmMode.STACK, vm.mode());
        }
    }

    @Test
    void test_115_factory_high_performance() {
        try (ZexusVM vm = ZexusVM.createHighPerformance()) {
            assertTrue(vm.useJit());
            assertEquals(35L, vm.execute(Machine.returning(code -> {
                code.emitLoadConst(5);
                code.emitLoadConst(7);
                code.emitMul();
            })));
        }
    }

    @Test
    void test_116_extremely_deep_nesting() {
        assertEquals(51L, result(code -> {
            code.emitLoadConst(1);
            for (int i = 0; i < 50; i++) {
                code.emitLoadConst(1);
                code.emitAdd();
            }
        }));
    }

    @Test
    void test_117_empty_environment() {
        try (Machine machine = Machine.with(VmOptions.DEFAULT.builtins(Map.of()).env(Map.of()))) {
            assertEquals(42L, machine.run(code -> code.emitLoadConst(42)));
        }
    }

    @Test
    void test_118_unicode_strings() {
        assertEquals("Hello 世界 🌍", result(code -> code.emitLoadConst("Hello 世界 🌍")));
        assertEquals(10L, result("GET_LENGTH", "Hello 世界 🌍"));
    }

    @Test
    void test_119_large_constants_pool() {
        assertEquals("constant_99", result(code -> {
            for (int i = 0; i < 100; i++) {
                code.emitLoadConst("constant_" + i);
            }
        }));
    }

    @Test
    void test_120_vm_state_isolation() {
        try (Machine first = Machine.plain(); Machine second = Machine.plain()) {
            first.env().put("x", 100);
            second.env().put("x", 200);
            assertEquals(100L, first.env().get("x"));
            assertEquals(200L, second.env().get("x"));
            assertEquals(100L, first.run(code -> code.emitLoadName("x")));
        }
    }
}
