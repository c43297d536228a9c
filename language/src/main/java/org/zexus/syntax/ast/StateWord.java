package org.zexus.syntax.ast;

/** The words that declare state. */
public enum StateWord {
    STATE,
    DATA,
    LEDGER,
    PERSISTENT,
    PERSISTENT_STORAGE
}
