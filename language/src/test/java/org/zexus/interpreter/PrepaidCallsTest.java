package org.zexus.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A call that always calls one function pays for the start of that function, and for all of a short one. Nobody sees
 * that: gas ends where it ends when each run of instructions is paid by itself, as it is where instructions are
 * counted.
 */
class PrepaidCallsTest {

    private static final long PLENTY = 1_000_000_000;

    private static final String RECURSION = """
            action fib(n) { if (n < 2) { return n; } return fib(n - 1) + fib(n - 2); }
            action isEven(n) { if (n == 0) { return true; } return isOdd(n - 1); }
            action isOdd(n) { if (n == 0) { return false; } return isEven(n - 1); }
            action sum(n) { let i = 0; let s = 0; while (i < n) { s += fib(i % 3); i += 1; } return s; }
            trace.push(fib(5)); trace.push(isEven(5)); trace.push(isEven(4)); trace.push(sum(5));
            """;

    /** Functions without branches, whose callers pay all, and with some, whose callers check for the most. */
    private static final String SHORT_FUNCTIONS = """
            use "zexus" as rt
            action used() { return rt.vm.stats["gas_used"]; }
            action add(a, b) { return a + b; }
            action clip(n) { if (n < 3) { return n * 2 + 1; } if (n > 5) { return 5; } return n; }
            action isFree(list, i) { return list[i] and list[i + 1] and list[i + 2]; }
            action both(n) { let r = clip(add(n, 1)); if (r > 3) { return r; } trace.push(used()); return r + clip(n); }
            entity Box {
                v
                action get() { return this.v; }
                action put(v) { this.v = v; }
            }
            let box = Box(3);
            for (let i = 0; i < 7; i += 1) {
                box.put(add(box.get(), clip(i)));
                trace.push(both(i));
                if (i < 4 and isFree([true, true, false, true, true, true], i)) { trace.push("free"); }
            }
            trace.push(box.get()); trace.push(used());
            """;

    private static final String SEVERAL_FUNCTIONS = """
            use "zexus" as rt
            action used() { return rt.vm.stats["gas_used"]; }
            action apply(f, x) { let y = f(x); return f(y) + 1; }
            action first(x) { return x + 1; }
            action second(x) { if (x > 4) { return used() % 7; } return x * 2; }
            entity A { action go(n) { return n + 1; } }
            entity B { action go(n) { return n * 3 - used() % 2; } }
            action going(thing, n) { return thing.go(n) + thing.go(n + 1); }
            let chosen = first;
            action choose(n) { return chosen(n) + chosen(n); }
            let a = A(); let b = B();
            for (let i = 0; i < 7; i += 1) {
                trace.push(apply(i == 4 ? second : first, i));
                trace.push(going(i > 4 ? b : a, i));
                trace.push(apply(i == 5 ? string : first, i));
                if (i == 3) { chosen = second; }
                trace.push(choose(i));
            }
            """;

    private static final String ERRORS = """
            use "zexus" as rt
            action used() { return rt.vm.stats["gas_used"]; }
            action quotient(a, b) { let c = a + 1; return c / b; }
            action late(a, b) { if (a > 2) { a = a - 1; } return a % b; }
            action checked(n) { if (n % 2 == 0) { throw "even"; } return n; }
            action all(n) {
                let r = 0;
                try { r = quotient(n, n - 3) + late(n, n - 4); r = r + checked(n); } catch (e) { r = 50; trace.push(used()); }
                try { r = r + late(n, 1, 2); } catch (e) { r = r + 100; }
                try { r = r + quotient(n); } catch (e) { r = r + 200; } finally { r = r + late(n, 7); }
                return r;
            }
            action calls(f, n) { try { return f(n); } catch (e) { return used(); } }
            for (let i = 0; i < 6; i += 1) { trace.push(all(i)); }
            for each f in [checked, checked, checked, 3, checked] { trace.push(calls(f, 3)); }
            """;

