package org.zexus.syntax;

/**
 * What the text around the current token implies for it. A context is a set of these flags in an {@code int}.
 */
final class Context {
    /** Inside round or square brackets: line breaks end nothing. */
    static final int LINE_BREAKS_IGNORED = 1;

    /**
     * At the outermost level of the expression before a block: a brace after a name starts the block.
     */
    static final int HEADER = 1 << 1;

    /** A comma separates the things of which the current statement or expression is one. */
    static final int COMMA_ENDS = 1 << 2;

    /** In a suite inside brackets: the closing bracket ends the statement. */
    static final int CLOSER_ENDS = 1 << 3;

    /** Before an arrow that is a separator: {@code x =>} does not start a function. */
    static final int ARROW_SEPARATES = 1 << 4;

    /** Between the {@code ?} and the {@code :} of a conditional: the next colon belongs to it. */
    static final int COLON_AWAITED = 1 << 5;

    /** Inside a loop of the current function. */
    static final int LOOP = 1 << 6;

    /** Inside a function or something that runs like one. */
    static final int FUNCTION = 1 << 7;

    /** Inside a type body that declares functions without bodies. */
    static final int INTERFACE = 1 << 8;

    /** In the body of a match arm: the next {@code case} or {@code default} ends the statement. */
    static final int ARM = 1 << 9;

    /** The flags that hold in everything nested in a statement, whatever the brackets. */
    private static final int INHERITED = LOOP | FUNCTION;

    private Context() {}

    /** Inside round or square brackets. */
    static int inBrackets(int outer) {
        return outer & INHERITED | LINE_BREAKS_IGNORED | COMMA_ENDS;
    }

    /** Inside the braces of a map. */
    static int inMap(int outer) {
        return outer & INHERITED | COMMA_ENDS;
    }

    /** Inside the braces of a block. */
    static int inBlock(int outer) {
        return outer & INHERITED;
    }

    /** Inside a suite after a colon. */
    static int inSuite(int outer) {
        int ends = outer & (COMMA_ENDS | CLOSER_ENDS | ARM);
        if ((outer & LINE_BREAKS_IGNORED) != 0) {
            ends |= CLOSER_ENDS;
        }
        return outer & INHERITED | ends;
    }

    /** Inside the body of a function that starts in {@code outer}. */
    static int inFunction(int outer) {
        return outer & ~(LOOP | INTERFACE) | FUNCTION;
    }
}
