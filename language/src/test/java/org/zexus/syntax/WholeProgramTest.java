package org.zexus.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** A program with a bit of everything. */
class WholeProgramTest {
    private static final String PROGRAM = """
            \"""What this program is for.\"""
            let data = {"case": 1, default: 2}
            let state = data.case + data.default
            contract Vault {
                state owner = TX.caller
                persistent storage balances: Map<string, integer> = {}
                state total: 0, items: [], name: "x"
                event Deposit(who, amount)
                data Entry { who: string, at = now() }
                enum Kind { A, B }
                watch total => print("changed")
                action init(owner = null, ...rest) -> boolean { this.owner = owner; return true }
                action pay(to, amount) onlyOwner limit 100 { balances[to] += amount; emit Deposit(to, amount) }
                modifier onlyOwner { require(TX.caller == owner, "no") }
                view action get(k): return balances[k]
                private helper(x) { x }
            }
            action Vault.extra(x) { return this.total + x }
            let v = Vault{owner: "a"}
            for each i, x in v.items: print(i, x)
            let r = match v { Vault(a, b) if a > 1 => "x", {k: null} => 1, _ => { let q = 2; q } }
            let big = if r { 1 } elif v { 2 } else { 3 }
            let fs = [lambda x: x + 1, (a, b) => a * b, action(n): return n, async action(z) { await z }]
            print big if r else v
            print(big) if r else print(v)
            try:
                risky()
            catch e:
                print(e)
            finally:
                done()
            match r:
                case 1 | 2: print("low")
                case "a" where true:
                    print("a")
                    print("b")
                default: pass_it()
            export default {a: 1}
            export async action later() { await spawn v.pay("x", 2) }
            on Deposit(who, amount) => print(who + ": ${amount}")
            x = a
                ?? b
                ? c
                : d
            let m = {
                a: 1
                "b": [1,
                  2]
                ...v
            }
            delete m["a"]
            let t: (A, B)[]? = null
            while x is not null && y not in zs { x = x.next }
            require x > 0, "neg" { true }
            """;

    @Test
    void parsesWithoutComplaint() {
        assertEquals("", Trees.reports(Parser.parse(PROGRAM, "main.zx")));
    }

    @Test
    void everyNodeStandsInsideOfItsParent() {
        var program = Trees.parse(PROGRAM).program();
        Trees.checkSpans(program, program.span());
    }
}
