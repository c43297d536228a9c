package org.zexus.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What metered code is like once it has been executed a few times. Gas would be as exact without all that; only it
 * would cost more time.
 */
class GasPlanningTest {

    private Runner runner;

    @BeforeEach
    void open() {
        runner = Runner.metered();
    }

    @AfterEach
    void close() {
        runner.close();
    }

    /** The code of the function {@code f} after some calls of it. */
    private PlannedCode planned(String program, String call) {
        runner.show(program + "\nfor (let again = 0; again < 20; again += 1) { " + call + " }");
        return PlannedCode.of(runner, "f");
    }

    @Test
    void aLoopChecksOnceARoundAroundTheCallOfAQuietMethod() {
        PlannedCode code = planned("""
                entity Box {
                    v
                    action add(n) { if (n > 2) { this.v = this.v + n; } return this.v; }
                }
                action f(box) { let s = 0; let i = 0; while (i < 5) { s = s + box.add(i); i = i + 1; } return s; }
                let box = Box(1);
                """, "f(box);");
        assertEquals(1, code.checksInLoop());
        assertEquals(0, code.tellingsInLoop());
        assertInstanceOf(QuietMethodCallNode.class, code.calls().getFirst());
        assertEquals(0, code.quietlyCalled(0).checks());
        assertEquals(0, code.quietlyCalled(0).tellings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"return a + b;", "if (a > 3) { return a * 2; } return b;", "return add(a, b) + 1;",
        "if (a > 3) { return add(a, b); } return abs(b);"})
    void aLoopChecksOnceARoundAroundTheCallOfAQuietFunction(String body) {
        PlannedCode code = planned("""
                action add(a, b) { return a + b; }
                action g(a, b) { %s }
                action f(n) { let s = 0; let i = 0; while (i < n) { s = g(s, i); i = i + 1; } return s; }
                """.formatted(body), "f(7);");
        assertEquals(1, code.checksInLoop());
        assertEquals(0, code.tellingsInLoop());
        assertInstanceOf(QuietCallNode.class, code.calls().getFirst());
        assertEquals(0, code.quietlyCalled(0).checks());
        assertEquals(0, code.quietlyCalled(0).tellings());
    }

    @Test
    void quietFunctionsCallQuietFunctions() {
        PlannedCode code = planned("""
                action h(a) { if (a > 2) { return a - 1; } return a; }
                action g(a) { if (a > 3) { return h(a) * 2; } return h(a); }
                action f(n) { let s = 0; let i = 0; while (i < n) { s = s + g(i); i = i + 1; } return s; }
                """, "f(7);");
        assertEquals(1, code.checksInLoop());
        PlannedCode inner = code.quietlyCalled(0);
        assertEquals(2, inner.calls().size());
        assertEquals(0, inner.quietlyCalled(0).checks());
        assertEquals(0, inner.quietlyCalled(1).checks());
    }

    @Test
    void callsOfBuiltinsThatRunNoOtherCodeEndNoRun() {
        PlannedCode code = planned("""
                action f(list, n) {
                    let i = 0;
                    while (i < n) { list.push(abs(i)); i = i + len(list) - len(list) + 1; }
                    return i;
                }
                """, "f([], 5);");
        assertEquals(1, code.checksInLoop());
        assertEquals(0, code.tellingsInLoop());
        assertEquals(4, code.calls().size());
    }

    @Test
    void fourRoundsOfAShortLoopWithABuiltinAreCheckedTogether() {
        PlannedCode code = planned("""
                action f(list, n) { let i = 0; while (i < n) { list.push(i); i = i + 1; } return i; }
                """, "f([], 9);");
        assertEquals(4, code.calls().size());
        assertEquals(1, code.checksInLoop());
        assertEquals(0, code.tellingsInLoop());
    }

    @Test
    void aFunctionWithALoopIsNotQuiet() {
        PlannedCode code = planned("""
                action g(n) { let i = 0; while (i < n) { i = i + 1; } return i; }
                action f(n) { let s = 0; let i = 0; while (i < n) { s = s + g(i); i = i + 1; } return s; }
                """, "f(5);");
        assertInstanceOf(PrepaidCallNode.class, code.calls().getFirst());
        assertTrue(code.tellingsInLoop() > 0);
    }

    @Test
    void aFunctionThatRunsOtherCodeIsQuietNoMore() {
        PlannedCode code = planned("""
                data Odd { n: int
                    operator + (other) { return this.n + other; }
                }
                action g(a, b) { return a + b; }
                action f(a, n) { let i = 0; while (i < n) { g(a, i); i = i + 1; } return i; }
                """, "f(1, 5);");
        assertEquals(0, code.tellingsInLoop());
        // The first call finds out, the next one finds it out of the function that it calls.
        runner.show("f(Odd(1), 5); f(1, 5);");
        assertTrue(code.tellingsInLoop() > 0);
    }

    @Test
    void callersPayForTheStartOfARecursiveFunction() {
        PlannedCode code = planned("action f(n) { if (n < 2) { return n; } return f(n - 1) + f(n - 2); }", "f(6);");
        assertEquals(2, code.prepaid().size());
        for (var call : code.calls()) {
            assertInstanceOf(PrepaidCallNode.class, call);
        }
        int start = code.prepaid().getFirst();
        assertEquals(List.of(start, start), code.prepaid());
        PlannedCode called = PlannedCode.of(((FunctionRootNode) code.body().getRootNode()).prepaid().target());
        assertEquals(code.takenAtStart() - start, called.takenAtStart());
        assertEquals(List.of(start, start), called.prepaid());
    }

    @Test
    void whatComesBehindACallIsTakenBeforeIt() {
        PlannedCode code = planned("""
                action g(n) { let i = 0; while (i < n) { i = i + 1; } return i; }
                action f(n) { let s = g(n); s = s * 2; return s + 1; }
                """, "f(5);");
        assertEquals(1, code.advances());
        assertEquals(1, code.checks());
    }

    @Test
    void branchesInALoopAreCoveredByOneCheck() {
        PlannedCode code = planned("""
                action f(n) {
                    let s = 0;
                    let i = 0;
                    while (i < n) {
                        if (i % 3 == 0) { s = s + i; } else { if (i % 5 == 1) { s = s - 1; } }
                        if (s > 9) { s = s - 9; }
                        i = i + 1;
                    }
                    return s;
                }
                """, "f(30);");
        assertEquals(1, code.checksInLoop());
        assertEquals(0, code.tellingsInLoop());
    }
}
