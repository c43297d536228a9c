package org.zexus.syntax.ast;

/** Operators whose right operand is evaluated only if needed. */
public enum LogicalOperator {
    /** {@code &&} or {@code and}. */
    AND("&&"),
    /** {@code ||} or {@code or}. */
    OR("||"),
    /** {@code ??}. */
    COALESCE("??");

    private final String symbol;

    LogicalOperator(String symbol) {
        this.symbol = symbol;
    }

    /** The operator in its symbol form. */
    public String symbol() {
        return symbol;
    }
}
