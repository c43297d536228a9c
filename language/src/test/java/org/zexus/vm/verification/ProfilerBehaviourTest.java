package org.zexus.vm.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zexus.vm.Machine.returning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Bytecode;
import org.zexus.vm.Machine;
import org.zexus.vm.ProfilingLevel;
import org.zexus.vm.VmMode;
import org.zexus.vm.VmOptions;

/**
 * What the machine's list says of the profiler, by its names. Here the machine notes what it executes itself; where the
 * list hands made-up records to an object, a program is executed that does the same.
 */
@DisplayName("test_profiler.py")
class ProfilerBehaviourTest {
    private static final VmOptions OPTIONS = VmOptions.DEFAULT.optimizerLevel(0).mode(VmMode.STACK);

    private final Machine machine = Machine.with(OPTIONS.profiling(ProfilingLevel.FULL));

    @AfterEach
    void close() {
        machine.close();
    }

    private Map<?, ?> report(int top) {
        return (Map<?, ?>) Machine.json(machine.vm().getProfilingReport("json", top));
    }

    private List<Map<?, ?>> rows(String list) {
        return ((List<?>) report(100).get(list)).stream().<Map<?, ?>>map(row -> (Map<?, ?>) row).toList();
    }

    private Map<?, ?> row(String opcode) {
        return rows("hottest_instructions").stream()
                .filter(row -> row.get("opcode").equals(opcode))
                .findFirst()
                .orElseThrow();
    }

    private static double number(Map<?, ?> row, String key) {
        return ((Number) row.get(key)).doubleValue();
    }

    private Map<?, ?> mostCommon() {
        return (Map<?, ?>) machine.vm().getProfilingSummary().get("most_common_opcodes");
    }

    /** Adds up the numbers below a limit. */
    private static Bytecode sum(int limit) {
        return returning(code -> {
            code.emitLoadConst(0);
            code.emitStoreName("sum");
            code.emitLoadConst(0);
            code.emitStoreName("i");
            code.markLabel("again");
            code.emitLoadName("i");
            code.emitLoadConst(limit);
            code.emitLt();
            code.emitJumpIfFalse("end");
            code.emitLoadName("sum");
            code.emitLoadName("i");
            code.emitAdd();
            code.emitStoreName("sum");
            code.emitLoadName("i");
            code.emitLoadConst(1);
            code.emitAdd();
            code.emitStoreName("i");
            code.emitJump("again");
            code.markLabel("end");
            code.emitLoadName("sum");
        });
    }

    @Nested
    @DisplayName("TestInstructionStats")
    class InstructionStats {
        @Test
        void stats_creation() {
            assertEquals(0L, machine.vm().getProfilingSummary().get("total_instructions"));
            assertEquals(List.of(), rows("hottest_instructions"));
        }

        @Test
        void record_execution() {
            machine.vm().execute(sum(10));
            Map<?, ?> jump = row("JUMP");
            assertEquals(10L, jump.get("count"));
            double average = number(jump, "avg_time_us");
            assertTrue(number(jump, "min_time_us") <= average && average <= number(jump, "max_time_us"),
                    jump.toString());
            assertEquals(number(jump, "total_time_ms"), average * 10 / 1_000, 1e-6);
        }

        @Test
        void percentiles() {
            machine.vm().execute(sum(500));
            Map<?, ?> add = row("ADD");
            assertTrue(number(add, "p50_us") <= number(add, "p95_us"), add.toString());
            assertTrue(number(add, "p95_us") <= number(add, "p99_us"), add.toString());
            assertTrue(number(add, "p99_us") <= number(add, "max_time_us"), add.toString());
        }

        @Test
        void to_dict() {
            machine.vm().execute(sum(3));
            assertTrue(row("ADD").keySet()
                    .containsAll(List.of("opcode", "operand", "ip", "count", "total_time_ms", "avg_time_us",
                            "min_time_us", "max_time_us", "p50_us", "p95_us", "p99_us", "memory_reads",
                            "memory_writes", "branch_taken", "branch_not_taken", "branch_prediction_rate")));
        }
    }

    @Nested
    @DisplayName("TestProfilerBasics")
    class Basics {
        @Test
        void profiler_creation() {
            assertEquals("FULL", machine.vm().getProfilingSummary().get("profiling_level"));
        }

        @Test
        void start_stop() {
            machine.vm().stopProfiling();
            machine.vm().execute(sum(5));
            assertEquals(0L, machine.vm().getProfilingSummary().get("total_instructions"));
            machine.vm().startProfiling();
            machine.vm().execute(sum(5));
            assertEquals(75L, machine.vm().getProfilingSummary().get("total_instructions"));
        }

        @Test
        void reset() {
            machine.vm().execute(sum(5));
            machine.vm().resetProfiler();
            assertEquals(0L, machine.vm().getProfilingSummary().get("total_instructions"));
            assertEquals(Map.of(), mostCommon());
        }

        @Test
        void record_instruction() {
            machine.run(code -> code.emitLoadConst(1));
            assertEquals(Map.of("LOAD_CONST", 1L, "RETURN", 1L), mostCommon());
            machine.run(code -> code.emitLoadConst(1));
            assertEquals(4L, machine.vm().getProfilingSummary().get("total_instructions"));
        }
    }

    @Nested
    @DisplayName("TestHotLoopDetection")
    class HotLoopDetection {
        @Test
        void backward_jump_detection() {
            machine.vm().execute(sum(1_500));
            Map<?, ?> loop = rows("hot_loops").getFirst();
            assertEquals(List.of(4L, 16L, 1_500L),
                    List.of(loop.get("start_ip"), loop.get("end_ip"), loop.get("iterations")));
        }

