package org.zexus.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Code of the program that an operator, a computed field or a reaction runs finds charged what comes before it, and
 * nothing of what comes behind it.
 */
class GasOfOperatorsTest {

    private static final long PLENTY = 1_000_000_000;

    private static final int ROUNDS = 200;

    private static final String TYPES = """
            data Odd { n: integer
                operator + (other) { return act(this.n); }
                operator - (other) { return act(this.n); }
                operator % (other) { return act(this.n); }
                operator == (other) { act(this.n); return true; }
                operator < (other) { act(this.n); return true; }
                operator [](i) { return act(this.n); }
                computed twice => act(this.n)
            }
            data Even { n: integer, twice: integer }
            entity Watched { v: integer = 0, watch v => { act(v); } }
            entity Plain { v: integer = 0 }
            """;

    /**
     * Instructions that run no other code for most values, and what they are executed on: first often, and then once.
     */
    enum Place {
        SUM("let r = a + b;", "1, 2", "Odd(1), 2"),
        SUM_WITH_CONSTANT("let r = a + 1;", "1, 2", "Odd(1), 2"),
        SUM_THAT_IS_TESTED("let r = 0; r = a + 1; if (r < 5) { r = r + 1; }", "1, 2", "Odd(1), 2"),
        SUM_WITH_FLOAT("let r = a + 1.5;", "1, 2", "Odd(1), 2"),
        SUM_IN_THE_MIDDLE("let q = b * b; let s = q + 1; let r = s + (a - b);", "1, 2", "Odd(1), 2"),
        REMAINDER_THAT_IS_TESTED("let r = 0; if (a % 3 == 1) { r = 1; }", "1, 2", "Odd(1), 2"),
        EQUALITY("let r = a == b;", "1, 2", "Odd(1), 2"),
        ORDER("let r = a < b;", "1, 2", "Odd(1), 2"),
        ORDER_THAT_IS_TESTED("let r = 0; if (a < b) { r = 1; }", "1, 2", "Odd(1), 2"),
        ELEMENT("let r = a[1];", "[1, 2], 2", "Odd(1), 2"),
        COMPUTED_FIELD("let r = a.twice;", "Even(1, 2), 2", "Odd(1), 2"),
        WATCHED_FIELD("let r = 1; a.v = b;", "Plain(), 2", "Watched(), 2"),
        TWO_IN_A_RUN("let q = a - 1; let r = a + b;", "1, 2", "Odd(1), 2"),
        LOOP("let r = 0; let i = 0; while (i < 3) { r = a + b; i = i + 1; }", "1, 2", "Odd(1), 2");

        private final String code;
        private final String usual;
        private final String odd;

        Place(String code, String usual, String odd) {
            this.code = code;
            this.usual = usual;
            this.odd = odd;
        }

        /** A program in which so much code follows in the same run of instructions. */
        String program(int following, String act) {
            return """
                    action act(n) { %s }
                    %s
                    action f(a, b) {
                        %s
                        %s
                        return r;
                    }
                    action usual() { let i = 0; while (i < %d) { f(%s); i = i + 1; } }
                    usual();
                    f(%s);
                    """.formatted(act, TYPES, code,
                    "let q%d = b * b;\n".repeat(following).formatted(numbers(following)),
                    ROUNDS, usual, odd);
        }

        private static Object[] numbers(int count) {
            Object[] numbers = new Object[count];
            for (int i = 0; i < count; i++) {
                numbers[i] = i;
            }
            return numbers;
        }
    }

    private record Outcome(List<Long> usedThere, String message, long used) {}

    private static long used(Context context) {
        Value machine = context.getBindings("zexus").getMember("zexus").getMember("vm");
        return machine.getMember("stats").getHashValue("gas_used").asLong();
    }

    /** Runs a program that calls {@code here}, and notes what has been used whenever it does. */
    private static Outcome run(GasTest.Execution execution, String program, long gas) {
        try (Context context = execution.open("zexus.Gas", Long.toString(gas))) {
            var there = new ArrayList<Long>();
            ProxyExecutable here = _ -> {
                there.add(used(context));
                return 1;
            };
            context.getBindings("zexus").putMember("here", here);
            String message = null;
            try {
                context.eval("zexus", program);
            } catch (PolyglotException e) {
                message = e.getMessage();
            }
            return new Outcome(List.copyOf(there), message, used(context));
        }
    }

    private static final String NOTE = "here(); return n;";

