package org.zexus.syntax;

/**
 * Limits of a parse.
 *
 * @param maximumErrors how many errors are reported; parsing stops there
 * @param nestingLimit how deep expressions, blocks, types and patterns may be nested in each other. A pair of brackets
 * counts 2, an argument list 4, a block 5; a chain of infix operators, calls, members or {@code else if} counts nothing
 */
public record ParseOptions(int maximumErrors, int nestingLimit) {
    /** Twenty errors; nesting such as 1,200 pairs of brackets, which is more than any program written by hand has. */
    public static final ParseOptions DEFAULT = new ParseOptions(20, 2400);
}
