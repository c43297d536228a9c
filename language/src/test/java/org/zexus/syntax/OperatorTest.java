package org.zexus.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zexus.syntax.ast.Expression;
import org.zexus.syntax.ast.Statement;

/** Precedence and associativity. */
class OperatorTest {
    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            10 - 3 - 2                @ ((10 - 3) - 2)
            2 + 3 * 4                 @ (2 + (3 * 4))
            2 * 3 + 4                 @ ((2 * 3) + 4)
            a / b % c                 @ ((a / b) % c)
            2 ** 3 ** 2               @ (2 ** (3 ** 2))
            -2 ** 2                   @ (- (2 ** 2))
            2 ** -1                   @ (2 ** (- 1))
            2 ** -3 ** 2              @ (2 ** (- (3 ** 2)))
            2 ** -1 * 3               @ ((2 ** (- 1)) * 3)
            -5 + 3                    @ ((- 5) + 3)
            - - +a                    @ (- (- (+ a)))
            a || b && c               @ (a || (b && c))
            a && b || c               @ ((a && b) || c)
            a or b and c              @ (a || (b && c))
            a ?? b || c               @ (a ?? (b || c))
            a ?? b ?? c               @ ((a ?? b) ?? c)
            !a == b                   @ ((! a) == b)
            not a == b                @ (not (a == b))
            not a && not b            @ ((not a) && (not b))
            not not a                 @ (not (not a))
            a == b < c                @ (a == (b < c))
            a < b == c                @ ((a < b) == c)
            a >= b + 1                @ (a >= (b + 1))
            a <= b != c > d           @ ((a <= b) != (c > d))
            x in xs && y not in ys    @ ((x in xs) && (y not in ys))
            a in b + c                @ (a in (b + c))
            v is list || w            @ ((v is list) || w)
            v is not a.B              @ (v is not a.B)
            v is list ? a : b         @ ((v is list) ? a : b)
            v is list is boolean      @ ((v is list) is boolean)
            1 + v is integer          @ ((1 + v) is integer)
            s matches p == t          @ ((s matches p) == t)
            a ? b : c ? d : e         @ (a ? b : (c ? d : e))
            a ? b ? c : d : e         @ (a ? (b ? c : d) : e)
            a ?? b ? c : d            @ ((a ?? b) ? c : d)
            if a then b else c + 1    @ (a ? b : (c + 1))
            a if b else c             @ (b ? a : c)
            a + 1 if b else c if d else e @ (b ? (a + 1) : (d ? c : e))
            await f() + 1             @ ((await f()) + 1)
            -await f() ** 2           @ (- (await (f() ** 2)))
            spawn f(x)                @ (spawn f(x))
            async f(x)                @ (spawn f(x))
            spawn this.f(x)           @ (spawn this.f(x))
            spawn a.b[0](x) ?? c      @ ((spawn a.b[0](x)) ?? c)
            async (f)(x)              @ (spawn <f>(x))
            await spawn f()           @ (await (spawn f()))
            spawn detached f(x)       @ (spawn detached f(x))
            spawn isolated a.f(x)     @ (spawn isolated a.f(x))
            spawn detached(x)         @ (spawn detached(x))
            spawn detached.f(x)       @ (spawn detached.f(x))
            !x.y[0](1).z              @ (! x.y[0](1).z)
            a.b.c(1)(2)[3][4:5].d     @ a.b.c(1)(2)[3][4:5].d
            xs[1:]                    @ xs[1:-]
            xs[:-1]                   @ xs[-:(- 1)]
            xs[:]                     @ xs[-:-]
            a?.b?.c                   @ a?.b?.c
            (a + b) * c               @ (<(a + b)> * c)
            x = y = 3                 @ (x = (y = 3))
            x.y += z[1] -= 2          @ (x.y += (z[1] -= 2))
            a ? b : c = 3             @ (a ? b : (c = 3))
            """)
    void bindsAsThePrecedenceTableSays(String text, String tree) {
        assertEquals(tree, Trees.expression(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            x += 1    @ (x += 1)
            x -= 1    @ (x -= 1)
            x *= 2    @ (x *= 2)
            x /= 2    @ (x /= 2)
            x %= 2    @ (x %= 2)
            x **= 2   @ (x **= 2)
            a.b[i].c = v @ (a.b[i].c = v)
            """)
    void assigns(String text, String tree) {
        assertEquals(tree, Trees.program(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            f() = 1      @ 1:1 cannot assign to this expression
            x + 1 = 2    @ 1:1 cannot assign to this expression
            xs[1:2] = y  @ 1:1 cannot assign to this expression
            this = 1     @ 1:1 cannot assign to this expression
            [a, 1] = c   @ 1:5 cannot assign to this expression
            y = a == not b   @ 1:10 'not' needs parentheses here
            y = - not b      @ 1:7 'not' needs parentheses here
            y = spawn x      @ 1:11 expected a call after 'spawn'
            y = a ? b        @ 1:10 expected ':' and the other value of the conditional
            y = a ? : b      @ 1:9 expected an expression
            y = a if b       @ 1:11 expected 'else' and the other value of the conditional
            y = (1 + )       @ 1:10 expected an expression
            y = a << b       @ 1:7 '<<' is not an operator
            y = f(a b)       @ 1:9 expected ',' or ')' to close the '(' opened at 1:6
            y = xs[1 2]      @ 1:10 expected ']' to close the '[' opened at 1:7
            y = f(a = 1, 2)  @ 1:14 positional arguments stand before named ones
            """)
    void refuses(String text, String error) {
        assertEquals(error, Trees.errors(text));
    }

    @Test
    void operatorsKeepTheirPlace() {
        var result = Trees.parse("n = 1\nhalf = nn  / 0");
        var statement = (Statement.ExpressionStatement) result.program().statements().get(1);
        var assign = assertInstanceOf(Expression.Assign.class, statement.expression());
        var division = assertInstanceOf(Expression.Binary.class, assign.value());
        assertEquals("2:12", result.source().position(division.operatorSpan().start()).toString());
        assertEquals("/", result.source().text(division.operatorSpan()));
        assertEquals("nn  / 0", result.source().text(division.span()));
        assertEquals("half = nn  / 0", result.source().text(statement.span()));
    }

    @Test
    void operatorsOfTwoTokensKeepTheirPlace() {
        var result = Trees.parse("a not in b >= c");
        var outer = (Expression.Binary) ((Statement.ExpressionStatement) result.program().statements().getFirst())
                .expression();
        assertEquals(">=", result.source().text(outer.operatorSpan()));
        assertEquals("not in", result.source().text(((Expression.Binary) outer.left()).operatorSpan()));
    }

    @Test
    void leftSpineFollowsLeftOperands() {
        var result = Trees.parse("a + b.c(d)[e] * f");
        var sum = ((Statement.ExpressionStatement) result.program().statements().getFirst()).expression();
        assertEquals(2, sum.leftSpine().size());
        assertEquals(5, ((Expression.Binary) sum).right().leftSpine().size());
    }
}
