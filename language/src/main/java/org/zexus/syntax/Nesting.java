package org.zexus.syntax;

/**
 * How much each thing that can be nested counts against {@link ParseOptions#nestingLimit}. The numbers follow the Java
 * stack that the parser takes for one level of it, in units of a quarter kilobyte.
 */
final class Nesting {
    /** A prefix operator or a power: they take no stack here, but make the tree deep. */
    static final int OPERATOR = 2;

    /** A written type, a pattern or a destructuring target. */
    static final int PART = 2;

    /** An expression in brackets or after an operator. */
    static final int EXPRESSION = 2;

    /** The arguments of a call, the entries of a map. */
    static final int LIST = 2;

    /** A function literal. */
    static final int FUNCTION = 2;

    /** A statement in a block. */
    static final int STATEMENT = 5;

    /** The arms of a match, the members of a type. */
    static final int BODY = 5;

    private Nesting() {}
}
