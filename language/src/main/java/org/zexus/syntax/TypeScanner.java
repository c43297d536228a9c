package org.zexus.syntax;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds out whether a type stands at a token, without building it. Every answer about a bracket is remembered, so that
 * a long chain of comparisons takes linear time.
 */
final class TypeScanner {
    /** No type. */
    static final int NONE = -1;

    /** Deeper brackets are taken for comparisons; no type needs them. */
    private static final int DEEPEST = 50;

    private final TokenList tokens;
    private final Map<Integer, Integer> listEnds = new HashMap<>();

    TypeScanner(TokenList tokens) {
        this.tokens = tokens;
    }

    /** The index after the type that starts at {@code index}, or {@link #NONE}. */
    int typeEnd(int index) {
        return typeEnd(index, 0);
    }

    /**
     * The index after the {@code >} that closes the type arguments opened at {@code index}, or {@link #NONE}.
     */
    int argumentsEnd(int index) {
        return listEnd(index, TokenKind.GREATER, 0);
    }

    private int typeEnd(int index, int depth) {
        int at = index;
        if (tokens.kind(at) == TokenKind.LEFT_PAREN) {
            at = listEnd(at, TokenKind.RIGHT_PAREN, depth);
        } else if (tokens.kind(at) == TokenKind.NULL) {
            at++;
        } else {
            at = namedEnd(at, depth);
        }
        if (at == NONE) {
            return NONE;
        }
        while (tokens.kind(at) == TokenKind.LEFT_BRACKET
                && tokens.kind(at + 1) == TokenKind.RIGHT_BRACKET
                && !tokens.newlineBefore(at)) {
            at += 2;
        }
        return tokens.kind(at) == TokenKind.QUESTION && !tokens.newlineBefore(at) ? at + 1 : at;
    }

    private int namedEnd(int index, int depth) {
        int at = index;
        if (tokens.kind(at) != TokenKind.NAME) {
            return NONE;
        }
        at++;
        while (tokens.kind(at) == TokenKind.DOT && tokens.kind(at + 1) == TokenKind.NAME) {
            at += 2;
        }
        if (tokens.kind(at) == TokenKind.LESS && !tokens.newlineBefore(at)) {
            return listEnd(at, TokenKind.GREATER, depth);
        }
        return at;
    }

    private int listEnd(int opener, TokenKind closer, int depth) {
        if (depth > DEEPEST) {
            return NONE;
        }
        Integer known = listEnds.get(opener);
        if (known == null) {
            known = scanList(opener + 1, closer, depth + 1);
            listEnds.put(opener, known);
        }
        return known;
    }

    private int scanList(int first, TokenKind closer, int depth) {
        int at = first;
        while (true) {
            at = typeEnd(at, depth);
            if (at == NONE) {
                return NONE;
            }
            if (tokens.kind(at) == closer) {
                return at + 1;
            }
            if (tokens.kind(at) != TokenKind.COMMA) {
                return NONE;
            }
            at++;
        }
    }
}
