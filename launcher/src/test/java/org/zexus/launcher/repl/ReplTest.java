package org.zexus.launcher.repl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.zexus.launcher.Outcome;

/** The loop as a pipe sees it. */
final class ReplTest {
    private static Outcome repl(String input) {
        return Outcome.reading(input, "repl");
    }

    @Test
    void valuesAreShownAndRemembered() {
        assertEquals(new Outcome(0, "8\n9\n\"ab\"\n", ""), repl("let x = 4\nx * 2\n_ + 1\n\"a\" + \"b\"\n"));
    }

    @Test
    void tasksAndGasAreShown() {
        assertEquals(new Outcome(0, "no task waits\ngas is not counted; --gas=N counts and limits it\n", ""),
                repl(":tasks\n:gas\n"));
        Outcome counted = Outcome.reading("1 + 1\n:gas\n", "repl", "--gas=5000");
        assertTrue(counted.output().matches("2\n[1-9]\\d* of 5000 used\n"), counted.output());
        Outcome waiting = repl("let c = channel()\nasync action tick() { c.receive() }\nlet t = tick()\n:tasks\n");
        assertTrue(waiting.output().contains("<task> tick\n"), waiting.output());
    }

    @Test
    void inputsGoOnUntilTheyAreComplete() {
        assertEquals(new Outcome(0, "6\nbig\n[1, 2]\n", ""), repl("""
                action twice(n) {
                  return n * 2
                }
                twice(3)
                if twice(1) > 1:
                    print("big")

                [1,
                 2
                ]
                """));
    }

    @Test
    void errorsShowTheirPlaceAndTheSessionGoesOn() {
        assertEquals(new Outcome(0, "1\n", """
                ZeroDivisionError: Division by zero
                  2 |   return n / 0
                    |            ^
                  at half (input 1:2:12)
                  at input 2:1:1
                  hint: check the divisor before dividing
                SyntaxError: expected a name after 'let'
                  at input 3:1:5
                  1 | let = 2
                    |     ^
                """), repl("action half(n) {\n  return n / 0\n}\nhalf(3)\nlet = 2\n1\n"));
    }

    @Test
    void commands() {
        Outcome outcome = repl(":type 1.5\n:tme\n:type\nlet x = 1\n:reset\nx\n:help\n:quit\n2\n");
        assertEquals(0, outcome.status());
        assertTrue(outcome.output().startsWith("Float\n  :help"), outcome.output());
        assertTrue(outcome.errors().startsWith("there is no command ':tme'; did you mean ':time'?\n:type CODE"),
                outcome.errors());
        assertTrue(outcome.errors().contains("NameError: 'x' is not defined"), outcome.errors());
    }

    @Test
    void theProgramEndsTheSession() {
        assertEquals(new Outcome(3, "", ""), repl("exit_program(3)\n1\n"));
        assertEquals(new Outcome(0, "1\n", ""), repl("1\nexit\n2\n"));
    }
}
