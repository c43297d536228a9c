package org.zexus.tests.compilation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zexus.tests.conformance.Configuration;
import org.zexus.tests.conformance.WatchedEngine;

/** Variables that hold an integer on one path and a float on another, where the paths meet. */
class NumbersOfTwoKindsTest {

    private enum Program {
        BRANCHES("""
                action choose(isFloat, isLarge, v) {
                    let x = 0
                    if isFloat { x = v * 1.5 + (v * 2.5) } else { x = 1 }
                    let y = 0.5
                    if isLarge { y = v * 2.5 + (v * 3.5) }
                    return x + y
                }
                for i in range(60) { print(choose(i % 2 == 0, i % 3 == 0, i)) }
                """),
        LOOP("""
                action grow(k, n) {
                    let last = null
                    for i in range(n) {
                        if k > 10000 { break }
                        k += 2.5
                        last = k * 2.5
                        k += k % 7
                        if k > 1000 { break }
                    }
                    return [k, last]
                }
                for i in range(60) { print(grow(i, i % 4)) }
                """),
        ASYNC("""
                async action turns(k, n) {
                    for i in range(n) {
                        k += 2.5
                        k += k % 7
                        await sleep(0)
                    }
                    return k
                }
                for i in range(60) {
                    let a = turns(i, 2)
                    let b = turns(7, 3)
                    print(await a, await b)
                }
                """),
        TRY("""
                action attempt(k, n) {
                    let x = 1
                    for i in range(n) {
                        try {
                            k += 2.5 + (k * 0.5)
                            if i % 2 == 0 { throw "even" }
                            x = k * 2
                        } catch (error) {
                            x = i
                            k = i + 1
                        } finally {
                            x += 1
                        }
                    }
                    return x + k
                }
                for i in range(60) { print(attempt(i, i % 5)) }
                """);

        private final String text;

        Program(String text) {
            this.text = text;
        }
    }

    private static String run(Configuration configuration, Map<String, String> options, Program program) {
        var output = new ByteArrayOutputStream();
        try (WatchedEngine engine = configuration.newEngine();
                Context context = Context.newBuilder("zexus")
                        .engine(engine.engine())
                        .allowExperimentalOptions(true)
                        .options(options)
                        .out(output)
                        .build()) {
            context.eval("zexus", program.text);
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    private static void compare(Map<String, String> options, Program program) {
        assertEquals(run(Configuration.INTERPRETED, options, program), run(Configuration.COMPILED, options, program));
    }

    @ParameterizedTest
    @EnumSource
    void areCompiled(Program program) {
        compare(Map.of(), program);
    }

    @ParameterizedTest
    @EnumSource
    void areCompiledWithGas(Program program) {
        compare(Map.of("zexus.Gas", Long.toString(1L << 50)), program);
    }

    @ParameterizedTest
    @EnumSource
    void areCompiledInRegisters(Program program) {
        compare(Map.of("zexus.Registers", "true", "zexus.Optimize", "3"), program);
    }
}
