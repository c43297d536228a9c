package org.zexus.tests.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A program with the gas that it says it costs, and with one less. The native executable is tried with the same. */
class GasLimitTest {

    private static final Path PROGRAM = Path.of("src/test/resources/gas/metered.zx");
    private static final Pattern COST = Pattern.compile("# Costs (\\d+) gas");

    @ParameterizedTest
    @EnumSource(names = {"INTERPRETED", "COMPILED"})
    void whatItCostsSuffices(Configuration configuration) throws IOException {
        String program = Files.readString(PROGRAM);
        var cost = COST.matcher(program);
        assertTrue(cost.lookingAt(), program);
        long gas = Long.parseLong(cost.group(1));
        assertEquals("1082\n", run(configuration, program, gas));
        PolyglotException end = assertThrows(PolyglotException.class, () -> run(configuration, program, gas - 1));
        assertTrue(end.getMessage().startsWith("Out of gas"), end.getMessage());
    }

    private static String run(Configuration configuration, String program, long gas) {
        var output = new ByteArrayOutputStream();
        try (WatchedEngine engine = configuration.newEngine();
                Context context = Context.newBuilder("zexus")
                        .engine(engine.engine())
                        .option("zexus.Gas", Long.toString(gas))
                        .out(output)
                        .build()) {
            context.eval("zexus", program);
        }
        return output.toString();
    }
}
