package org.zexus.syntax;

/**
 * Limits of a parse.
 *
 * @param maximumErrors how many errors are reported; parsing stops there
 * @param nestingLimit how deep expressions, blocks, types and patterns may be nested in each other
 */
public record ParseOptions(int maximumErrors, int nestingLimit) {
    /** Twenty errors; nesting that fits a thread stack of one megabyte. */
    public static final ParseOptions DEFAULT = new ParseOptions(20, 1200);
}
