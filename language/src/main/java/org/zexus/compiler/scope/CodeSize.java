package org.zexus.compiler.scope;

import org.zexus.bytecode.Verifier;

/**
 * An upper bound of what the code of one function needs. It is cheap to know, so that checking a program need not
 * generate code to find out that no function is too large.
 */
final class CodeSize {
    /** No part of a program takes more slots and operands than this at once. */
    private static final int PER_NODE = 4;

    private final int nesting;
    private int nodes;
    private int largestStatement;
    private int variables;

    /**
     * The size of a function that is still empty.
     *
     * @param nesting how many functions it stands in
     */
    CodeSize(int nesting) {
        this.nesting = nesting;
    }

    int nesting() {
        return nesting;
    }

    /** Counts an expression, a pattern or the like. */
    void countNode() {
        nodes++;
    }

    /** Ends a statement of the outermost block: it gives back all it took, except for variables. */
    void endStatement() {
        largestStatement = Math.max(largestStatement, nodes);
        nodes = 0;
    }

    /** Counts a variable in a frame. */
    void countVariable() {
        variables++;
    }

    /** Whether the code may turn out larger, or nested more deeply, than code may be. */
    boolean mayExceedLimits() {
        int limit = Math.min(Verifier.MAX_LOCALS, Verifier.MAX_STACK);
        return nesting > Verifier.MAX_NESTING
                || (long) Math.max(nodes, largestStatement) * PER_NODE + variables > limit;
    }
}
