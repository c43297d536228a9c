package org.zexus.syntax.ast;

/** Prefix operators on values. */
public enum UnaryOperator {
    NEGATE("-"),
    PLUS("+"),
    /** {@code !}, which binds tightly. */
    NOT("!"),
    /** {@code not}, which binds loosely; it means the same as {@link #NOT}. */
    NOT_WORD("not");

    private final String symbol;

    UnaryOperator(String symbol) {
        this.symbol = symbol;
    }

    /** The operator as written in source text. */
    public String symbol() {
        return symbol;
    }
}
