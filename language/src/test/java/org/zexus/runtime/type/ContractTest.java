package org.zexus.runtime.type;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.zexus.language.Program;

class ContractTest {

    private static final String COUNTER = """
            contract Counter {
                state n = 0
                state items = [0]
                state sums: Map<string, Map<string, integer>>
                action add(x) { n = n + 1; items.push(x); return n }
                action fail(x) {
                    n += 100
                    items.push(x)
                    items[0] = 9
                    sums["a"]["b"] += 5
                    delete sums["kept"]
                    throw "no"
                }
                action keep() { sums["kept"]["k"] = 1; sums["last"]["l"] = 2 }
                action failInside() { try { this.fail(1) } catch (e) { }
                    return n }
                action view peek() { return n }
                action view cheat() { items.push(1) }
            }
            """;

    @Test
    void aFailingActionChangesNothing() {
        assertEquals("no\n1 [0, 7] {kept: {k: 1}, last: {l: 2}}\n", Program.output(COUNTER + """
                let c = Counter()
                c.add(7)
                c.keep()
                try { c.fail(1) } catch (e) { print(e) }
                print(c.n, c.items, c.sums)
                """));
    }

    @Test
    void whatAnActionCatchesOfItselfStays() {
        assertEquals("100 [9, 1]\n", Program.output(COUNTER + "let c = Counter()\nprint(c.failInside(), c.items)"));
    }

    @Test
    void whatAnActionCatchesOfAnotherContractIsTakenBack() {
        assertEquals("[2, 0, [0]]\n", Program.output(COUNTER + """
                contract Caller {
                    state k = 1
                    action go(other) {
                        k = 2
                        try { other.fail(1) } catch (e) { }
                        return [k, other.n, other.items]
                    }
                }
                print(Caller().go(Counter()))
                """));
    }

    @Test
    void aFailureTakesBackWhatOtherContractsDidInTheCall() {
        assertEquals("late 0 [0]\n", Program.output(COUNTER + """
                contract Caller {
                    action go(other) { other.add(1); throw "late" }
                }
                let c = Counter()
                try { Caller().go(c) } catch (e) { print(e, c.n, c.items) }
                """));
    }

    @Test
    void entitiesInStateAreTakenBackToo() {
        assertEquals("1 [1]\n", Program.output("""
                entity E { x = 1, xs = [1] }
                contract C { state e = E()
                    action go() { e.x = 2; e.xs.push(2); throw "no" } }
                let c = C()
                try { c.go() } catch (e) { }
                print(c.e.x, c.e.xs)
                """));
    }

    @Test
    void viewActionsCannotChangeState() {
        assertEquals("ImmutableError: a view action cannot change state",
                Program.error(COUNTER + "Counter().cheat()"));
        assertEquals("0\n", Program.output(COUNTER + "print(Counter().peek())"));
    }

    @Test
    void stateIsReadOnlyFromOutside() {
        assertEquals("TypeError: state of contract Counter can only change inside its actions",
                Program.error(COUNTER + "let c = Counter()\nc.n = 5"));
    }

    @Test
    void anActionTakenAsAValueIsAtomicToo() {
        assertEquals("0\n", Program.output(COUNTER + """
                let c = Counter()
                let f = c.fail
                try { f(1) } catch (e) { }
                print(c.n)
                """));
    }

    @Test
    void theNameOfAContractIsAnInstance() {
        assertEquals("1 1 0\n", Program.output(COUNTER + "print(Counter.add(1), Counter.n, Counter().n)"));
    }

    @Test
    void stateHasZeroValues() {
        assertEquals("0 0.0 [] false [] {} null 0 [] {x: []}\n", Program.output("""
                contract C {
                    state i: integer
                    state f: float
                    state s: string
                    state b: boolean
                    state l: list
                    state m: Map<string, integer>
                    state any
                    state lists: Map<string, list>
                    action absent() { return [m["x"], lists["x"], lists] }
                }
                let c = C()
                let a = c.absent()
                print(c.i, c.f, "[" + c.s + "]", c.b, c.l, c.m, c.any, a[0], a[1], a[2])
                """));
    }

    @Test
    void bracesGiveArgumentsAndState() {
        String contract = """
                contract W { state s = 0
                    state z = 9
                    action init(a, b = 2) { s = a + b } }
                """;
        assertEquals("3 7 3\n", Program.output(contract + "print(W(1).s, W{a: 5}.s, W{a: 1, z: 3}.z)"));
        assertEquals("ArgumentError: W has no field 'q'", Program.error(contract + "W{q: 1}"));
    }

    @Test
    void aFailingConstructionChangesNothing() {
        assertEquals("no 0\n", Program.output(COUNTER + """
                contract W { action init(c) { c.add(1); throw "no" } }
                let c = Counter()
                try { W(c) } catch (e) { print(e, c.n) }
                """));
    }
}