    /** A short function is found to run other code, which looks at the gas, fails, and calls the caller. */
    private static final String OTHER_CODE = """
            use "zexus" as rt
            action used() { return rt.vm.stats["gas_used"]; }
            data Odd { n: int
                operator + (other) { if (this.n > 8) { throw "much"; } return this.n + other + used() % 3; }
                operator < (other) { return twice(this.n, 1) < other; }
            }
            action add(a, b) { let c = a + b; return c + 1; }
            action least(a, b) { if (a < b) { return 1; } return 2; }
            action twice(a, b) { let r = add(a, b); r = r * 2; r = r + add(b, 1) * least(a, b); return r; }
            action safe(a, b) { try { return twice(a, b); } catch (e) { return used(); } }
            for each a in [1, 2, 3, Odd(4), 2.5, Odd(9), 1, Odd(1)] { trace.push(safe(a, 2)); }
            """;

    private static final String WAITING = """
            use "zexus" as rt
            action used() { return rt.vm.stats["gas_used"]; }
            action async slow(x) { await sleep(0); return x + 1; }
            action pause(n) { let m = n + 1; if (n % 2 == 0) { m = await slow(m); } return m; }
            action inner(n) { let m = pause(n) + pause(n + 1); trace.push(used()); return m * 2; }
            action async outer(n) { let r = inner(n); r = r + inner(n + 1); return r + pause(n); }
            for (let i = 0; i < 4; i += 1) { trace.push(await outer(i)); }
            """;

    /** Calls of builtins that run no other code, until they do or something else is called. */
    private static final String BUILTINS = """
            use "zexus" as rt
            action used() { return rt.vm.stats["gas_used"]; }
            entity Sized { v
                action size() { return used() % 5 + this.v; }
                action push(n) { this.v = this.v + n; return used() % 3; }
            }
            action fill(list, n) { for (let i = 0; i < n; i += 1) { list.push(i); if (n > 5) { list.pop(); } } return list.size(); }
            action clip(n) { if (n > 3) { return abs(n) - 1; } if (n < 0) { return floor(sqrt(abs(n))); } return n; }
            action find(map, key) { if (map.has(key)) { return map.get(key) + 1; } return clip(len(map)); }
            action size(thing) { let n = thing.size(); return n * 2; }
            action twice(f, x) { let n = f(x); n = n + f(x); return n; }
            action all(i) {
                let r = fill([], i) + clip(i) + clip(0 - i) + find({a: 1, b: 2}, i % 2 == 0 ? "a" : "c");
                r = r + size(i == 4 ? Sized(3) : [1, 2, i]) + twice(i > 4 ? clip : abs, i);
                return r;
            }
            action wrong(x) { try { return abs(x) + len(x); } catch (e) { return used(); } }
            action sealed(list) { try { list.push(1); list.push(2, 3); } catch (e) { return used(); } }
            let closed = [1]; seal closed;
            for (let i = 0; i < 7; i += 1) {
                trace.push(all(i)); trace.push(used());
                trace.push(wrong(i % 3 == 0 ? "text" : i)); trace.push(sealed(i < 4 ? [] : closed));
                trace.push(fill(i == 5 ? Sized(1) : [], 3)); trace.push(used());
            }
            """;

