package org.zexus.interpreter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * With plenty of gas, runs of instructions are charged together; with little, each by itself. Either way a program uses
 * the same.
 */
class GasRegionsTest {

    private static final long PLENTY = 1_000_000_000;

    private static final String BRANCHES = """
            action f(n) {
                let sum = 0;
                let i = 0;
                while (i < n) {
                    if (i % 3 == 0) { sum = sum + i; } else { if (i % 5 == 1) { sum = sum - 1; } }
                    if (i % 7 == 2 and sum > 10 or i == 1) { sum = sum * 2 % 1000; }
                    i = i + 1;
                }
                return sum;
            }
            trace.push(f(60));
            """;

    private static final String NESTED_LOOPS = """
            action f(n) {
                let seen = 0;
                for (let i = 0; i < n; i += 1) {
                    for (let k = i; k < n; k += 2) {
                        if (k == 5) { continue; }
                        if (seen > 90) { break; }
                        seen += 1;
                    }
                    let w = 0;
                    while (true) { w += 1; if (w > i % 3) { break; } }
                    seen += w;
                }
                return seen;
            }
            trace.push(f(14));
            """;

    /** Loops of which several rounds are charged at once, left in all ways after any number of rounds. */
    private static final String SHORT_LOOPS = """
            action f(n, limit, divisor) {
                let s = 0;
                let i = 0;
                while (true) {
                    i = i + 1;
                    if (i > n) { break; }
                    if (i % 3 == 0) { continue; }
                    if (s > limit) { return 0 - s; }
                    s = s + 12 / (i - divisor);
                }
                let k = 0;
                while (k < n) { k = k + 1; }
                for (let j = n; j > 0; j -= 2) { if (j == 3) { continue; } s += j; }
                return s;
            }
            action safe(n, limit, divisor) {
                try { return f(n, limit, divisor); } catch (e) { return "failed"; }
            }
            action inside(n) {
                let i = 0;
                let list = [1, 2, 3, 4, 5, 6, 7];
                try {
                    while (i < n) { list[i] = list[i] * 2; i = i + 1; if (i == 5) { list[i] = 6 / (n - 6); } }
                } catch (e) { i = i + 100; }
                return i + list[1];
            }
            for each n in [0, 1, 6] {
                trace.push(safe(n, 1000, 100));
                trace.push(safe(n, 15, 0));
                trace.push(safe(5, 1000, n));
                trace.push(inside(n));
            }
            """;

    private static final String ERRORS = """
            action f(n) {
                let caught = 0;
                let i = 0;
                while (i < n) {
                    try {
                        let q = 10 / (i % 4 - 1);
                        if (q < 0) { caught = caught + 100; }
                        q = q % (i % 3);
                        if (i % 2 == 0) { caught = caught + 1; } else { caught = caught + q; }
                    } catch (e) { caught = caught + 1000; } finally { caught = caught + 1; }
                    i = i + 1;
                }
                return caught;
            }
            trace.push(f(20));
            """;

    private static final String CALLS = """
            action fib(n) { if (n < 2) { return n; } return fib(n - 1) + fib(n - 2); }
            action twice(f, x) { let y = f(x); if (y > 3) { return f(y) } return y; }
            trace.push(fib(9));
            trace.push(twice(x => x + 1, 2));
            trace.push(twice(x => x + 1, 7));
            """;

    private static final String OTHER_CODE_IN_A_RUN = """
            data Amount { n: int
                operator + (other) { let i = 0; while (i < 3) { i += 1; } return Amount(this.n + other.n); }
                operator < (other) { return this.n < other.n; }
            }
            action sum(values, zero) {
                let total = zero;
                let k = 0;
                for each value in values {
                    if (k > 1) { total = value + total; k = 0; } else { total = total + value; }
                    k = k + 1;
                }
                return total;
            }
            action least(a, b, c) { let m = a; if (b < m) { m = b; } if (c < m) { m = c; } return m; }
            trace.push(sum([1, 2, 3, 4, 5], 0));
            trace.push(sum([1.5, 2.5, 3.5], 0));
            trace.push(sum(["a", "b", "c", "d"], ""));
            trace.push(sum([Amount(1), Amount(2), Amount(3), Amount(4)], Amount(0)).n);
            trace.push(sum([1, 2, 3, 4, 5], 0));
            trace.push(least(3, 2, 1));
            trace.push(least(Amount(3), Amount(2), Amount(1)).n);
            """;

    private static final String FAILING_OTHER_CODE = """
            data Odd { n: int
                operator + (other) { if (other > 2) { throw "too much"; } return this.n + other; }
            }
            action f(a, n) {
                let i = 0;
                let r = 0;
                while (i < n) {
                    try { if (i % 2 == 0) { r = a + i; } else { r = r + 1; } r = r + 2; } catch (e) { r = r + 50; }
                    i = i + 1;
                }
                return r;
            }
            trace.push(f(7, 5));
            trace.push(f(Odd(7), 6));
            """;

