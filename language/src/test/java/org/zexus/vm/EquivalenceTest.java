package org.zexus.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zexus.bytecode.Bytecode;
import org.zexus.bytecode.Disassembler;
import org.zexus.bytecode.zxc.ZxcFormatException;
import org.zexus.bytecode.zxc.ZxcReader;
import org.zexus.bytecode.zxc.ZxcWriter;

/**
 * Random programs compute, print, raise, assign and cost the same however they are prepared and executed. The property
 * {@code programs} says how many; there are few unless it is set.
 */
class EquivalenceTest {
    private static final int PROGRAMS = Integer.getInteger("programs", 60);

    private record Outcome(Object result, String error, String output, Map<String, Object> variables, Map<?, ?> gas) {}

    /** One way to execute, which all programs go through one after the other. */
    private static final class Way implements AutoCloseable {
        private final ByteArrayOutputStream output = new ByteArrayOutputStream();
        private final ZexusVM vm;

        Way(VmOptions options) {
            vm = new ZexusVM(options.out(output));
        }

        Outcome run(Bytecode program, long gas) {
            vm.resetGas();
            vm.setGasLimit(gas);
            output.reset();
            Object result = null;
            String error = null;
            try {
                result = vm.execute(program);
            } catch (RuntimeException e) {
                error = e.getClass().getSimpleName() + ": " + e.getMessage();
            }
            var variables = new LinkedHashMap<>(vm.env());
            variables.keySet().removeAll(List.of("f", "g"));
            return new Outcome(result, error, output.toString(StandardCharsets.UTF_8), variables, vm.getGasStats());
        }

        @Override
        public void close() {
            vm.close();
        }
    }

    private static Map<String, Way> ways() {
        VmOptions cold = VmOptions.DEFAULT.useJit(false);
        var ways = new LinkedHashMap<String, Way>();
        ways.put("stack", new Way(cold.mode(VmMode.STACK).optimizerLevel(0)));
        ways.put("register", new Way(cold.mode(VmMode.REGISTER).optimizerLevel(0)));
        ways.put("few registers", new Way(cold.mode(VmMode.REGISTER).numRegisters(4).optimizerLevel(0)));
        ways.put("parallel", new Way(cold.mode(VmMode.PARALLEL).optimizerLevel(0)));
        ways.put("level 1", new Way(cold.mode(VmMode.STACK).optimizerLevel(1)));
        ways.put("level 3", new Way(cold.mode(VmMode.STACK).optimizerLevel(3)));
        ways.put("auto, level 3", new Way(cold.mode(VmMode.AUTO).optimizerLevel(3)));
        ways.put("counted", new Way(cold.mode(VmMode.STACK).optimizerLevel(0).profiling(ProfilingLevel.BASIC)));
        ways.put("timed", new Way(cold.mode(VmMode.STACK)
                .optimizerLevel(0)
                .profiling(ProfilingLevel.FULL)
                .profilingPeriod(2)));
        ways.put("compiling", new Way(VmOptions.DEFAULT.mode(VmMode.STACK).optimizerLevel(0)));
        return ways;
    }

    private static void compare(long gas, long firstSeed) throws ZxcFormatException {
        Map<String, Way> ways = ways();
        try {
            for (long seed = firstSeed; seed < firstSeed + PROGRAMS; seed++) {
                Bytecode program = RandomProgram.of(seed);
                long limit = gas >= 0 ? gas : new Random(seed).nextInt(400);
                Outcome expected = ways.get("stack").run(program, limit);
                for (Map.Entry<String, Way> way : ways.entrySet()) {
                    if (!way.getKey().equals("stack")) {
                        check(expected, way.getValue().run(program, limit), seed, way.getKey(), program);
                    }
                }
                Bytecode read = ZxcReader.read(ZxcWriter.write(program));
                try (Way again = new Way(VmOptions.DEFAULT.useJit(false).mode(VmMode.STACK).optimizerLevel(0));
                        Way fresh = new Way(VmOptions.DEFAULT.useJit(false).mode(VmMode.STACK).optimizerLevel(0))) {
                    if (seed % 10 == 0) {
                        check(fresh.run(program, limit), again.run(read, limit), seed, "read back", program);
                    }
                }
            }
        } finally {
            ways.values().forEach(Way::close);
        }
    }

    private static void check(Outcome expected, Outcome actual, long seed, String way, Bytecode program) {
        assertEquals(expected, actual,
                () -> way + ", seed " + seed + "\n" + Disassembler.disassemble(program));
    }

    @Test
    void allWaysToExecuteAreTheSame() throws ZxcFormatException {
        compare(1_000_000, 1);
    }

    @Test
    void andEndAtTheSamePlaceForLackOfGas() throws ZxcFormatException {
        compare(-1, 1_000_001);
    }

    /** With plenty of gas code charges many instructions together; with little, few: to the program it is the same. */
    @Test
    void whatAProgramUsesIsWhatItNeeds() {
        for (VmOptions options : List.of(VmOptions.DEFAULT.useJit(false), VmOptions.DEFAULT)) {
            try (Way way = new Way(options.mode(VmMode.STACK).optimizerLevel(0));
                    Way registers = new Way(options.mode(VmMode.REGISTER).optimizerLevel(0))) {
                for (long seed = 2_000_001; seed < 2_000_001 + PROGRAMS; seed++) {
                    Bytecode program = RandomProgram.of(seed);
                    Outcome rich = way.run(program, 1_000_000);
                    long used = (long) rich.gas.get("gas_used");
                    if (used == 0) {
                        continue; // It was refused.
                    }
                    checkWithoutLimit(rich, way.run(program, used), seed, program);
                    checkWithoutLimit(rich, registers.run(program, used), seed, program);
                    String error = String.valueOf(way.run(program, used - 1).error);
                    assertTrue(error.startsWith("OutOfGasError: Out of gas: used "),
                            () -> error + " with one less than " + used + ", " + program);
                }
            }
        }
    }

    private static void checkWithoutLimit(Outcome expected, Outcome actual, long seed, Bytecode program) {
        for (Outcome each : List.of(expected, actual)) {
            each.gas.keySet().retainAll(Set.of("gas_used", "operation_count"));
        }
        check(expected, actual, seed, "with just enough gas", program);
    }
}
