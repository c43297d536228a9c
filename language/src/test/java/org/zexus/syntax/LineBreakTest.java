package org.zexus.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Where statements end. */
class LineBreakTest {
    @Test
    void statementsEndAtLineBreaksAndSemicolons() {
        assertEquals("a; b; c; d", Trees.program("a; b\nc;; \n;d;"));
    }

    @Test
    void aLineContinuesAfterAnOperatorCommaOrOpeningBracket() {
        assertEquals("(x = (1 + 2))", Trees.program("x =\n1 +\n2"));
        assertEquals("(x = (a && (! b)))", Trees.program("x = a &&\n!\nb"));
        assertEquals("print a, b", Trees.program("print a,\nb"));
        assertEquals("(f = ARROW(x) => (x + 1))", Trees.program("f = x =>\nx + 1"));
        assertEquals("a.b", Trees.program("a.\nb"));
        assertEquals("f(1, 2)", Trees.program("f(\n1\n,\n2\n)"));
        assertEquals("(x = (v is T))", Trees.program("x = v is\nT"));
    }

    @Test
    void aLineContinuesBeforeATokenThatCannotStartOne() {
        String[] operators = {"+", "*", "/", "%", "**", "==", "!=", "<", ">", "<=", ">=", "&&", "||", "??"};
        for (String operator : operators) {
            assertEquals("(x = (a " + operator + " b))", Trees.program("x = a\n  " + operator + " b"), operator);
        }
        assertEquals("(x = ((a && b) || c))", Trees.program("x = a\nand b\nor c"));
        assertEquals("xs.map(f).filter(g)", Trees.program("xs\n  .map(f)\n  .filter(g)"));
        assertEquals("a?.b", Trees.program("a\n?.b"));
        assertEquals("(x = (c ? a : b))", Trees.program("x = c\n  ? a\n  : b"));
        assertEquals("(f = ARROW(x) => x)", Trees.program("f = (x)\n=> x"));
    }

    @Test
    void aLineThatCouldStartAStatementDoesNotContinueTheOneBefore() {
        assertEquals("(x = a); (- b)", Trees.program("x = a\n-b"));
        assertEquals("(x = a); <b>", Trees.program("x = a\n(b)"));
        assertEquals("(x = a); [b]", Trees.program("x = a\n[b]"));
        assertEquals("(x = a); (! b)", Trees.program("x = a\n!b"));
        assertEquals("(x = a); BlockStatement({b})", Trees.program("x = a\n{ b }"));
        assertEquals("a; (b = c)", Trees.program("a\nb = c"));
        assertEquals("Let(LET, [Binding(x, T?, VALUE, a)]); b", Trees.program("let x: T? = a\nb"));
    }

    @Test
    void lineBreaksCountAgainInsideFunctionBodiesInBrackets() {
        assertEquals("f(ACTION() {a; (- b)}, 3)", Trees.program("f(action() {\na\n-b\n},\n3)"));
        assertEquals("f((a - b))", Trees.program("f(a\n-b)"));
    }

    @Test
    void aCommentWithALineBreakCountsAsOne() {
        assertEquals("a; b", Trees.program("a /* one\n two */ b"));
        assertEquals("(a + b)", Trees.program("a + /* x */ b // end\n# more"));
        assertEquals("a; b", Trees.program("a // one\nb # two"));
        assertEquals("a", Trees.program("/* outer /* inner */ still */ a"));
    }

    @Test
    void carriageReturnsAndByteOrderMarksAreBlanks() {
        assertEquals("a; b", Trees.program("\uFEFFa\r\nb\r\n"));
    }

    @Test
    void twoStatementsInALineNeedASemicolon() {
        assertEquals("1:3 unexpected name 'b'", Trees.errors("a b"));
        assertEquals("1:5 unexpected number '2'", Trees.errors("f() 2"));
        assertEquals("1:7 unexpected string", Trees.errors("x = 1 'a'"));
    }

    @Test
    void blocksEndTheirStatement() {
        assertEquals("If([Branch(a, {b})], -); c; While(d, {e}); f",
                Trees.program("if a { b } c; while d { e } f"));
    }
}
