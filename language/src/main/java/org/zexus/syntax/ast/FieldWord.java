package org.zexus.syntax.ast;

/** The words that introduce fields of a type body and, outside of one, state variables. */
public enum FieldWord {
    /** No word: {@code name: T} in a type body. */
    NONE,
    STATE,
    DATA,
    LEDGER,
    LET,
    CONST,
    PERSISTENT,
    PERSISTENT_STORAGE
}