    @ParameterizedTest
    @EnumSource(Place.class)
    void whatFollowsIsNotChargedBefore(Place place) {
        Outcome expected = run(GasTest.Execution.INTERPRETED, place.program(0, NOTE), PLENTY);
        assertEquals(null, expected.message);
        assertTrue(expected.usedThere.size() >= 1, expected.toString());
        String program = place.program(6, NOTE);
        Outcome rich = run(GasTest.Execution.INTERPRETED, program, PLENTY);
        long following = (rich.used - expected.used) / (ROUNDS + 1);
        assertTrue(following > 6, expected + ", " + rich);
        assertEquals(expected.usedThere.get(0) + ROUNDS * following, rich.usedThere.get(0), "the last is not charged");
        for (GasTest.Execution execution : GasTest.Execution.values()) {
            assertEquals(rich, run(execution, program, PLENTY), execution.name());
            assertEquals(rich, run(execution, program, rich.used), execution.name());
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void gasEndsBeforeTheOtherCodeOrInItOrBehindIt(Place place) {
        String program = place.program(6, NOTE);
        Outcome rich = run(GasTest.Execution.INTERPRETED, program, PLENTY);
        long there = rich.usedThere.get(0);
        for (long gas = there - 12; gas <= rich.used; gas += gas < there + 3 ? 1 : 5) {
            Outcome poor = run(GasTest.Execution.INTERPRETED, program, gas);
            long limit = gas;
            assertEquals(rich.usedThere.stream().filter(used -> used <= limit).toList(), poor.usedThere, "with " + gas);
            assertTrue(gas == rich.used || poor.message.startsWith("Out of gas"), poor.message);
            if (gas == there - 1 || gas == there) {
                for (GasTest.Execution execution : GasTest.Execution.values()) {
                    assertEquals(poor, run(execution, program, gas), execution + " with " + gas);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void codeThatNeverEndsUsesUpWhatIsLeft(Place place) {
        String endless = "let i = 0; while (true) { i = i + n; here(); }";
        Outcome expected = runWithLittle(GasTest.Execution.INTERPRETED, place, 0, endless);
        assertTrue(expected.usedThere.size() > 2, expected.toString());
        for (GasTest.Execution execution : GasTest.Execution.values()) {
            assertEquals(expected, runWithLittle(execution, place, 6, endless), execution.name());
        }
    }

    /** What is used from when the other code begins, if there is little gas left then. */
    private static Outcome runWithLittle(GasTest.Execution execution, Place place, int following, String act) {
        long start = run(GasTest.Execution.INTERPRETED, place.program(following, NOTE), PLENTY).usedThere.get(0);
        Outcome outcome = run(execution, place.program(following, act), start + 150);
        assertTrue(outcome.message.startsWith("Out of gas"), outcome.message);
        return new Outcome(outcome.usedThere.stream().map(used -> used - start).toList(), null, outcome.used - start);
    }

    /** A function in which so many places turn out to run other code that they are no longer planned one by one. */
    @ParameterizedTest
    @EnumSource(GasTest.Execution.class)
    void manyPlacesInOneFunction(GasTest.Execution execution) {
        var program = new StringBuilder(
                "action act(n) { here(); return n; }\n" + TYPES + "action f(a, b) {\n let r = 0;\n");
        for (int i = 0; i < 260; i++) {
            program.append(" r = a + b;\n");
        }
        program.append(" return r;\n}\nf(1, 2);\nf(Odd(1), 2);\nf(3, 4);\n");
        Outcome rich = run(execution, program.toString(), PLENTY);
        assertEquals(null, rich.message);
        assertEquals(260, rich.usedThere.size());
        long each = rich.usedThere.get(1) - rich.usedThere.get(0);
        for (int i = 1; i < 260; i++) {
            assertEquals(rich.usedThere.get(0) + i * each, rich.usedThere.get(i), "at " + i);
        }
        assertEquals(rich, run(execution, program.toString(), rich.used));
        Outcome poor = run(execution, program.toString(), rich.usedThere.get(100));
        assertEquals(rich.usedThere.subList(0, 101), poor.usedThere);
    }

    @ParameterizedTest
    @EnumSource(GasTest.Execution.class)
    void aWatchedVariableOfTheModule(GasTest.Execution execution) {
        String program = """
                let n = 0;
                action set(v) { n = v; %s return v; }
                let i = 0;
                while (i < 400) { set(i); i = i + 1; }
                watch n => { here(); }
                set(1000);
                """;
        Outcome brief = run(execution, program.formatted(""), PLENTY);
        Outcome rich = run(execution, program.formatted("let q = v * v; let s = q + v;"), PLENTY);
        assertEquals(null, rich.message);
        assertTrue(brief.usedThere.size() == rich.usedThere.size() && !rich.usedThere.isEmpty(), rich.toString());
        long before = rich.used - rich.usedThere.getLast();
        assertTrue(before > brief.used - brief.usedThere.getLast(), "what follows is charged behind the reaction");
        assertEquals(rich, run(execution, program.formatted("let q = v * v; let s = q + v;"), rich.used));
    }
}