    private static final String WAITING = """
            action async slow(x) { await sleep(0); return x + 1; }
            action async f(n) {
                let sum = 0;
                let i = 0;
                while (i < n) {
                    if (i % 2 == 0) { sum = sum + await slow(i); } else { sum = sum + 1; }
                    i = i + 1;
                }
                return sum;
            }
            trace.push(await f(7));
            """;

    /** What comes behind a call is paid before it: functions called look at the gas, fail, wait and call others. */
    private static final String CALLED = """
            use "zexus" as rt
            action used() { return rt.vm.stats["gas_used"]; }
            action inner(n) { if (n > 2) { trace.push(used()); } return n * 2; }
            action outer(n) {
                let a = inner(n);
                let b = inner(n + 1) + a;
                if (b > 8) { b = b - inner(1); } else { b = b * 2; }
                return b * 2;
            }
            action failing(n) { if (n % 2 == 0) { throw "even"; } return n; }
            action guarded(n) {
                let r = 0;
                try { r = failing(n) + failing(n + 3) * 2; r = r + 1; } catch (e) { r = 100; trace.push(used()); }
                return r + failing(n * 2 + 1);
            }
            action deep(n) { if (n == 0) { return used(); } let r = deep(n - 1); return n % 7 == 3 ? used() : r; }
            action async slow(n) { await sleep(0); return n + 1; }
            action waiting(n) { let a = inner(n); let b = await slow(n) + a; trace.push(used()); return b + inner(n); }
            action summed(values) {
                let sum = 0;
                for each value in values { sum = sum + inner(value) * 2; if (sum > 30) { return sum + inner(0); } }
                return sum - inner(1);
            }
            for (let i = 0; i < 6; i += 1) {
                trace.push(outer(i));
                trace.push(guarded(i));
                trace.push(deep(i * 10));
                trace.push(waiting(i));
                trace.push(summed([i, 1, 2, i, i]));
            }
            """;

    private static final Pattern END = Pattern.compile("Out of gas: used (\\d+)/");

    @ParameterizedTest
    @ValueSource(strings = {BRANCHES, NESTED_LOOPS, SHORT_LOOPS, ERRORS, CALLS, OTHER_CODE_IN_A_RUN, FAILING_OTHER_CODE,
        WAITING, CALLED})
    void aProgramUsesTheSameWithPlentyOfGasAndWithJustEnough(String program) {
        MeteredRun rich = MeteredRun.of(GasTest.Execution.INTERPRETED, program, PLENTY);
        assertEquals(null, rich.message());
        assertEquals(rich, MeteredRun.of(GasTest.Execution.INTERPRETED, program, rich.used()), "just enough");
        MeteredRun poor = MeteredRun.of(GasTest.Execution.INTERPRETED, program, rich.used() - 1);
        assertTrue(poor.message() != null && poor.message().startsWith("Out of gas"), String.valueOf(poor));
        for (GasTest.Execution execution : GasTest.Execution.values()) {
            assertEquals(rich, MeteredRun.of(execution, program, PLENTY), execution.name());
            assertEquals(rich, MeteredRun.of(execution, program, rich.used()), execution.name());
            assertEquals(poor, MeteredRun.of(execution, program, rich.used() - 1), execution.name());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BRANCHES, NESTED_LOOPS, SHORT_LOOPS, ERRORS, CALLS, OTHER_CODE_IN_A_RUN, FAILING_OTHER_CODE,
        WAITING, CALLED})
    void instructionsAreCountedTheSameWay(String program) {
        String most = Long.toString(PLENTY);
        long count = operations(program, most);
        assertEquals(null, MeteredRun.of(GasTest.Execution.INTERPRETED, program, PLENTY, "zexus.MaxOperations",
                Long.toString(count)).message());
        assertEquals("Operation limit exceeded: " + count + "/" + (count - 1),
                MeteredRun.of(GasTest.Execution.COMPILED, program, PLENTY, "zexus.MaxOperations",
                        Long.toString(count - 1)).message());
    }

    private static long operations(String program, String most) {
        try (Context context = GasTest.Execution.WARMING_UP.open("zexus.MaxOperations", most)) {
            context.eval("zexus", "let trace = [];\n" + program);
            return MeteredRun.statistic(context, "operation_count");
        }
    }

    /**
     * Where instructions are counted, each run is paid by itself; what functions find out about the gas is the same.
     */
    @ParameterizedTest
    @EnumSource
    void whatIsPaidInAdvanceIsNotSeenByTheFunctionCalled(GasTest.Execution execution) {
        MeteredRun counted = MeteredRun.of(GasTest.Execution.INTERPRETED, CALLED, PLENTY, "zexus.MaxOperations",
                Long.toString(PLENTY));
        assertEquals(null, counted.message());
        assertEquals(counted, MeteredRun.of(execution, CALLED, PLENTY));
        assertEquals(counted, MeteredRun.of(execution, CALLED, counted.used()));
    }

