package org.zexus.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spots where the text could mean two things. */
class AmbiguityTest {
    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            {a}                      @ BlockStatement({a})
            x = {a: 1}               @ (x = {a: 1})
            f = () => {}             @ (f = ARROW() {})
            f = () => { g() }        @ (f = ARROW() {g()})
            f = () => {a: 1}         @ (f = ARROW() => {a: 1})
            f = () => {"a": 1}       @ (f = ARROW() => {'a': 1})
            f = () => {1: 1}         @ (f = ARROW() => {1: 1})
            f = () => {...m}         @ (f = ARROW() => {...m})
            f = x => ({})            @ (f = ARROW(x) => <{}>)
            Point{}                  @ Point{}
            Point{x: 1, "y": 2, ...z} @ Point{x: 1, 'y': 2, ...z}
            a.Point{x: 1}            @ a.Point{x: 1}
            x = Point{x: 1}.y        @ (x = Point{x: 1}.y)
            if Point { x }           @ If([Branch(Point, {x})], -)
            if a.b {x}               @ If([Branch(a.b, {x})], -)
            if (Point{x: 1}) { x }   @ If([Branch(<Point{x: 1}>, {x})], -)
            if f(Point{x: 1}) { x }  @ If([Branch(f(Point{x: 1}), {x})], -)
            while x == ({a: 1}) { y } @ While((x == <{a: 1}>), {y})
            for each k in {a: 1} { y } @ ForEach([k], {a: 1}, {y})
            for each k in {} { y }   @ ForEach([k], {}, {y})
            for k, v in {"a": 1}: y  @ ForEach([k, v], {'a': 1}, :{y})
            """)
    void braces(String text, String tree) {
        assertEquals(tree, Trees.program(text));
    }

    @Test
    void aBraceInTheNextLineIsABlock() {
        assertEquals("Point; BlockStatement({x})", Trees.program("Point\n{ x }"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            Box<number>(42)          @ Box<number>(42)
            Map<string, List<int>>(x) @ Map<string, List<int>>(x)
            a.Box<T?>(1)             @ a.Box<T?>(1)
            a < b > (c)              @ ((a < b) > <c>)
            f(a < b, c > d)          @ f((a < b), (c > d))
            a < b                    @ (a < b)
            a<b>c                    @ ((a < b) > c)
            a < b >= c               @ ((a < b) >= c)
            """)
    void anglesAreTypeArgumentsBeforeATouchingParenthesis(String text, String tree) {
        assertEquals(tree, Trees.expression(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '`', textBlock = """
            let x: integer = 1       @ Let(LET, [Binding(x, integer, VALUE, 1)])
            let x: a.B<C, D[]>? = y  @ Let(LET, [Binding(x, a.B<C, D[]>?, VALUE, y)])
            let x: (A, B) = y        @ Let(LET, [Binding(x, (A, B), VALUE, y)])
            let x: List<int>= y      @ Let(LET, [Binding(x, List<int>, VALUE, y)])
            let x : 5                @ Let(LET, [Binding(x, -, COLON, 5)])
            let x : y                @ Let(LET, [Binding(x, -, COLON, y)])
            let x : f(y)             @ Let(LET, [Binding(x, -, COLON, f(y))])
            """)
    void aColonInALetIsATypeIfItReadsAsOne(String text, String tree) {
        assertEquals(tree, Trees.program(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            f(x = 1)                 @ f(x=1)
            f(x: 1)                  @ f(x=1)
            f((x = 1))               @ f(<(x = 1)>)
            f(x == 1)                @ f((x == 1))
            f(c ? a : b)             @ f((c ? a : b))
            f(...xs, ...ys)          @ f(...xs, ...ys)
            """)
    void arguments(String text, String tree) {
        assertEquals(tree, Trees.expression(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            x => x                   @ ARROW(x) => x
            (x) => (y) => x + y      @ ARROW(x) => ARROW(y) => (x + y)
            (a, b = 1, ...c) => a    @ ARROW(a, b = 1, ...c) => a
            (x) + 1                  @ (<x> + 1)
            f((x) => x, y)           @ f(ARROW(x) => x, y)
            x => print x             @ ARROW(x) => print x
            f(x => print x, y)       @ f(ARROW(x) => print x, y)
            x => return x            @ ARROW(x) => return x
            x => throw x             @ ARROW(x) => throw x
            x => y = 3               @ ARROW(x) => (y = 3)
            lambda(x) => x           @ LAMBDA(x) => x
            lambda(x) -> x           @ LAMBDA(x) => x
            lambda x: x              @ LAMBDA(x) => x
            lambda x, y -> x         @ LAMBDA(x, y) => x
            lambda => 1              @ LAMBDA() => 1
            lambda(x) { x * 3 }      @ LAMBDA(x) {(x * 3)}
            (lambda(x) { x })(4)     @ <LAMBDA(x) {x}>(4)
            c ? lambda x: x : y      @ (c ? LAMBDA(x) => x : y)
            """)
    void arrowsAndLambdas(String text, String tree) {
        assertEquals(tree, Trees.expression(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            watch x => { y }         @ Watch(x, {y})
            watch a.b => c = 1       @ Watch(a.b, => (c = 1))
            watch x { y }            @ Watch(x, {y})
            match v { n if n => 1 }  @ Match(false, v, [MatchArm([Binding(n)], n, => 1)])
            match v { n where f(x => x) => 1 } @ Match(false, v, [MatchArm([Binding(n)], f(ARROW(x) => x), => 1)])
            """)
    void anArrowInAHeadSeparates(String text, String tree) {
        assertEquals(tree, Trees.program(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            if c ? a : b: x          @ If([Branch((c ? a : b), :{x})], -)
            while c ? a : b { x }    @ While((c ? a : b), {x})
            xs[c ? a : b : d]        @ xs[(c ? a : b):d]
            """)
    void aColonBelongsToTheConditionalFirst(String text, String tree) {
        assertEquals(tree, Trees.program(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
            if a then b else c       @ (a ? b : c)
            if a { b } else { c }    @ If([Branch(a, {b})], {c})
            if a { b }               @ If([Branch(a, {b})], -)
            f(if a: b else: c)       @ f(If([Branch(a, :{b})], :{c}))
            match x { 1 => 2 }       @ Match(false, x, [MatchArm([Literal(1)], -, => 2)])
            sandbox { x }            @ Sandbox(-, {x})
            """)
    void statementsAsExpressions(String text, String tree) {
        assertEquals(tree, Trees.expression(text));
    }

    @Test
    void aSlotForAValueEndsBeforeAnIfInTheNextLine() {
        assertEquals("(x = a); If([Branch(b, {c})], -)", Trees.program("x = a\nif b { c }"));
    }

    @Test
    void commasSeparateArms() {
        assertEquals("Match(false, v, [MatchArm([Literal(1)], -, => print a), MatchArm([Literal(2)], -, => print b)])",
                Trees.program("match v { 1 => print a, 2 => print b }"));
        assertEquals("Match(false, v, [MatchArm([Literal(1)], -, => print(a)), MatchArm([Wildcard()], -, => b)])",
                Trees.program("match v { 1 => print(a), _ => b }"));
    }

    @Test
    void armsNeedNoSeparatorBeforeCase() {
        assertEquals(
                "Match(false, 3, [MatchArm([Literal(1)], -, => print('one')), MatchArm([Literal(3)], -, => x), "
                        + "MatchArm([], -, => print('?'))])",
                Trees.program("match 3 { case 1: print(\"one\") case 3: x default: print(\"?\") }"));
    }
}