    /** Short functions that call only short ones, until one of these runs other code, fails, or another is called. */
    private static final String NESTED = """
            use "zexus" as rt
            action used() { return rt.vm.stats["gas_used"]; }
            data Odd { n: int
                operator + (other) { if (this.n > 8) { throw "much"; } return this.n + other + used() % 3; }
                operator < (other) { return used() % 2 == 0; }
            }
            action add(a, b) { return a + b; }
            action least(a, b) { if (a < b) { return add(a, 1); } if (b == 7) { throw "seven"; } return b; }
            action sum(a, b) { let n = add(a, b); if (n == 9) { return abs(n) - 1; } return n + least(a, b); }
            action chosen(f, a) { let n = f(a, 3); return n + f(n, 1); }
            entity Pile {
                items
                top = 0
                action put(x) { this.items.push(x); this.top = sum(this.top, 0); return this; }
                action take() { if (this.top == 0) { throw "empty"; } this.top -= 1; return this.items.pop(); }
                action move(other) { other.put(this.take()); return len(this.items); }
            }
            action safe(a, b) {
                try {
                    let s = sum(a, b);
                    for (let i = 0; i < 3; i += 1) {
                        if (sum(s, i) > 20) { s = sum(0, i); }
                        s = s + least(i, b);
                    }
                    return s;
                } catch (e) { return used(); }
            }
            action moving(n) {
                let from = Pile([]); let to = Pile([]);
                for (let i = 0; i < n; i += 1) { from.put(i); from.top += 1; }
                try { for (let i = 0; i < 5; i += 1) { from.move(to); to.top += 1; } }
                catch (e) { return used() + from.top; }
                return to.top * 1000 + used();
            }
            action counted(a) {
                let n = 0; let i = 0;
                while (i < 4) { if (n > 5) { n = least(n, a); } i = add(i, 1); n = sum(n, i); }
                return n;
            }
            for each a in [1, 2, 3, 4, Odd(4), 2.5, 6, Odd(9), 1, Odd(1)] {
                trace.push(safe(a, 2)); trace.push(safe(a, 7)); trace.push(chosen(used() % 5 == 0 ? least : sum, 2));
                trace.push(moving(6)); trace.push(moving(3)); trace.push(used());
                try { trace.push(counted(a)); } catch (e) { trace.push(used()); }
            }
            """;

    /** A short function is found to wait, and so does what called it, which was to be covered by a check before. */
    private static final String WAITING_INSIDE = """
            use "zexus" as rt
            action used() { return rt.vm.stats["gas_used"]; }
            action async slow(x) { await sleep(0); return x + 1; }
            data Late { n: int
                operator + (other) { return (await slow(this.n)) + other; }
                operator < (other) { return (await slow(this.n)) < other + used() % 2; }
            }
            action add(a, b) { let c = a + b; return c * 2; }
            action least(a, b) { if (a < b) { return 1; } if (b > 90) { return used(); } return 2; }
            action sum(a, b) { let n = add(a, b); if (n > 6) { n = n - 1; } return n + least(a, b); }
            action async all(a) {
                let n = 0;
                for (let i = 0; i < 3; i += 1) { if (i == 1) { n = n + sum(a, i); } n = n + i; }
                while (n < 40) { n = n + 9; n = sum(n, least(a, 2)); }
                return n + sum(a, 1);
            }
            for each a in [1, 2, Late(3), 4, 5, Late(1), 2] { trace.push(await all(a)); trace.push(used()); }
            """;

    /** A function is found to run other code in a loop, where not each round calls it, nor charges as much. */
    private static final String LOOPS = """
            use "zexus" as rt
            action used() { return rt.vm.stats["gas_used"]; }
            data Odd { n: int
                operator + (other) { return this.n + other + used() % 3; }
                operator < (other) { return used() % 2 == 0; }
            }
            action add(a, b) { let c = a + b; if (c > 3) { return c - 1; } return c; }
            action some(a) {
                let n = 0; let i = 0;
                while (i < 6) { i += 1; n += i; if (i % 3 == 2) { add(a, n); } n = n * 2; if (n > 50) { n = n % 7; } }
                return n;
            }
            action often(a) {
                let n = 0; let i = 0;
                while (i < 6) { i += 1; n += i; if (i % 3 == 2) { add(n, i); } n = n * 2 % 50; add(a, n); }
                return n;
            }
            action last(a) { let n = 0; let i = 0; while (i < 4) { i += 1; n += i; add(a, n); } return n; }
            action first(a) { let n = 0; while (add(n, 1) < 6) { n += 1; if (n == 3) { add(a, n); } } return n; }
            for each a in [1, 2, Odd(3), 4, Odd(1), 2] {
                trace.push(some(a)); trace.push(often(a)); trace.push(used()); trace.push(last(a)); trace.push(first(a));
            }
            """;

