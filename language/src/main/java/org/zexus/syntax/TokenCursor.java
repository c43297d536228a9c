package org.zexus.syntax;

import java.util.ArrayList;
import java.util.List;
import org.zexus.syntax.ast.Identifier;
import org.zexus.syntax.source.Span;

/**
 * The parser's place in the token list, with the context of that place: whether line breaks count, which brackets are
 * open, how deep the nesting is.
 */
final class TokenCursor {
    private final TokenList tokens;
    private final Problems problems;
    private final int nestingLimit;
    private final Layout layout = new Layout();
    private final List<Integer> openBrackets = new ArrayList<>();
    private int position;
    private int context;
    private int depth;

    TokenCursor(TokenList tokens, Problems problems, int nestingLimit) {
        this.tokens = tokens;
        this.problems = problems;
        this.nestingLimit = nestingLimit;
    }

    TokenList tokens() {
        return tokens;
    }

    Problems problems() {
        return problems;
    }

    Layout layout() {
        return layout;
    }

    // ---- Position ----

    int position() {
        return position;
    }

    void moveTo(int index) {
        position = index;
    }

    void advance() {
        position++;
    }

    TokenKind kind() {
        return tokens.kind(position);
    }

    TokenKind kind(int ahead) {
        return tokens.kind(position + ahead);
    }

    boolean at(TokenKind kind) {
        return tokens.kind(position) == kind;
    }

    boolean at(TokenKind kind, TokenKind next) {
        return at(kind) && kind(1) == next;
    }

    /** Whether the current token is the given contextual word. */
    boolean atName(String word) {
        return at(TokenKind.NAME) && tokens.isWord(position, word);
    }

    boolean atWord() {
        return kind().isWord();
    }

    String text() {
        return tokens.text(position);
    }

    /** Whether a line break stands before the current token, brackets or not. */
    boolean newlineBefore() {
        return tokens.newlineBefore(position);
    }

    /** Whether the token after the current one stands in another line. */
    boolean newlineBeforeNext() {
        return tokens.newlineBefore(position + 1);
    }

    /** Whether the current token may continue an expression, as far as line breaks go. */
    boolean sameLine() {
        return !newlineBefore() || has(Context.LINE_BREAKS_IGNORED);
    }

    /** The indentation of the line that a token stands in. */
    int indentationAt(int index) {
        return tokens.indentation(tokens.line(index));
    }

    // ---- Spans ----

    Span span() {
        return tokens.span(position);
    }

    /** From the first code unit of a token to the last one of the token before the current one. */
    Span spanFrom(int startToken) {
        return spanFromOffset(tokens.start(startToken));
    }

    /** From an offset to the last code unit of the token before the current one. */
    Span spanFromOffset(int start) {
        int end = position == 0 ? 0 : tokens.end(position - 1);
        return new Span(start, Math.max(start, end));
    }

    // ---- Context ----

    int context() {
        return context;
    }

    void setContext(int flags) {
        context = flags;
    }

    boolean has(int flag) {
        return (context & flag) != 0;
    }

    /** Adds flags and returns the context from before, for {@link #setContext}. */
    int push(int flags) {
        int before = context;
        context |= flags;
        return before;
    }

    // ---- Nesting ----

    /** Goes deeper by a number of units of {@link Nesting}; fails if that is too deep. */
    void enter(int units) {
        depth += units;
        if (depth > nestingLimit) {
            throw new SyntaxFailure(Diagnostic.syntaxError("nesting is too deep", span()), true);
        }
    }

    void leave(int units) {
        depth -= units;
    }

    int depth() {
        return depth;
    }

    int openBracketCount() {
        return openBrackets.size();
    }

    /** The token that opened a bracket, counted from the outermost; for error recovery. */
    int openBracket(int number) {
        return openBrackets.get(number);
    }

    /** The token that opened the innermost bracket, or {@link TokenList#NONE}. */
    int innermostBracket() {
        return openBrackets.isEmpty() ? TokenList.NONE : openBrackets.getLast();
    }

    /** Takes back brackets and levels after a failure. */
    void restore(int earlierDepth, int earlierBrackets, int earlierContext) {
        depth = earlierDepth;
        context = earlierContext;
        while (openBrackets.size() > earlierBrackets) {
            openBrackets.removeLast();
        }
    }

    /** Consumes the current token, an opening bracket; returns the bracket's index. */
    int open() {
        openBrackets.add(position);
        return position++;
    }

    /** Whether the current token is a closing bracket or the end of the file. */
    boolean atEndOf(TokenKind closer) {
        return at(closer) || at(TokenKind.END_OF_FILE);
    }

    /** Consumes the closing bracket of {@code opener}, or fails. */
    void close(int opener, TokenKind closer) {
        if (!at(closer)) {
            throw unclosed(opener, closer, "expected ");
        }
        openBrackets.removeLast();
        position++;
    }

    /** Like {@link #close}, but commas separate what stands between the brackets. */
    void closeList(int opener, TokenKind closer) {
        if (!at(closer)) {
            throw unclosed(opener, closer, "expected ',' or ");
        }
        openBrackets.removeLast();
        position++;
    }

