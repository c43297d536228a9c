package org.zexus.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * How the bodies of a program are written: what a formatter needs to know beyond the tree. Tokens are named by index.
 */
public final class Layout {
    private final BitSet items = new BitSet();
    private final BitSet bodyBraces = new BitSet();
    private final List<Suite> suites = new ArrayList<>();

    Layout() {}

    /**
     * An indented body.
     *
     * @param header the token whose line's indentation the body exceeds
     * @param colon the colon before the body
     * @param end the first token behind the body
     */
    public record Suite(int header, int colon, int end) {}

    void addItem(int token) {
        items.set(token);
    }

    void addBodyBrace(int token) {
        bodyBraces.set(token);
    }

    void addSuite(int header, int colon, int end) {
        suites.add(new Suite(header, colon, end));
    }

    /** Whether a statement, member, arm or constant, one of the things bodies consist of, starts at a token. */
    public boolean startsItem(int token) {
        return items.get(token);
    }

    /** Whether a token is the opening brace of a body, not of a map or a list of names. */
    public boolean opensBody(int token) {
        return bodyBraces.get(token);
    }

    /** The indented bodies; an inner one stands before the outer one. */
    public List<Suite> suites() {
        return List.copyOf(suites);
    }
}