    /** Short loops, several rounds of which are paid together, until something in them runs other code. */
    private static final String ROUNDS = """
            use "zexus" as rt
            action used() { return rt.vm.stats["gas_used"]; }
            entity Node { value = 0, next = null }
            data Odd { value: int
                computed next => this.value < 1 ? null : Odd(this.value - 1 - used() % 2)
            }
            entity Sized { n = 0
                action push(x) { this.n += used() % 3 + x; }
            }
            action chain(n) { let first = null; for (let i = 0; i < n; i += 1) {
                let node = Node(); node.value = i; node.next = first; first = node; } return first; }
            action length(node) { let n = 0; while (node != null) { n += 1; node = node.next; } return n; }
            action raise(node, by) { while (node != null) { node.value = node.value + by; node = node.next; } }
            action fill(list, n) { for (let i = n; i > 0; i -= 1) { list.push(i); } return list; }
            action total(list) { let s = 0; for each x in list { s += x; if (s > 12) { s -= 5; } } return s; }
            action limited(list) { let n = 0; while (len(list) > n) { n += 2; } return n; }
            action drain(list) { let n = 0; try { while (true) { n += list.pop(); } } catch (e) { return used() + n; } }
            let sized = Sized();
            for (let i = 0; i < 6; i += 1) {
                let c = chain(i); raise(c, i > 3 ? 0.5 : 1);
                trace.push(length(c)); trace.push(length(i > 3 ? Odd(i) : c)); trace.push(used());
                let list = fill([], i * 2); trace.push(total(list)); trace.push(limited(list)); trace.push(total(i > 4 ? range(9) : list));
                fill(i > 4 ? sized : list, 3); trace.push(drain(list)); trace.push(sized.n); trace.push(used());
            }
            """;

    /** With each run paid by itself. */
    private static MeteredRun separately(String program, long gas) {
        return MeteredRun.of(GasTest.Execution.INTERPRETED, program, gas, "zexus.MaxOperations", Long.toString(PLENTY));
    }