    /** Recursions whose advances are more than what is left: they are given back, also by a loop compiled meanwhile. */
    @ParameterizedTest
    @EnumSource
    void gasTakenInAdvanceIsThereForTheFunctionCalled(GasTest.Execution execution) {
        String program = """
                action down(n) {
                    if (n == 0) { return 0; }
                    let below = down(n - 1);
                    let a = n * 2 + below * 3 - n * 4; let b = a * a % 17; let c = b + a % 5;
                    return (a + b + c) % 1000;
                }
                action work(n) {
                    let sum = 0;
                    for (let i = 0; i < n; i += 1) {
                        let a = down(1) + i;
                        if (i > n - 3) { a = a + down(60) * 2; }
                        sum = (sum + a * 2) % 1000;
                    }
                    return sum;
                }
                trace.push(down(400));
                trace.push(work(2000));
                """;
        String[] counting = {"zexus.MaxOperations", Long.toString(PLENTY)};
        MeteredRun rich = MeteredRun.of(GasTest.Execution.INTERPRETED, program, PLENTY, counting);
        assertEquals(rich, MeteredRun.of(execution, program, rich.used()));
        for (long missing : new long[]{1, 2, 30, 300, 1_000, 2_000, rich.used() / 2, rich.used() - 5_000}) {
            MeteredRun poor = MeteredRun.of(GasTest.Execution.INTERPRETED, program, rich.used() - missing, counting);
            assertTrue(poor.message().startsWith("Out of gas"), poor.message());
            assertEquals(poor, MeteredRun.of(execution, program, rich.used() - missing));
        }
    }

    /** Each limit ends the program where the gas of the instructions before exceeds it, whatever was charged ahead. */
    @ParameterizedTest
    @ValueSource(strings = {BRANCHES, NESTED_LOOPS, SHORT_LOOPS, ERRORS, CALLS})
    void whatIsUsedAtTheEndNeverExceedsTheLimitNorFallsFarBelow(String program) {
        long all = MeteredRun.of(GasTest.Execution.INTERPRETED, program, PLENTY).used();
        long before = 0;
        for (long gas = 0; gas < all; gas += 7) {
            String message = MeteredRun.of(GasTest.Execution.INTERPRETED, program, gas).message();
            Matcher end = END.matcher(message);
            assertTrue(end.lookingAt(), message);
            long used = Long.parseLong(end.group(1));
            assertTrue(used <= gas && used >= before && used > gas - 150, message);
            before = used;
        }
    }

    private static final String LOOP = """
            action loop(n, here) {
                let i = 0;
                let sum = 0;
                while (i < n) {
                    if (i == 20) { here(); }
                    if (i % 3 == 0) { sum = sum + i; } else { sum = sum - 1; }
                    i = i + 1;
                }
                return sum;
            }
            loop
            """;

    /** Runs the loop, and returns what was used in the middle and in all. */
    private static long[] runLoop(GasTest.Execution execution, long gas, boolean isRaised) {
        try (Context context = execution.open("zexus.Gas", Long.toString(gas))) {
            Value loop = context.eval("zexus", LOOP);
            var used = new long[2];
            ProxyExecutable here = _ -> {
                used[0] = MeteredRun.statistic(context, "gas_used");
                if (isRaised) {
                    context.getBindings("zexus").getMember("$vm").invokeMember("set_gas_limit", PLENTY);
                }
                return null;
            };
            loop.execute(3_000, here);
            used[1] = MeteredRun.statistic(context, "gas_used");
            return used;
        }
    }

    @Test
    void aLoopThatGetsMoreGasInTimeGoesOn() {
        long[] rich = runLoop(GasTest.Execution.INTERPRETED, PLENTY, false);
        for (GasTest.Execution execution : GasTest.Execution.values()) {
            assertArrayEquals(rich, runLoop(execution, rich[0], true), execution.name());
            PolyglotException e = assertThrows(PolyglotException.class, () -> runLoop(execution, rich[0], false));
            assertTrue(e.getMessage().startsWith("Out of gas: used "), e.getMessage());
        }
    }

    @Test
    void aLargeFunctionWithManyRunsThatRunOtherCode() {
        var program = new StringBuilder("action f(a, n) {\nlet s = a;\n");
        for (int i = 0; i < 200; i++) {
            program.append("if (n > ").append(i).append(") { s = s + a; }\n");
        }
        program.append(
                "return s; }\ntrace.push(f(1, 150));\ntrace.push(len(f(\"ab\", 170)));\ntrace.push(f(2, 200));\n");
        MeteredRun rich = MeteredRun.of(GasTest.Execution.INTERPRETED, program.toString(), PLENTY);
        assertEquals(null, rich.message());
        assertEquals("[151, 342, 402]", rich.trace());
        assertEquals(rich, MeteredRun.of(GasTest.Execution.INTERPRETED, program.toString(), rich.used()));
        assertEquals(rich, MeteredRun.of(GasTest.Execution.WARMING_UP, program.toString(), rich.used()));
        assertTrue(MeteredRun.of(GasTest.Execution.INTERPRETED, program.toString(), rich.used() - 1)
                .message()
                .startsWith("Out of gas"));
    }
}
