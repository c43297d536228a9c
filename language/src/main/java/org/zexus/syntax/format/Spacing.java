package org.zexus.syntax.format;

import org.zexus.syntax.Layout;
import org.zexus.syntax.TokenKind;
import org.zexus.syntax.TokenList;

/** Decides whether a space stands between two tokens on the same line. */
final class Spacing {
    private final TokenList tokens;
    private final Layout layout;
    private final Role[] roles;

    Spacing(TokenList tokens, Layout layout, Role[] roles) {
        this.tokens = tokens;
        this.layout = layout;
        this.roles = roles;
    }

    /** Whether a space stands before a token, which is not the first one. */
    boolean before(int token) {
        return !isTightBehind(token - 1) && !isTightBefore(token);
    }

    private boolean isTightBehind(int token) {
        switch (roles[token]) {
            case PREFIX, TYPE_START, SLICE -> {
                return !tokens.kind(token).isWord();
            }
            case ATTACHED_BRACE -> {
                return true;
            }
            case BRACE -> {
                return tokens.kind(token) == TokenKind.LEFT_BRACE;
            }
            default -> {}
        }
        return switch (tokens.kind(token)) {
            case LEFT_PAREN, LEFT_BRACKET, TEMPLATE_HEAD, TEMPLATE_MIDDLE, DOT, QUESTION_DOT, DOT_DOT, ELLIPSIS, AT,
                    BANG ->
                true;
            // A number would take a point that touches it for its own.
            case LEFT_BRACE -> tokens.partner(token) == token + 1;
            default -> false;
        };
    }

    private boolean isTightBefore(int token) {
        switch (roles[token]) {
            case ATTACHED, ATTACHED_BRACE, TYPE_START, TYPE_END, SLICE -> {
                return true;
            }
            case BRACE -> {
                return tokens.kind(token) == TokenKind.RIGHT_BRACE;
            }
            case OPERATOR, DETACHED -> {
                return false;
            }
            default -> {}
        }
        int previous = token - 1;
        return switch (tokens.kind(token)) {
            case RIGHT_PAREN, RIGHT_BRACKET, TEMPLATE_MIDDLE, TEMPLATE_TAIL, COMMA, SEMICOLON, COLON -> true;
            case DOT, QUESTION_DOT -> !isNumber(previous) || tokens.touchesPrevious(token);
            // '>=' and '>>' are two tokens.
            case GREATER, ASSIGN -> tokens.kind(previous) == TokenKind.GREATER && roles[previous] == Role.NONE
                    && tokens.touchesPrevious(token);
            // What the tree does not hold stays as it is.
            case LEFT_PAREN, LEFT_BRACKET -> !isInsideOperators(previous) && tokens.touchesPrevious(token);
            case LEFT_BRACE -> !layout.opensBody(token) && tokens.kind(previous) == TokenKind.NAME
                    && tokens.touchesPrevious(token);
            default -> false;
        };
    }

    private boolean isNumber(int token) {
        return tokens.kind(token) == TokenKind.INTEGER || tokens.kind(token) == TokenKind.FLOAT;
    }

    /** Whether a bracket behind a token starts an operand. */
    private boolean isInsideOperators(int token) {
        return switch (tokens.kind(token)) {
            case NAME, RIGHT_PAREN, RIGHT_BRACKET, RIGHT_BRACE, STRING, TEMPLATE_TAIL, GREATER -> false;
            default -> true;
        };
    }
}