    @ParameterizedTest
    @ValueSource(strings = {WAITING, WAITING_INSIDE})
    void callsThatWaitPayTheSame(String program) {
        MeteredRun rich = separately(program, PLENTY);
        assertEquals(null, rich.message());
        for (GasTest.Execution execution : GasTest.Execution.values()) {
            assertEquals(rich, MeteredRun.of(execution, program, PLENTY), execution.name());
            assertEquals(rich, MeteredRun.of(execution, program, rich.used()), execution.name());
        }
        for (long gas = 0; gas < rich.used(); gas += 1 + rich.used() / 80) {
            assertEquals(separately(program, gas).message(),
                    MeteredRun.of(GasTest.Execution.INTERPRETED, program, gas).message(), "with " + gas);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {RECURSION, SHORT_FUNCTIONS, SEVERAL_FUNCTIONS, ERRORS, OTHER_CODE, BUILTINS, NESTED, LOOPS,
        ROUNDS})
    void gasEndsWhereItDoesWhenEachRunIsPaidByItself(String program) {
        MeteredRun rich = separately(program, PLENTY);
        assertEquals(null, rich.message());
        for (GasTest.Execution execution : GasTest.Execution.values()) {
            assertEquals(rich, MeteredRun.of(execution, program, PLENTY), execution.name());
            assertEquals(rich, MeteredRun.of(execution, program, rich.used()), execution.name());
        }
        for (long gas = 0; gas < rich.used(); gas += 1 + rich.used() / 80) {
            MeteredRun poor = separately(program, gas);
            assertTrue(poor.message().startsWith("Out of gas"), poor.message());
            assertEquals(poor, MeteredRun.of(GasTest.Execution.INTERPRETED, program, gas), "with " + gas);
        }
    }

    /** Long enough for what is called to be compiled into what calls it, and for that to be found wrong. */
    @ParameterizedTest
    @ValueSource(strings = {RECURSION, SHORT_FUNCTIONS, SEVERAL_FUNCTIONS, ERRORS, OTHER_CODE, BUILTINS, NESTED, LOOPS,
        ROUNDS})
    void compiledCallsPayTheSame(String program) {
        String[] lines = program.split("\n(?=trace|for)", 2);
        String repeated = lines[0] + "\nlet again = 0;\nwhile (again < 40) { again += 1;\n" + lines[1] + "}\n";
        MeteredRun rich = separately(repeated, PLENTY);
        assertEquals(null, rich.message());
        for (GasTest.Execution execution : GasTest.Execution.values()) {
            assertEquals(rich, MeteredRun.of(execution, repeated, PLENTY), execution.name());
        }
        for (long gas = rich.used() / 8; gas < rich.used(); gas += rich.used() / 8) {
            MeteredRun poor = separately(repeated, gas);
            assertEquals(poor, MeteredRun.of(GasTest.Execution.WARMING_UP, repeated, gas), "with " + gas);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"deep(n + 1)", "deep(n + 1) + 1", "short(deep(n + 1))"})
    void aCallThatIsTooDeepPaysNothingForWhatItCalls(String call) {
        String program = """
                use "zexus" as rt
                action short(n) { return n + 1; }
                action deep(n) { let m = n * 2; if (m < 0) { return m; } return %s; }
                action safe() { try { return deep(0); } catch (e) { return rt.vm.stats["gas_used"]; } }
                trace.push(safe()); trace.push(safe()); trace.push(safe());
                """.formatted(call);
        MeteredRun separately = MeteredRun.of(GasTest.Execution.INTERPRETED, program, PLENTY, "zexus.MaxOperations",
                Long.toString(PLENTY), "zexus.MaxCallDepth", "100");
        assertEquals(null, separately.message());
        assertEquals(separately,
                MeteredRun.of(GasTest.Execution.INTERPRETED, program, PLENTY, "zexus.MaxCallDepth", "100"));
    }

    /** The host looks at the gas in the middle of a call of a builtin. */
    @Test
    void whatTheHostDoesInABuiltinFindsAllThatIsUsed() {
        String program = """
                action measure(x) { let n = 1; n = n + len(x); return n * 2; }
                for (let i = 0; i < 4; i += 1) { trace.push(measure([i])); }
                for (let i = 0; i < 4; i += 1) { trace.push(measure(hosted)); trace.push(measure("text")); }
                """;
        String separately = seenByHost(GasTest.Execution.INTERPRETED, program, "zexus.MaxOperations",
                Long.toString(PLENTY));
        for (GasTest.Execution execution : GasTest.Execution.values()) {
            assertEquals(separately, seenByHost(execution, program), execution.name());
        }
    }

    private static String seenByHost(GasTest.Execution execution, String program, String... options) {
        String[] all = new String[options.length + 2];
        System.arraycopy(options, 0, all, 2, options.length);
        all[0] = "zexus.Gas";
        all[1] = Long.toString(PLENTY);
        try (Context context = execution.open(all)) {
            var seen = new ArrayList<Object>();
            context.getBindings("zexus").putMember("hosted", new Hosted(context, seen));
            context.eval("zexus", "let trace = [];\n" + program);
            seen.add(context.getBindings("zexus").getMember("trace").toString());
            return seen.toString();
        }
    }

    /** An array of the host whose size is no constant: it notes what the program has used each time. */
    private record Hosted(Context context, List<Object> seen) implements ProxyArray {

        @Override
        public long getSize() {
            seen.add(MeteredRun.statistic(context, "gas_used"));
            return seen.size();
        }

        @Override
        public Object get(long index) {
            return index;
        }

        @Override
        public void set(long index, Value value) {
            throw new UnsupportedOperationException();
        }
    }
}
