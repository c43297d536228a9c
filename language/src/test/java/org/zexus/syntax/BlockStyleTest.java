package org.zexus.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Braces, colons and indentation. */
class BlockStyleTest {
    @Test
    void braceMayStandInTheNextLine() {
        assertEquals("If([Branch(a, {b})], {c})", Trees.program("if a\n{\nb\n}\nelse\n{ c }"));
    }

    @Test
    void suitesInOneLine() {
        assertEquals("If([Branch(a, :{b; c})], -); d", Trees.program("if a: b; c;\nd"));
        assertEquals("f(ACTION(x) :{return (x + 1)}, 4)", Trees.program("f(action(x): return x + 1, 4)"));
        assertEquals("(x = [ACTION(x) :{x}])", Trees.program("x = [action(x): x]"));
        assertEquals("{f: ACTION(x) :{x}, g: 1}", Trees.expression("{f: action(x): x, g: 1}"));
    }

    @Test
    void indentedSuites() {
        assertEquals("If([Branch(a, :{b; If([Branch(c, :{d})], -); e})], -); f", Trees.program("""
                if a:
                    b
                    if c:
                       d
                    e
                f
                """));
    }

    @Test
    void suitesEndBeforeABrace() {
        assertEquals("BlockStatement({If([Branch(a, :{b})], -)}); c", Trees.program("{\n  if a:\n    b\n}\nc"));
    }

    @Test
    void tabsReachTheNextMultipleOfEight() {
        assertEquals("If([Branch(a, :{b; c})], -)", Trees.program("if a:\n\tb\n        c"));
    }

    @Test
    void clauseWordsBelongToTheStatementWithTheSameIndentation() {
        assertEquals("If([Branch(a, :{If([Branch(b, :{c})], -)})], :{d})", Trees.program("""
                if a:
                    if b:
                        c
                else:
                    d
                """));
        assertEquals("If([Branch(a, :{If([Branch(b, :{c})], :{d})})], -)", Trees.program("""
                if a:
                    if b:
                        c
                    else:
                        d
                """));
        assertEquals("If([Branch(a, :{If([Branch(b, {c})], -)})], :{d})", Trees.program("""
                if a:
                    if b { c }
                else:
                    d
                """));
    }

    @Test
    void clauseWordsAfterABraceBelongToThatBlock() {
        assertEquals("BlockStatement({If([Branch(a, {b})], {c})})",
                Trees.program("{ if a { b }\n            else { c } }"));
        assertEquals("If([Branch(a, {b})], :{c})", Trees.program("if a { b } else: c"));
    }

    @Test
    void clauseWordsInTheLineOfASuiteBelongToIt() {
        assertEquals("If([Branch(a, :{x})], :{y})", Trees.program("if a: x else: y"));
        assertEquals("If([Branch(a, :{If([Branch(b, :{x})], :{y})})], -)", Trees.program("if a: if b: x else: y"));
        assertEquals("Try(:{a()}, Catch(-, :{b()}), -)", Trees.program("try: a() catch: b()"));
        assertEquals("If([Branch(a, :{print(x)})], :{print y})", Trees.program("if a: print(x) else: print y"));
    }

    @Test
    void chainsMixBothStyles() {
        assertEquals("If([Branch(a, :{b}), Branch(c, {d}), Branch(e, :{f})], {g})", Trees.program("""
                if a:
                    b
                elif c { d }
                else if e: f
                else { g }
                """));
    }

    @Test
    void everyCompoundStatementTakesBothStyles() {
        assertEquals("While(a, :{b})", Trees.program("while a: b"));
        assertEquals("ForEach([x], xs, :{b})", Trees.program("for x in xs:\n  b"));
        assertEquals("Atomic(:{b}); Transaction(:{c})", Trees.program("atomic: b\ntx: c"));
        assertEquals("Using(r, f(), :{b})", Trees.program("using (r = f()): b"));
        assertEquals("Defer(:{b; c})", Trees.program("defer: b; c"));
        assertEquals("Watch(x, :{b})", Trees.program("watch x: b"));
        assertEquals("Match(false, x, [MatchArm([Literal(1)], -, => a), MatchArm([], -, :{b; c})])", Trees.program("""
                match x:
                    case 1: a
                    default:
                        b
                        c
                """));
    }

    @Test
    void refusesInconsistentIndentation() {
        assertEquals("3:4 inconsistent indentation", Trees.errors("if a:\n  b\n   c\nd"));
        assertEquals("3:3 inconsistent indentation", Trees.errors("if a:\n    b\n  c\nd"));
    }

    @Test
    void refusesMissingBodies() {
        assertEquals("2:1 expected an indented block after ':'", Trees.errors("if a:\nb"));
        assertEquals("1:6 expected an indented block after ':'", Trees.errors("if a:"));
        assertEquals("2:1 expected '{' or ':' and a body", Trees.errors("if a\nb"));
        assertEquals("1:7 expected '}' to close the '{' opened at 1:6", Trees.errors("if a {"));
        assertEquals("2:1 unexpected '}'", Trees.errors("a\n}"));
    }
}
