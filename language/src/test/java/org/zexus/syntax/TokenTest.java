package org.zexus.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zexus.syntax.source.SourceText;

/** Tokens, comments and places. */
class TokenTest {
    private static TokenList tokens(String text) {
        return Parser.parse(text, "main.zx").tokens();
    }

    private static String kinds(String text) {
        var tokens = tokens(text);
        return IntStream.range(0, tokens.size() - 1)
                .mapToObj(i -> tokens.kind(i).name())
                .collect(Collectors.joining(" "));
    }

    @Test
    void longestSignsFirst() {
        assertEquals("STAR_STAR POWER_ASSIGN STAR STAR_ASSIGN", kinds("** **= * *="));
        assertEquals("DOT DOT_DOT ELLIPSIS QUESTION_DOT QUESTION_QUESTION QUESTION", kinds(". .. ... ?. ?? ?"));
        assertEquals("ASSIGN EQUAL_EQUAL ARROW THIN_ARROW MINUS_ASSIGN MINUS", kinds("= == => -> -= -"));
        assertEquals("LESS LESS_EQUAL LESS_LESS GREATER GREATER ASSIGN GREATER GREATER", kinds("< <= << > >= >>"));
        assertEquals("AMPERSANDS BARS BAR BANG BANG_EQUAL AT SEMICOLON", kinds("&& || | ! != @ ;"));
        assertEquals("PLUS PLUS PLUS_ASSIGN PERCENT_ASSIGN SLASH_ASSIGN", kinds("+ + += %= /="));
    }

    @Test
    void wordsTakeLettersOfAllScripts() {
        assertEquals("NAME NAME NAME NAME", kinds("größe _x1 имя 変数2"));
        assertEquals("LET NAME THIS", kinds("let Let this"));
        assertEquals("NAME", kinds("𝒳𝒴"));
    }

    @Test
    void stringsWithInterpolationAreSeveralTokens() {
        assertEquals("TEMPLATE_HEAD NAME TEMPLATE_MIDDLE LEFT_BRACE RIGHT_BRACE TEMPLATE_TAIL STRING",
                kinds("\"a${b}c${ {} }d\" \"e\""));
        var tokens = tokens("\"a${b}c${d}e\"");
        assertEquals(2, tokens.partner(0));
        assertEquals(4, tokens.partner(2));
        assertEquals("}c${", tokens.text(2));
    }

    @Test
    void bracketsKnowTheirPartners() {
        var tokens = tokens("f([a], {b: (c})");
        assertEquals(13, tokens.size() - 1);
        assertEquals(12, tokens.partner(1));
        assertEquals(4, tokens.partner(2));
        assertEquals(11, tokens.partner(6));
        assertEquals(TokenList.NONE, tokens.partner(9));
        assertEquals(6, tokens.partner(11));
    }

    @Test
    void commentsAreKept() {
        var result = Parser.parse("a # one\r\n/* two /* in */ */ b // three", "main.zx");
        var source = result.source();
        assertEquals("# one|/* two /* in */ */|// three",
                result.tokens().comments().stream().map(source::text).collect(Collectors.joining("|")));
    }

    @Test
    void linesAndIndentation() {
        var tokens = tokens("a b\n\tc\n  /* x */ d\n\"\"\"e\nf\"\"\" g\n");
        assertTrue(tokens.newlineBefore(0));
        assertFalse(tokens.newlineBefore(1));
        assertTrue(tokens.newlineBefore(2));
        assertEquals(9, tokens.indentation(tokens.line(2)));
        assertEquals(11, tokens.indentation(3));
        assertTrue(tokens.newlineBefore(4));
        assertFalse(tokens.newlineBefore(5), "the string ends in the line of the token after it");
        assertEquals(5, tokens.line(5));
    }

    @Test
    void columnsCountCodePoints() {
        var source = new SourceText("main.zx", "\uFEFFab\r\n😀😀x\n\nlast");
        assertEquals("1:1", source.position(1).toString());
        assertEquals("1:2", source.position(2).toString());
        assertEquals("2:1", source.position(5).toString());
        assertEquals("2:3", source.position(9).toString());
        assertEquals("3:1", source.position(11).toString());
        assertEquals("4:5", source.position(source.length()).toString());
        assertEquals(4, source.lineCount());
        assertEquals("ab", source.text().substring(source.lineStart(1), source.lineEnd(1)));
    }
}
