package org.zexus.syntax.ast;

/** Operators with two operands that are both always evaluated. */
public enum BinaryOperator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    MODULO("%"),
    POWER("**"),
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    GREATER(">"),
    LESS_EQUAL("<="),
    GREATER_EQUAL(">="),
    IN("in"),
    NOT_IN("not in"),
    MATCHES("matches");

    private final String symbol;

    BinaryOperator(String symbol) {
        this.symbol = symbol;
    }

    /** The operator as written in source text. */
    public String symbol() {
        return symbol;
    }
}
