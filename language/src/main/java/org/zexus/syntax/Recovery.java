package org.zexus.syntax;

/** Goes on after a syntax error, so that one run reports several independent ones. */
final class Recovery {
    private final Grammar grammar;
    private final TokenCursor cursor;
    private final TokenList tokens;

    Recovery(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor();
        this.tokens = cursor.tokens();
    }

    /**
     * Parses one item of a body. If it has an error, reports that and moves to where the next item may start.
     *
     * @param item parses the item
     * @param commas whether a comma ends an item
     */
    void run(Runnable item, boolean commas) {
        int start = cursor.position();
        int depth = cursor.depth();
        int brackets = cursor.openBracketCount();
        int context = cursor.context();
        int pending = grammar.operators().pendingCount();
        try {
            item.run();
        } catch (SyntaxFailure failure) {
            cursor.problems().report(failure.diagnostic());
            if (failure.isFatal() || cursor.problems().isFull()) {
                throw new SyntaxFailure(failure.diagnostic(), true);
            }
            int next = nextItem(start, behindBrackets(brackets), commas);
            grammar.operators().restore(pending);
            cursor.restore(depth, brackets, context);
            cursor.moveTo(next);
        }
        if (cursor.position() == start) {
            cursor.advance();
        }
    }

    /**
     * The first token after the outermost bracket that the failed item has opened and that is closed somewhere; the
     * current token if there is none.
     */
    private int behindBrackets(int bracketsBefore) {
        for (int i = bracketsBefore; i < cursor.openBracketCount(); i++) {
            int closer = tokens.partner(cursor.openBracket(i));
            if (closer >= cursor.position()) {
                return behindCloser(closer);
            }
        }
        return cursor.position();
    }

    private int nextItem(int start, int from, boolean commas) {
        int indentation = cursor.indentationAt(start);
        // The token at the error may itself start the next item, unless it is the first one.
        int at = from == start ? skipToken(start) : from;
        while (true) {
            switch (tokens.kind(at)) {
                case END_OF_FILE, SEMICOLON, TEMPLATE_MIDDLE -> {
                    return at;
                }
                case COMMA -> {
                    if (commas) {
                        return at;
                    }
                }
                case RIGHT_BRACE, RIGHT_PAREN, RIGHT_BRACKET, TEMPLATE_TAIL -> {
                    int opener = tokens.partner(at);
                    if (opener != TokenList.NONE && opener < start) {
                        return at;
                    }
                }
                default -> {}
            }
            if (tokens.newlineBefore(at)
                    && tokens.indentation(tokens.line(at)) <= indentation
                    && startsItem(at)) {
                return at;
            }
            at = skipToken(at);
        }
    }

    /** The index after a token, or after everything in the bracket it opens. */
    private int skipToken(int index) {
        int closer = tokens.kind(index).opensBracket() ? tokens.partner(index) : TokenList.NONE;
        return closer == TokenList.NONE ? index + 1 : behindCloser(closer);
    }

    /** The index after a closing bracket; after the whole string if it is the middle of one. */
    private int behindCloser(int closer) {
        int at = closer;
        while (tokens.kind(at) == TokenKind.TEMPLATE_MIDDLE && tokens.partner(at) != TokenList.NONE) {
            at = tokens.partner(at);
        }
        return at + 1;
    }

    private boolean startsItem(int index) {
        return switch (tokens.kind(index)) {
            case ELSE, ELIF, CATCH, FINALLY -> false;
            case RIGHT_BRACE, RIGHT_PAREN, RIGHT_BRACKET -> false;
            default -> !grammar.keywords().continuesLine(index);
        };
    }
}