    /**
     * Leaves an interpolated expression: the current token must be the part of the string after it. The token stays the
     * current one.
     */
    void closeInterpolation(int opener) {
        if (!at(TokenKind.TEMPLATE_MIDDLE) && !at(TokenKind.TEMPLATE_TAIL)) {
            throw unclosed(opener, TokenKind.RIGHT_BRACE, "expected ");
        }
        openBrackets.removeLast();
    }

    private SyntaxFailure unclosed(int opener, TokenKind closer, String expected) {
        boolean closedLater = closer == TokenKind.RIGHT_BRACE && tokens.partner(opener) >= 0;
        String message = expected + "'" + closer.text() + "'";
        String complete = closedLater ? message : message + toClose(opener);
        return startsBody()
                ? failWithHint(complete, "put the '{' of a function on the line of its parameters")
                : fail(complete);
    }

    /** Whether a brace in its own line follows the parameters of what was meant as a function. */
    private boolean startsBody() {
        if (!at(TokenKind.LEFT_BRACE) || position < 3 || tokens.kind(position - 1) != TokenKind.RIGHT_PAREN) {
            return false;
        }
        int word = tokens.partner(position - 1) - 1;
        return word >= 0 && (tokens.isWord(word, "action") || tokens.isWord(word, "function"));
    }

    private String toClose(int opener) {
        String bracket = tokens.text(opener);
        String shown = switch (tokens.kind(opener)) {
            case TEMPLATE_HEAD, TEMPLATE_MIDDLE -> "${";
            default -> bracket;
        };
        int offset = tokens.end(opener) - shown.length();
        return " to close the '" + shown + "' opened at " + tokens.source().position(offset);
    }

    // ---- Expectations ----

    /** Consumes the current token if it is of the given kind. */
    boolean accept(TokenKind kind) {
        if (at(kind)) {
            position++;
            return true;
        }
        return false;
    }

    /** Consumes the current token if it is the given contextual word. */
    boolean acceptName(String word) {
        if (atName(word)) {
            position++;
            return true;
        }
        return false;
    }

    /** Consumes a token of the given kind; otherwise fails with {@code expected WHAT}. */
    void expect(TokenKind kind, String what) {
        if (!accept(kind)) {
            throw fail("expected " + what);
        }
    }

    /** Consumes a name that is not reserved. */
    Identifier expectName(String what) {
        if (!at(TokenKind.NAME)) {
            if (kind().isReserved()) {
                throw fail("'" + text() + "' is a reserved word and cannot be a name");
            }
            throw fail("expected " + what);
        }
        return takeWord();
    }

    /** Consumes a word, reserved or not. */
    Identifier expectWord(String what) {
        if (!atWord()) {
            throw fail("expected " + what);
        }
        return takeWord();
    }

    /** Consumes the current token, a word. */
    Identifier takeWord() {
        var word = new Identifier(text(), span());
        position++;
        return word;
    }

    // ---- Failures ----

    /** A failure at the current token; text that is no token has its own message. */
    SyntaxFailure fail(String message) {
        if (at(TokenKind.INVALID)) {
            return failAt(tokens.invalidMessage(position), span());
        }
        String hint = hintAtString();
        return hint == null ? failAt(message, failureSpan()) : failWithHint(message, hint);
    }

    /** A string over several lines before the failure may be one that lacks its quote. */
    private String hintAtString() {
        int before = position - 1;
        if (before < 0 || tokens.line(before) == tokens.source().line(tokens.end(before))) {
            return null;
        }
        return "the string that starts at " + tokens.source().position(tokens.start(before))
                + " ends in another line; a quote may be missing";
    }

    /** Where a failure at the current token is shown: the end of the file is after its last token. */
    private Span failureSpan() {
        if (!at(TokenKind.END_OF_FILE) || tokens.size() == 1) {
            return span();
        }
        int end = tokens.endOfText();
        return new Span(end, end);
    }

    SyntaxFailure failAt(String message, Span span) {
        return new SyntaxFailure(Diagnostic.syntaxError(message, span), false);
    }

    SyntaxFailure failWithHint(String message, String hint) {
        return new SyntaxFailure(Diagnostic.syntaxError(message, failureSpan()).withHint(hint), false);
    }

    /** The failure that the current token can stand here in no way. */
    SyntaxFailure unexpected() {
        return fail("unexpected " + describe());
    }

    /** What messages call the current token. */
    String describe() {
        return switch (kind()) {
            case END_OF_FILE -> "end of file";
            case NAME -> "name '" + shortText() + "'";
            case INTEGER, FLOAT -> "number '" + shortText() + "'";
            case STRING, TEMPLATE_HEAD -> "string";
            case TEMPLATE_MIDDLE, TEMPLATE_TAIL -> "'}'";
            case BAR -> "character '|'";
            default -> "'" + shortText() + "'";
        };
    }

    private String shortText() {
        return Quoting.shorten(tokens.source().text(), tokens.start(position), tokens.end(position));
    }
}
