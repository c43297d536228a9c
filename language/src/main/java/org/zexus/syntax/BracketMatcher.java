package org.zexus.syntax;

import java.util.Arrays;

/**
 * Pairs opening and closing brackets, in linear time.
 *
 * <p>
 * A closing bracket pairs with the innermost open bracket of its sort; brackets opened inside of that stay without a
 * partner. A closing bracket without an open one of its sort stays alone.
 */
final class BracketMatcher {
    private static final int SORTS = 4;

    private final TokenList tokens;
    private final int[] partners;
    private int[] open = new int[64];
    private int depth;
    private final int[] openOfSort = new int[SORTS];

    private BracketMatcher(TokenList tokens) {
        this.tokens = tokens;
        this.partners = new int[tokens.size()];
        Arrays.fill(partners, TokenList.NONE);
    }

    /** For each token the index of its partner, or {@link TokenList#NONE}. */
    static int[] match(TokenList tokens) {
        var matcher = new BracketMatcher(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            var kind = tokens.kind(i);
            if (kind.closesBracket()) {
                matcher.close(i, sort(kind));
            }
            if (kind.opensBracket()) {
                matcher.open(i, sort(kind));
            }
        }
        return matcher.partners;
    }

    private void open(int index, int sort) {
        if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
        }
        open[depth++] = index;
        openOfSort[sort]++;
    }

    private void close(int index, int sort) {
        if (openOfSort[sort] == 0) {
            return;
        }
        while (true) {
            int candidate = open[--depth];
            int candidateSort = sort(tokens.kind(candidate));
            openOfSort[candidateSort]--;
            if (candidateSort == sort) {
                // The middle of a string closes one expression and opens the next; what it opens is
                // set when that is closed in turn.
                partners[candidate] = index;
                if (!tokens.kind(index).opensBracket()) {
                    partners[index] = candidate;
                }
                return;
            }
        }
    }

    private static int sort(TokenKind kind) {
        return switch (kind) {
            case LEFT_PAREN, RIGHT_PAREN -> 0;
            case LEFT_BRACKET, RIGHT_BRACKET -> 1;
            case LEFT_BRACE, RIGHT_BRACE -> 2;
            default -> 3;
        };
    }
}