        @Test
        void multiple_loops() {
            machine.vm().execute(sum(1_500));
            machine.vm().execute(sum(2_000));
            machine.vm().execute(sum(900));
            assertEquals(List.of(2_000L, 1_500L),
                    rows("hot_loops").stream().map(loop -> loop.get("iterations")).toList());
        }
    }

    @Nested
    @DisplayName("TestProfilerStatistics")
    class Statistics {
        @Test
        void get_hottest_instructions() {
            machine.vm().execute(sum(20));
            List<Long> counts = rows("hottest_instructions").stream().map(row -> (Long) row.get("count")).toList();
            assertEquals(counts.stream().sorted(Comparator.reverseOrder()).toList(), counts);
            assertEquals(21L, counts.getFirst());
        }

        @Test
        void get_slowest_instructions() {
            machine.vm().builtins().put("slow", _ -> {
                // A thread that is parked may go on too early.
                long end = System.nanoTime() + 3_000_000;
                while (System.nanoTime() < end) {
                    LockSupport.parkNanos(end - System.nanoTime());
                }
                return null;
            });
            machine.run(code -> {
                code.emitLoadConst(1);
                code.emitPop();
                code.emitCall("slow", 0);
            });
            Map<?, ?> slowest = rows("slowest_instructions").getFirst();
            assertEquals("CALL_NAME", slowest.get("opcode"));
            assertTrue(number(slowest, "avg_time_us") >= 3_000, slowest.toString());
        }

        @Test
        void get_summary() {
            machine.vm().execute(sum(10));
            Map<String, Object> summary = machine.vm().getProfilingSummary();
            assertEquals(140L, summary.get("total_instructions"));
            assertEquals(19L, summary.get("unique_instructions"));
            assertTrue(summary.keySet()
                    .containsAll(List.of("total_time_sec", "instructions_per_sec", "profiling_overhead_ms",
                            "overhead_percentage", "hot_loops_detected")));
        }

        @Test
        void text_report_generation() {
            machine.vm().execute(sum(1_200));
            String text = machine.vm().getProfilingReport("text", 5);
            for (String title : List.of("ZEXUS VM INSTRUCTION PROFILING REPORT", "SUMMARY", "MOST COMMON OPCODES",
                    "TOP 5 HOTTEST", "TOP 5 SLOWEST", "HOT LOOPS")) {
                assertTrue(text.contains(title), () -> title + " in\n" + text);
            }
        }

        @Test
        void json_report_generation() {
            machine.vm().execute(sum(5));
            Map<?, ?> report = report(2);
            assertTrue(report.keySet()
                    .containsAll(List.of("summary", "hottest_instructions", "slowest_instructions", "hot_loops",
                            "opcode_distribution")));
            assertEquals(2, ((List<?>) report.get("hottest_instructions")).size());
        }

        @Test
        void html_report_generation() {
            machine.vm().execute(sum(5));
            String html = machine.vm().getProfilingReport("html", 5);
            assertTrue(html.startsWith("<!DOCTYPE html>") && html.contains("Zexus VM Profiling Report"), html);
        }
    }

    @Nested
    @DisplayName("TestVMProfilerIntegration")
    class MachineIntegration {
        @Test
        void vm_with_profiling_enabled() {
            assertFalse(machine.vm().getProfilingSummary().containsKey("error"));
        }

        @Test
        void vm_without_profiling() {
            try (Machine plain = Machine.plain()) {
                assertEquals(Map.of("error", "Profiling not enabled"), plain.vm().getProfilingSummary());
            }
        }

        @Test
        void vm_profiling_simple_bytecode() {
            assertEquals(30L, machine.run(code -> {
                code.emitLoadConst(10);
                code.emitLoadConst(20);
                code.emitAdd();
            }));
            assertEquals(2L, mostCommon().get("LOAD_CONST"));
        }

        @Test
        void vm_profiling_loop() {
            assertEquals(4_950L, machine.vm().execute(sum(100)));
            assertTrue((Long) machine.vm().getProfilingSummary().get("total_instructions") > 100);
        }

        @Test
        void profiler_start_stop() {
            machine.vm().execute(sum(5));
            machine.vm().stopProfiling();
            machine.vm().execute(sum(50));
            assertEquals(5L, row("JUMP").get("count"));
        }

        @Test
        void profiler_reset() {
            machine.vm().execute(sum(50));
            machine.vm().resetProfiler();
            machine.vm().execute(sum(5));
            assertEquals(5L, row("JUMP").get("count"));
        }

        @Test
        void profiling_report_text() {
            machine.vm().execute(sum(5));
            assertTrue(machine.vm().getProfilingReport("text", 20).contains("JUMP_IF_FALSE"));
        }

        @Test
        void profiling_report_json() {
            machine.vm().execute(sum(5));
            assertEquals(5L, ((Map<?, ?>) report(20).get("opcode_distribution")).get("JUMP"));
        }
    }

    /** How long it takes is for {@code tests/benchmarks/run --part profile}; here, that it changes nothing else. */
    @Nested
    @DisplayName("TestProfilingOverhead")
    class Overhead {
        private void assertChangesNothing(ProfilingLevel level) {
            try (Machine plain = Machine.with(OPTIONS); Machine profiled = Machine.with(OPTIONS.profiling(level))) {
                assertEquals(plain.vm().execute(sum(3_000)), profiled.vm().execute(sum(3_000)));
                assertEquals(plain.vm().getGasStats(), profiled.vm().getGasStats());
                assertEquals(13L * 3_000 + 10, profiled.vm().getProfilingSummary().get("total_instructions"));
            }
        }

        @Test
        void basic_profiling_overhead() {
            assertChangesNothing(ProfilingLevel.BASIC);
        }

        @Test
        void detailed_profiling_overhead() {
            assertChangesNothing(ProfilingLevel.DETAILED);
        }
    }
}
