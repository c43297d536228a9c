package org.zexus.syntax.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.zexus.syntax.Layout;
import org.zexus.syntax.Layout.Suite;
import org.zexus.syntax.TokenKind;
import org.zexus.syntax.TokenList;

/**
 * Finds how far each line is indented. It is told of every token in order, and keeps the brackets and indented bodies
 * that are open.
 */
final class Indentation {
    /** Spaces per level. */
    private static final int STEP = 4;

    private final TokenList tokens;
    private final Layout layout;
    private final Map<Integer, Suite> suites = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    /** How far the line of each token so far is indented. */
    private final int[] ofToken;

    /**
     * What is open.
     *
     * @param end the token that closes it, or stands behind it
     * @param base how far the line that opened it is indented
     * @param column in which column that line started in the source, of an indented body; 0 in brackets
     * @param body whether it consists of items
     */
    private record Open(int end, int base, int column, boolean body) {
        boolean isSuite() {
            return column > 0;
        }

        int content() {
            return base + STEP;
        }
    }

    Indentation(TokenList tokens, Layout layout) {
        this.tokens = tokens;
        this.layout = layout;
        this.ofToken = new int[tokens.size()];
        layout.suites().forEach(suite -> suites.put(suite.colon(), suite));
    }

    /** How far a line is indented that starts with a token; called before {@link #enter} is told of it. */
    int ofLine(int token, boolean startsItem) {
        Open clauseOf = null;
        while (!open.isEmpty() && open.peek().isSuite() && open.peek().end() <= token) {
            Open ended = open.pop();
            if (isClause(token) && ended.column() == column(token)) {
                clauseOf = ended;
            }
        }
        if (clauseOf != null) {
            return clauseOf.base();
        }
        Open around = open.peek();
        if (around == null) {
            return startsItem || isClause(token) || isEnd(token) ? 0 : STEP;
        }
        if (!around.isSuite() && around.end() == token) {
            return around.base();
        }
        boolean first = startsItem || !around.body() || isClause(token) || layout.opensBody(token);
        return first ? around.content() : around.content() + STEP;
    }

    /** How far a comment is indented that stands on lines of its own before a token and starts in a column. */
    int ofComment(int token, int column, boolean startsItem) {
        for (Open around : open) {
            if (around.isSuite() && around.end() <= token && column <= around.column()) {
                continue;
            }
            boolean last = around.end() <= token;
            return last || startsItem || !around.body() || isClause(token)
                    ? around.content()
                    : around.content() + STEP;
        }
        return startsItem || isClause(token) || isEnd(token) ? 0 : STEP;
    }

    /** Takes note of a token in a line that is indented so far. */
    void enter(int token, int indentation) {
        ofToken[token] = indentation;
        while (!open.isEmpty() && open.peek().end() <= token) {
            open.pop();
        }
        Suite suite = suites.get(token);
        if (suite != null) {
            open.push(new Open(suite.end(), ofToken[suite.header()], column(suite.header()), true));
        } else if (tokens.partner(token) > token) {
            open.push(new Open(tokens.partner(token), indentation, 0, layout.opensBody(token)));
        }
    }

    /** Whether the innermost thing that is open consists of items. */
    boolean isInBody() {
        return open.isEmpty() || open.peek().body();
    }

    /** Whether a token starts a clause of the statement before it. */
    boolean isClause(int token) {
        return switch (tokens.kind(token)) {
            case ELSE, ELIF, CATCH, FINALLY -> true;
            default -> false;
        };
    }

    private boolean isEnd(int token) {
        return tokens.kind(token) == TokenKind.END_OF_FILE;
    }

    private int column(int token) {
        return tokens.indentation(tokens.line(token));
    }
}
